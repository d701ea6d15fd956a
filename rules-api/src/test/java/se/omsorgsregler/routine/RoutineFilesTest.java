package se.omsorgsregler.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.routine.Requirement.Counting;
import se.omsorgsregler.routine.RoutineProblem.Code;

class RoutineFilesTest {

    private static final RoutineFiles FILES = new RoutineFiles();

    private static final Routine SAMPLE = new Routine(
            "sample",
            "1.0",
            Force.LOCAL_ROUTINE,
            LocalDate.of(2023, 7, 1),
            Optional.of(LocalDate.of(2030, 6, 30)),
            Map.of(Language.SWEDISH, "Rutin", Language.ENGLISH, "Routine"),
            "a page of its own",
            List.of(
                    new Requirement.Event(
                            "offered",
                            new StartEvent(StartEvent.Kind.HOME_CARE_START, Optional.empty()),
                            List.of(
                                    new MeetingEvent(MeetingEvent.Kind.OFFER, Optional.empty()),
                                    new MeetingEvent(MeetingEvent.Kind.KEY_WORKER, Optional.empty())),
                            Optional.of(Period.ofDays(14)),
                            new Counting(true, true, true, Optional.of(Period.ofDays(7))),
                            Optional.empty(),
                            Outcome.REVIEW),
                    new Requirement.Event(
                            "keys-returned",
                            new StartEvent(StartEvent.Kind.HOME_CARE_END, Optional.empty()),
                            List.of(task(TaskKind.KEYS_RETURNED)),
                            Optional.empty(),
                            Counting.PLAIN,
                            Optional.of(EndReason.DEATH),
                            Outcome.BREACH),
                    new Requirement.Recurring(
                            "follow-up",
                            new StartEvent(StartEvent.Kind.TASK, Optional.of(TaskKind.PLAN_ESTABLISHED)),
                            List.of(task(TaskKind.PLAN_FOLLOWED_UP)),
                            Period.ofMonths(6),
                            true,
                            new Counting(false, false, false, Optional.of(Period.ZERO)),
                            Outcome.ADVICE),
                    new Requirement.Standing("present", Requirement.State.CONTACT_PRESENT, Outcome.BREACH),
                    new Requirement.Share("majority", OptionalInt.of(50), OptionalInt.empty(), Outcome.BREACH),
                    new Requirement.Share("few-staff", OptionalInt.empty(), OptionalInt.of(12), Outcome.BREACH),
                    new Requirement.Precondition(
                            "consent",
                            TaskKind.INFORMATION_TRANSFERRED,
                            TaskKind.TRANSFER_CONSENT_OBTAINED,
                            Outcome.BREACH)));

    @Test
    void aFileWithEveryKey() {
        assertThat(FILES.read(Sample.YAML)).isEqualTo(SAMPLE);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        String yaml = Sample.with("validTo: 2030-06-30\n", "")
                .replace(", days: calendar, roll: none, pause: false, look-ahead: 0 days", "")
                .replace(", also-on: NEED_CHANGE", "");
        Routine routine = FILES.read(yaml);

        assertThat(routine.validTo()).isEmpty();
        Requirement.Recurring recurring =
                (Requirement.Recurring) routine.requirements().get(2);
        assertThat(recurring.counting()).isEqualTo(Counting.PLAIN);
        assertThat(recurring.alsoOnNeedChange()).isFalse();
    }

    @Test
    void writesAsAnAuthorWould() {
        assertThat(FILES.write(SAMPLE)).isEqualTo("""
                id: sample
                version: "1.0"
                force: LOCAL_ROUTINE
                validFrom: 2023-07-01
                validTo: 2030-06-30
                title: {sv: "Rutin", en: "Routine"}
                source: "a page of its own"
                requirements:
                  - {id: offered, kind: event, start: HOME_CARE_START, met-by: [OFFER, KEY_WORKER], within: 14 days, days: working, roll: next-working-day, pause: true, look-ahead: 7 days, outcome: REVIEW}
                  - {id: keys-returned, kind: event, start: HOME_CARE_END, met-by: [KEYS_RETURNED], end-reason: DEATH}
                  - {id: follow-up, kind: recurring, start: PLAN_ESTABLISHED, met-by: [PLAN_FOLLOWED_UP], every: 6 months, also-on: NEED_CHANGE, look-ahead: 0 days, outcome: ADVICE}
                  - {id: present, kind: standing, state: CONTACT_PRESENT}
                  - {id: majority, kind: share, more-than: 50}
                  - {id: few-staff, kind: share, at-most: 12}
                  - {id: consent, kind: precondition, event: INFORMATION_TRANSFERRED, required: TRANSFER_CONSENT_OBTAINED}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0 days, P0D",
        "1 day, P1D",
        "1 days, P1D",
        "999 days, P999D",
        "2 weeks, P14D",
        "1 week, P7D",
        "6 months, P6M",
        "12 month, P12M",
        "1 year, P1Y",
        "3 years, P3Y"
    })
    void periods(String text, Period period) {
        Routine routine = FILES.read(Sample.with("14 days", text));

        assertThat(((Requirement.Event) routine.requirements().get(0)).within()).contains(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"14", "14days", "-1 days", "1000 days", "014 days", "1.5 months", "two weeks", "P14D", "14 Days"
            })
    void noPeriods(String text) {
        assertThat(problems(Sample.with("14 days", '"' + text + '"')))
                .containsExactly("9 /requirements/0/within BAD_PERIOD");
    }

    static Stream<Arguments> oneProblem() {
        return Stream.of(
                Arguments.of("id: sample", "id: Sample", "1 /id BAD_ID"),
                Arguments.of("id: sample", "id: a--b", "1 /id BAD_ID"),
                Arguments.of("id: sample", "id: " + "a".repeat(65), "1 /id BAD_ID"),
                Arguments.of("id: sample", "id: 12", "1 /id BAD_ID"),
                Arguments.of("id: sample", "id:", "1 /id BAD_ID"),
                Arguments.of("id: sample", "id: ''", "1 /id BAD_ID"),
                Arguments.of("version: \"1.0\"", "version: 1.0", "2 /version NOT_A_TEXT"),
                Arguments.of("version: \"1.0\"\n", "", "1 /version MISSING_KEY"),
                Arguments.of("force: LOCAL_ROUTINE", "force: LAW", "3 /force FORCE_NOT_LOCAL"),
                Arguments.of("force: LOCAL_ROUTINE", "force: AUTHORITY_GUIDANCE", "3 /force FORCE_NOT_LOCAL"),
                Arguments.of("force: LOCAL_ROUTINE", "force: local", "3 /force UNKNOWN_VALUE"),
                Arguments.of("2023-07-01", "2023-02-29", "4 /validFrom NOT_A_DAY"),
                Arguments.of("2023-07-01", "2023-7-1", "4 /validFrom NOT_A_DAY"),
                Arguments.of("2023-07-01", "2023-07-01T00:00:00", "4 /validFrom NOT_A_DAY"),
                Arguments.of("2030-06-30", "2023-06-30", "5 /validTo ENDS_BEFORE_START"),
                Arguments.of(", en: \"Routine\"", "", "6 /title/en MISSING_KEY"),
                Arguments.of(", en: \"Routine\"", ", en: \"Routine\", de: \"Routine\"", "6 /title/de UNKNOWN_KEY"),
                Arguments.of("source: a page of its own", "source: {a: b}", "7 /source NOT_A_TEXT"),
                Arguments.of("source: a page of its own", "source: a\nsource: b", "8 /source DUPLICATE_KEY"),
                Arguments.of("source: a page of its own", "source: a\nremark: b", "8 /remark UNKNOWN_KEY"),
                Arguments.of("source: a page of its own", "source: a\nAnna Andersson: b", "8  UNKNOWN_KEY"),
                Arguments.of("source: a page of its own", "source: a\n[1]: b", "8  UNKNOWN_KEY"),
                Arguments.of("id: keys-returned", "id: offered", "10 /requirements/1/id DUPLICATE_ID"),
                Arguments.of("kind: standing", "kind: state", "12 /requirements/3/kind UNKNOWN_VALUE"),
                Arguments.of(" kind: standing,", "", "12 /requirements/3/kind MISSING_KEY"),
                Arguments.of(
                        "state: CONTACT_PRESENT",
                        "state: CONTACT_PRESENT, within: 1 day",
                        "12 /requirements/3/within KEY_OF_OTHER_KIND"),
                Arguments.of("state: CONTACT_PRESENT", "state: PRESENT", "12 /requirements/3/state UNKNOWN_VALUE"),
                Arguments.of("outcome: BREACH", "outcome: UNMET", "12 /requirements/3/outcome UNKNOWN_VALUE"),
                Arguments.of("start: HOME_CARE_START", "start: TASK", "9 /requirements/0/start UNKNOWN_VALUE"),
                Arguments.of("[OFFER, KEY_WORKER]", "[OFFER, RESPONSE]", "9 /requirements/0/met-by/1 UNKNOWN_VALUE"),
                Arguments.of("[OFFER, KEY_WORKER]", "[OFFER, OFFER]", "9 /requirements/0/met-by/1 DUPLICATE_VALUE"),
                Arguments.of("[OFFER, KEY_WORKER]", "[]", "9 /requirements/0/met-by EMPTY"),
                Arguments.of("[OFFER, KEY_WORKER]", "OFFER", "9 /requirements/0/met-by NOT_A_LIST"),
                Arguments.of("pause: true", "pause: yes", "9 /requirements/0/pause NOT_A_FLAG"),
                Arguments.of("days: working", "days: weekdays", "9 /requirements/0/days UNKNOWN_VALUE"),
                Arguments.of(
                        "end-reason: DEATH",
                        "end-reason: DEATH, look-ahead: 1 day",
                        "10 /requirements/1/look-ahead OPTION_WITHOUT_LIMIT"),
                Arguments.of(
                        "start: HOME_CARE_END", "start: OFFER", "10 /requirements/1/end-reason END_REASON_WITHOUT_END"),
                Arguments.of(
                        "start: PLAN_ESTABLISHED", "start: HOME_CARE_END", "11 /requirements/2/start RECURS_AFTER_END"),
                Arguments.of("every: 6 months", "every: 0 months", "11 /requirements/2/every BAD_PERIOD"),
                Arguments.of("also-on: NEED_CHANGE", "also-on: OFFER", "11 /requirements/2/also-on UNKNOWN_VALUE"),
                Arguments.of("more-than: 50", "more-than: -1", "13 /requirements/4/more-than NUMBER_OUT_OF_RANGE"),
                Arguments.of("more-than: 50", "more-than: 100", "13 /requirements/4/more-than NUMBER_OUT_OF_RANGE"),
                Arguments.of(
                        "more-than: 50",
                        "more-than: " + "9".repeat(99),
                        "13 /requirements/4/more-than NUMBER_OUT_OF_RANGE"),
                Arguments.of("more-than: 50", "more-than: 49.5", "13 /requirements/4/more-than NOT_A_NUMBER"),
                Arguments.of("more-than: 50", "more-than: .inf", "13 /requirements/4/more-than NOT_A_NUMBER"),
                Arguments.of("more-than: 50", "more-than: 50, at-most: 1", "13 /requirements/4 NOT_ONE_LIMIT"),
                Arguments.of(", at-most: 12", "", "14 /requirements/5 NOT_ONE_LIMIT"),
                Arguments.of("at-most: 12", "at-most: 0", "14 /requirements/5/at-most NUMBER_OUT_OF_RANGE"),
                Arguments.of(
                        "event: INFORMATION_TRANSFERRED", "event: OFFER", "15 /requirements/6/event UNKNOWN_VALUE"),
                Arguments.of(
                        "required: TRANSFER_CONSENT_OBTAINED",
                        "required: INFORMATION_TRANSFERRED",
                        "15 /requirements/6/required REQUIRES_ITSELF"),
                Arguments.of("  - {id: present", "  - present\n  - {id: present", "12 /requirements/3 NOT_A_MAPPING"),
                Arguments.of("title: {", "title: &title {", "6  UNSUPPORTED_YAML"),
                Arguments.of("source: a page of its own", "source: !!str a", "7  UNSUPPORTED_YAML"),
                Arguments.of("source: a page of its own", "source: !java.io.File a", "7  UNSUPPORTED_YAML"),
                Arguments.of("source: a page of its own", "source: *other", "7  UNSUPPORTED_YAML"),
                Arguments.of("source: a page of its own", "source: " + "[".repeat(16), "7  NESTED_TOO_DEEP"),
                Arguments.of("source: a page of its own", "source: \"a", "7  MALFORMED_YAML"),
                Arguments.of("source: a page of its own", "source: a: b", "7  MALFORMED_YAML"),
                Arguments.of("source: a page of its own", "source: \"\\UFFFFFFFF\"", "7  MALFORMED_YAML"),
                Arguments.of("source: a page of its own", "source: \u0000", "7  MALFORMED_YAML"),
                Arguments.of("source: a page of its own", "source: \uD800", "7  MALFORMED_YAML"),
                Arguments.of("source: a page of its own", "source: a\n---\nid: b", "8  SEVERAL_DOCUMENTS"));
    }

    @ParameterizedTest
    @MethodSource
    void oneProblem(String there, String instead, String problem) {
        assertThat(problems(Sample.with(there, instead))).containsExactly(problem);
    }

    @Test
    void everyProblemAtOnce() {
        assertThat(problems("""
                        id: A
                        title:
                          sv: 1
                        remark: ""
                        requirements:
                          - kind: event
                            start: HOME_CARE_END
                            within: soon
                          - kind: event
                            id: b
                            state: CONTACT_PRESENT
                            met-by:
                              - OFFER
                              - SOMETHING
                        """))
                .containsExactly(
                        "1 /force MISSING_KEY",
                        "1 /id BAD_ID",
                        "1 /source MISSING_KEY",
                        "1 /validFrom MISSING_KEY",
                        "1 /version MISSING_KEY",
                        "3 /title/en MISSING_KEY",
                        "3 /title/sv NOT_A_TEXT",
                        "4 /remark UNKNOWN_KEY",
                        "6 /requirements/0/id MISSING_KEY",
                        "6 /requirements/0/met-by MISSING_KEY",
                        "8 /requirements/0/within BAD_PERIOD",
                        "9 /requirements/1/start MISSING_KEY",
                        "11 /requirements/1/state KEY_OF_OTHER_KIND",
                        "14 /requirements/1/met-by/1 UNKNOWN_VALUE");
    }

    @Test
    void aWordThatIsNotInTheFormatIsReportedWithThoseThatAre() {
        assertThat(allowed("roll: next-working-day", "roll: monday")).containsExactly("next-working-day", "none");
        assertThat(allowed("kind: standing", "kind: state"))
                .containsExactly("event", "precondition", "recurring", "share", "standing");
        assertThat(allowed("force: LOCAL_ROUTINE", "force: local"))
                .containsExactly("LOCAL_POLICY", "LOCAL_ROUTINE", "PROPOSAL");
        assertThat(allowed("state: CONTACT_PRESENT", "state: CONTACT_PRESENT, outcom: ADVICE"))
                .isEmpty();
        assertThat(allowed("state: CONTACT_PRESENT, outcome: BREACH", "state: CONTACT_PRESENT, outcom: ADVICE"))
                .containsExactly("outcome");
        assertThat(allowed("force: LOCAL_ROUTINE", "force: LAW")).isEmpty();
    }

    private static List<String> allowed(String there, String instead) {
        return catchThrowableOfType(InvalidRoutineException.class, () -> FILES.read(Sample.with(there, instead)))
                .problems()
                .get(0)
                .allowed();
    }

    @Test
    void everyCodeIsSeenInTheTablesAbove() {
        Set<Code> seen = EnumSet.of(Code.TOO_LONG, Code.BAD_PERIOD, Code.NOT_UTF8);
        oneProblem()
                .forEach(arguments -> seen.add(Code.valueOf(((String) arguments.get()[2]).split(" ")[2])));

        assertThat(seen).containsExactlyInAnyOrder(Code.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "---", "text", "[]", "null"})
    void noMapping(String yaml) {
        assertThat(problems(yaml)).containsExactly("1  NOT_A_MAPPING");
    }

    @Test
    void aFileIsLimited() {
        String comment = "#".repeat(256 * 1024 - Sample.YAML.length());

        assertThat(FILES.read(Sample.YAML + comment)).isEqualTo(SAMPLE);
        assertThat(problems(Sample.YAML + comment + "#")).containsExactly("1  TOO_LONG");
        assertThat(problems((Sample.YAML + comment + "#").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1  TOO_LONG");
        assertThat(problems("[".repeat(200_000))).containsExactly("1  NESTED_TOO_DEEP");
    }

    @Test
    void linesOfWindowsAndAByteOrderMark() {
        String windows = "\uFEFF" + Sample.YAML.replace("\n", "\r\n");

        assertThat(FILES.read(windows)).isEqualTo(SAMPLE);
        assertThat(problems(windows.replace("every: 6", "every: six")))
                .containsExactly("11 /requirements/2/every BAD_PERIOD");
    }

    @Test
    void filesAreUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("routine.yaml");
        String swedish = Sample.with("\"Rutin\"", "\"Rutin för trygghet\"");

        Files.writeString(file, swedish);
        assertThat(FILES.read(file)).isEqualTo(FILES.read(swedish));

        byte[] latin = swedish.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(latin)).containsExactly("6  NOT_UTF8");

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> FILES.read(folder.resolve("other.yaml")));
    }

    @Test
    void theMessageNamesPlacesAndNothingElse() {
        assertThatExceptionOfType(InvalidRoutineException.class)
                .isThrownBy(() -> FILES.read(Sample.with("force: LOCAL_ROUTINE", "force: secret\nsecret: 1")))
                .withMessage(
                        "routine refused: UNKNOWN_VALUE in line 3 at \"/force\", UNKNOWN_KEY in line 4 at \"/secret\"")
                .withNoCause();
        assertThatExceptionOfType(InvalidRoutineException.class)
                .isThrownBy(() -> FILES.read("secret: \"secret"))
                .withMessage("routine refused: MALFORMED_YAML in line 1 at \"\"")
                .withNoCause();
    }

    @Test
    void doesNotWriteWhatItWouldNotRead() {
        Requirement mixed = new Requirement.Recurring(
                "follow-up",
                new StartEvent(StartEvent.Kind.OFFER, Optional.empty()),
                List.of(task(TaskKind.CONTACT_NOTE)),
                Period.of(0, 1, 1),
                false,
                Counting.PLAIN,
                Outcome.UNMET);
        Routine routine = new Routine(
                "local",
                "1",
                Force.LAW,
                LocalDate.of(2023, 7, 1),
                Optional.empty(),
                Map.of(Language.SWEDISH, "Rutin"),
                "a page",
                List.of(mixed));

        assertThat(catchThrowableOfType(InvalidRoutineException.class, () -> FILES.write(routine))
                        .problems())
                .extracting(RoutineProblem::code)
                .containsExactlyInAnyOrder(Code.FORCE_NOT_LOCAL, Code.MISSING_KEY, Code.BAD_PERIOD, Code.UNKNOWN_VALUE);
    }

    private static MeetingEvent task(TaskKind kind) {
        return new MeetingEvent(MeetingEvent.Kind.TASK, Optional.of(kind));
    }

    private static List<String> problems(String yaml) {
        return texts(catchThrowableOfType(InvalidRoutineException.class, () -> FILES.read(yaml)));
    }

    private static List<String> problems(byte[] yaml) {
        return texts(
                catchThrowableOfType(InvalidRoutineException.class, () -> FILES.read(new ByteArrayInputStream(yaml))));
    }

    private static List<String> texts(InvalidRoutineException refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.line() + " " + problem.path() + " " + problem.code())
                .toList();
    }
}

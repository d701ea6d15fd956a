package se.omsorgsregler.batch.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;

class CompareCommandTest {

    /** Home care since 1 October 2026; whether an offer was made is to be seen. */
    private static final String CASE = """
            {"formatVersion":1,"caseId":"%s","decisions":[{"id":"d1","setting":"HOME_CARE","basis":"NEEDS_TESTED",\
            "from":"2026-10-01"}],"offers":[%s],"assessments":[],"appointments":[],"healthCareContact":false,"tasks":[]}""";

    private static final String NO_OFFER = CASE.formatted("K-1", "");

    /** Not answered, which is asked about once 30 days have passed. */
    private static final String OFFER = CASE.formatted(
            "K-1",
            "{\"id\":\"o1\",\"madeOn\":\"2026-11-01\",\"madeBy\":\"PROVIDER\",\"informationAdapted\":true,\"response\":\"AWAITED\"}");

    private static final String INVALID = "{\"formatVersion\":1,\"caseId\":\"K-3\",\"decisions\":[{}]}";

    private static final String ROUTINE = """
            id: our-routine
            version: "%s"
            force: LOCAL_ROUTINE
            validFrom: 2025-01-01
            title: {sv: Vår rutin, en: Our routine}
            source: beslut 7
            requirements:
              - {id: plan, kind: event, start: HOME_CARE_START, met-by: [PLAN_ESTABLISHED], within: %s}
            """;

    @TempDir
    Path folder;

    private Path cases(String... lines) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines) + "\n");
    }

    private String routine(String version, String within) throws IOException {
        return Files.writeString(folder.resolve("routine-" + version + ".yaml"), ROUTINE.formatted(version, within))
                .toString();
    }

    private Cli.Result compare(Path cases, String... options) {
        return run(Stream.of("compare", cases.toString(), "--as-of", "2026-11-22", "--lang", "en"), options);
    }

    private static Cli.Result run(Stream<String> command, String... options) {
        return Cli.run(Stream.concat(command, Arrays.stream(options)).toArray(String[]::new));
    }

    private String output(String name, Path cases, String asOf, String... options) {
        String out = folder.resolve(name).toString();
        Cli.Result result = run(Stream.of("check", cases.toString(), "--as-of", asOf, "--out", out), options);
        assertThat(result.err()).isEmpty();
        return out;
    }

    /** Rows of the list without the head. */
    private List<String> listed(Path list) throws IOException {
        return Files.readString(list).lines().skip(1).toList();
    }

    @Test
    void newRoutineAddsItsRuleAndNothingElse() throws IOException {
        Path list = folder.resolve("list.csv");

        Cli.Result result =
                compare(cases(NO_OFFER), "--against-routine", routine("3", "14 days"), "--out", list.toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .startsWith("Before: as of 2026-11-22, se-national ")
                .contains("After: as of 2026-11-22, routines ", "our-routine 3")
                .contains("Cases: 1, of which 1 with differences; differences: 2")
                .contains("       1  our-routine.plan  - -> BREACH  rule added, ROUTINE\n")
                .contains("       1  our-routine.plan  - -> BREACHED  rule added, ROUTINE\n");
        assertThat(listed(list))
                .containsExactly(
                        "K-1;FINDING;our-routine.plan;decisions:d1;RULE_ADDED;ROUTINE;;;;BREACH;2026-10-16;;;",
                        "K-1;DUTY;our-routine.plan;decisions:d1;RULE_ADDED;ROUTINE;;;;BREACHED;;2026-10-15;;");
    }

    @Test
    void routineThatIsLeftOutRemovesItsRule() throws IOException {
        String both = routine("3", "14 days");

        assertThat(compare(cases(NO_OFFER), "--routine", "ange", "--routine", both, "--against-routine", "ange")
                        .out())
                .contains("our-routine.plan  BREACH -> -  rule removed, ROUTINE")
                .doesNotContain("ange.certificate-held");
    }

    @Test
    void longerTimeInARoutineChangesTheOutcome() throws IOException {
        Cli.Result result = compare(
                cases(NO_OFFER), "--routine", routine("3", "14 days"), "--against-routine", routine("4", "60 days"));

        assertThat(result.out())
                .contains("our-routine.plan  BREACH -> DUE  outcome changed, ROUTINE")
                .contains("our-routine.plan  BREACHED -> PENDING  outcome changed, ROUTINE");
    }

    @Test
    void sameOutcomeOnOtherDaysIsADifference() throws IOException {
        Path list = folder.resolve("list.csv");

        compare(
                cases(NO_OFFER),
                "--routine",
                routine("3", "14 days"),
                "--against-routine",
                routine("4", "15 days"),
                "--out",
                list.toString());

        assertThat(listed(list))
                .containsExactly(
                        "K-1;FINDING;our-routine.plan;decisions:d1;DAYS_CHANGED;ROUTINE;BREACH;2026-10-16;;BREACH;2026-10-17;;;",
                        "K-1;DUTY;our-routine.plan;decisions:d1;DAYS_CHANGED;ROUTINE;BREACHED;;2026-10-15;BREACHED;;2026-10-16;;");
    }

    @Test
    void anotherDayIsACause() throws IOException {
        assertThat(compare(cases(OFFER), "--against-as-of", "2026-12-02").out())
                .contains("offer.unanswered  - -> REVIEW  outcome changed, DATE")
                .contains("differences: 1;");
    }

    @Test
    void packThatIsLeftOutRemovesItsRules() throws IOException {
        assertThat(compare(cases(NO_OFFER), "--pack", "proposal-sou-2020-70", "--against-pack", "se-national")
                        .out())
                .contains("sou-2020-70.offer-not-made  UNMET -> -  rule removed, PACK")
                .contains("differences: 1;");
    }

    /** On the other day the requirement is late, and by the new routine no longer. */
    @Test
    void eachDifferenceHasItsOwnCauseAndSomeHaveTwo() throws IOException {
        Cli.Result result = compare(
                cases(OFFER),
                "--routine",
                routine("3", "60 days"),
                "--against-as-of",
                "2026-12-02",
                "--against-routine",
                routine("4", "90 days"));

        assertThat(result.out())
                .contains("offer.unanswered  - -> REVIEW  outcome changed, DATE\n")
                .contains("our-routine.plan  DUE -> DUE  days changed, DATE+ROUTINE\n")
                .contains("our-routine.plan  PENDING -> PENDING  days changed, DATE+ROUTINE\n")
                .contains("differences: 3;");
    }

    @Test
    void routineThatDoesNotSpeakIsSaid() throws IOException {
        assertThat(compare(cases(NO_OFFER), "--routine", routine("3", "14 days"), "--against-as-of", "2024-12-31")
                        .out())
                .containsOnlyOnce("routine our-routine 3 does not apply before 2025-01-01");
    }

    @Test
    void invalidCasesAreTheSameInBothRuns() throws IOException {
        assertThat(compare(cases(INVALID, "nonsense", NO_OFFER), "--against-routine", routine("3", "14 days"))
                        .out())
                .contains("Cases: 2, of which 1 with differences; differences: 2; lines without a case to compare: 1");
    }

    @Test
    void outputsOfTheSameRunDoNotDiffer() throws IOException {
        Path cases = cases(OFFER, INVALID);
        String before = output("before", cases, "2026-11-22");
        Files.delete(Path.of(before, "summary.json"));

        Cli.Result result = Cli.run("compare", before, before, "--lang", "en", "--fail-on-difference");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("Cases: 2, of which 0 with differences; differences: 0");
    }

    @Test
    void differencesCanFailTheRun() throws IOException {
        Path cases = cases(OFFER);
        String before = output("before", cases, "2026-11-22");
        String after = output("after", cases, "2026-12-02");

        assertThat(Cli.run("compare", before, after).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Cli.run("compare", before, after, "--fail-on-difference").exitCode())
                .isEqualTo(ExitCode.DIFFERENT);
        assertThat(compare(cases, "--against-as-of", "2026-12-02", "--fail-on-difference")
                        .exitCode())
                .isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void outputsTellARoutineADayAndOptionsFromFacts() throws IOException {
        String before = output("before", cases(OFFER), "2026-11-22");
        String routine = output("routine", cases(OFFER), "2026-12-02", "--routine", routine("3", "14 days"));

        assertThat(compareOutputs(before, routine))
                .contains("offer.unanswered  - -> REVIEW  outcome changed, DATE")
                .contains("our-routine.plan  - -> BREACH  rule added, ROUTINE");

        String otherVersion = output("version", cases(OFFER), "2026-12-02", "--routine", routine("4", "90 days"));
        assertThat(compareOutputs(routine, otherVersion))
                .contains("our-routine.plan  BREACH -> DUE  outcome changed, ROUTINE");

        String due = output("due", cases(OFFER), "2026-11-22", "--routine", routine("3", "60 days"));
        String notYetDue = output(
                "not-yet-due", cases(OFFER), "2026-11-22", "--routine", routine("3", "60 days"), "--look-ahead", "P1D");
        assertThat(compareOutputs(due, notYetDue)).contains("our-routine.plan  DUE -> -  outcome changed, SETTINGS");
    }

    /** Later the requirement is late by the old routine as well, and with another look-ahead as well: two outputs cannot tell. */
    @Test
    void dayAndRulesAreBothNamedWhenBothCanBeTheCause() throws IOException {
        String before = output("before", cases(OFFER), "2026-11-22", "--routine", routine("3", "60 days"));
        String version = output("version", cases(OFFER), "2026-12-02", "--routine", routine("4", "59 days"));
        String options = output(
                "options", cases(OFFER), "2026-12-02", "--routine", routine("3", "60 days"), "--look-ahead", "P1D");

        assertThat(compareOutputs(before, version))
                .contains("our-routine.plan  DUE -> BREACH  outcome changed, DATE+ROUTINE\n")
                .contains("offer.unanswered  - -> REVIEW  outcome changed, DATE\n");
        assertThat(compareOutputs(before, options))
                .contains("our-routine.plan  DUE -> BREACH  outcome changed, DATE+SETTINGS\n")
                .contains("offer.unanswered  - -> REVIEW  outcome changed, DATE+SETTINGS\n");
    }

    @Test
    void dutyThatIsMetBySomethingElseIsADifference() throws IOException {
        Path list = folder.resolve("list.csv");
        String contact = NO_OFFER.replace(
                "\"appointments\":[]",
                "\"appointments\":[{\"id\":\"p1\",\"kind\":\"CARE_CONTACT\",\"role\":\"PRIMARY\",\"from\":\"2026-10-02\"}]");
        String before = output("before", cases(OFFER), "2026-11-22");
        String after = output("after", cases(contact), "2026-11-22");

        assertThat(Cli.run("compare", before, after, "--lang", "en", "--out", list.toString())
                        .out())
                .contains("offer  MET -> MET  basis changed, FACTS\n");
        assertThat(listed(list)).contains("K-1;DUTY;offer;decisions:d1;BASIS_CHANGED;FACTS;MET;;;MET;;;OFFER;CONTACT");
    }

    @Test
    void newFactsAreTheCauseOfWhatTheDayCannotExplain() throws IOException {
        String before = output("before", cases(NO_OFFER), "2026-11-22");
        String after = output("after", cases(OFFER), "2026-11-23");

        assertThat(compareOutputs(before, after))
                .contains("offer.not-made  UNMET -> -  outcome changed, FACTS")
                .contains("offer  UNMET -> MET  outcome changed, FACTS")
                .doesNotContain("DATE");
    }

    /** On 2 December the offer would have been unanswered for too long; it was refused before, which only the newer line knows. */
    @Test
    void dayAndFactsAreBothNamedWhenBothCanBeTheCause() throws IOException {
        String refused =
                OFFER.replace("\"AWAITED\"", "\"DECLINED\",\"respondedOn\":\"2026-11-25\",\"documented\":false");
        String before = output("before", cases(OFFER), "2026-11-22");
        String after = output("after", cases(refused), "2026-12-02");

        assertThat(compareOutputs(before, after))
                .contains("offer.decline-undocumented  - -> UNMET  outcome changed, DATE+FACTS");

        Files.delete(Path.of(before, "run.jsonl"));
        assertThat(compareOutputs(before, after))
                .contains("offer.decline-undocumented  - -> UNMET  outcome changed, DATE\n");
    }

    /** That the needs assessor makes the offer is advised against, and here nobody says who made it. */
    @Test
    void whatCouldNotBeDecidedIsCompared() throws IOException {
        Path cases = cases(
                CASE.formatted(
                        "K-1",
                        "{\"id\":\"o1\",\"madeOn\":\"2026-10-02\",\"informationAdapted\":true,\"response\":\"DECLINED\",\"documented\":true}"));
        Path profile = Files.writeString(folder.resolve("profile.properties"), "id = ours\nlacks = /offers/*/madeBy\n");
        String before = output("before", cases, "2026-11-22");
        String after = output("after", cases, "2026-11-22", "--profile", profile.toString());

        assertThat(compareOutputs(before, after))
                .contains("Advice that could not be decided\n       1  offer.made-by-needs-assessor  UNDETERMINED -> -")
                .contains(
                        "Rules left undecided by the source profile\n       1  offer.made-by-needs-assessor  - -> UNDETERMINED  outcome changed, SETTINGS\n");
    }

    @Test
    void waiversAreCompared() throws IOException {
        String waiver =
                "{\"rule\":\"offer.not-made\",\"caseId\":\"K-1\",\"subjectId\":\"decisions:d1\",\"reason\":\"%s\","
                        + "\"decidedOn\":\"2026-11-01\",\"validTo\":\"%s\",\"decidedBy\":\"key-7\"}\n";
        Path one = Files.writeString(folder.resolve("one.jsonl"), waiver.formatted("A", "2026-11-22"));
        Path two = Files.writeString(
                folder.resolve("two.jsonl"), waiver.formatted("A", "2026-11-21") + waiver.formatted("B", "2026-12-31"));
        String before = output("before", cases(NO_OFFER), "2026-11-22", "--waivers", one.toString());
        String after = output("after", cases(NO_OFFER), "2026-11-22", "--waivers", two.toString());

        assertThat(compareOutputs(before, after))
                .contains(
                        "Waivers\n       1  offer.not-made  IN_EFFECT -> IN_EFFECT+EXPIRED  outcome changed, WAIVERS\n");
    }

    private static String compareOutputs(String before, String after) {
        Cli.Result result = Cli.run("compare", before, after, "--lang", "en");
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @Test
    void casesAreFoundInAnotherOrderAndNamedWhenTheyAreInOneOutputOnly() throws IOException {
        String other = CASE.formatted("K-2", "");
        String before = output("before", cases(NO_OFFER, other, CASE.formatted("K-4", "")), "2026-11-22");
        String after = output("after", cases(CASE.formatted("K-5", ""), other, NO_OFFER), "2026-11-22");
        Path list = folder.resolve("deep/list.csv");

        Cli.Result result = Cli.run("compare", before, after, "--lang", "en", "--out", list.toString());

        assertThat(result.out())
                .contains("Cases: 4, of which 2 with differences; differences: 2")
                .contains("- -> EVALUATED  case added, FACTS", "EVALUATED -> -  case removed, FACTS");
        assertThat(listed(list))
                .containsExactlyInAnyOrder(
                        "K-4;CASE;;case;CASE_REMOVED;FACTS;EVALUATED;;;;;;;",
                        "K-5;CASE;;case;CASE_ADDED;FACTS;;;;EVALUATED;;;;");
    }

    @Test
    void caseThatIsNoLongerValidIsOneDifference() throws IOException {
        String before = output("before", cases(CASE.formatted("K-3", "")), "2026-11-22");
        String after = folder.resolve("after").toString();
        Cli.run("check", cases(INVALID).toString(), "--as-of", "2026-11-22", "--out", after);

        assertThat(compareOutputs(before, after))
                .contains("differences: 1;", "EVALUATED -> INVALID  outcome changed, FACTS");
    }

    @Test
    void outputsInQuiteAnotherOrderAreRefused() throws IOException {
        List<String> lines = IntStream.rangeClosed(1, 10_100)
                .mapToObj(number -> "{\"caseId\":\"K-" + number + "\",\"status\":\"FAILED\",\"code\":\"RULE_FAILED\"}")
                .collect(Collectors.toList());
        Path before = Files.createDirectory(folder.resolve("before"));
        Path after = Files.createDirectory(folder.resolve("after"));
        Files.write(before.resolve("reports.jsonl"), lines);
        Collections.reverse(lines);
        Files.write(after.resolve("reports.jsonl"), lines);

        Cli.Result result = Cli.run("compare", before.toString(), after.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("5000", "same order").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "{\"report\":{}}", "{\"status\":\"INVALID\"} x"})
    void whatIsNoOutputIsRefusedWithoutQuotingIt(String line) throws IOException {
        Path output = Files.createDirectory(folder.resolve("output"));
        Files.writeString(output.resolve("reports.jsonl"), line + "\n");

        Cli.Result result = Cli.run("compare", output.toString(), output.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).endsWith("reports.jsonl: line 1 is no line of a run's reports\n");
    }

    @Test
    void nothingIsWrittenWhenTheOutputBreaksOff() throws IOException {
        String before = output("before", cases(NO_OFFER), "2026-11-22");
        Path list = folder.resolve("list/list.csv");

        Cli.Result result = Cli.run("compare", before, folder.resolve("nowhere").toString(), "--out", list.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("no such file");
        assertThat(list).doesNotExist();
    }

    @Test
    void unusableCombinationsAreUsageProblems() throws IOException {
        String cases = cases(NO_OFFER).toString();

        for (String[] args : List.of(
                new String[] {"compare", cases, "--against-routine", "ange"},
                new String[] {"compare", cases, "--as-of", "2026-11-22"},
                new String[] {"compare", cases, cases, "--as-of", "2026-11-22"},
                new String[] {"compare", cases, cases, "--routine", "ange"},
                new String[] {"compare", cases, "--as-of", "2026-11-22", "--against-pack", "nowhere"},
                new String[] {"compare", cases, "--as-of", "2026-11-22", "--against-routine", "nowhere"},
                new String[] {"compare", cases, cases, "--csv-separator", "a"})) {
            Cli.Result result = Cli.run(args);

            assertThat(result.exitCode()).as(String.join(" ", args)).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).hasLineCount(1);
            assertThat(result.out()).isEmpty();
        }
    }
}

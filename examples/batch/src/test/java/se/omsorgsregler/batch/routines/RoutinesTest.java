package se.omsorgsregler.batch.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.routine.RoutineProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Local routines on the command line. */
class RoutinesTest {

    /** Home care since 1 October 2026, no task recorded. */
    private static final String CASE = """
            {"formatVersion":1,"caseId":"K-1","decisions":[{"id":"d1","setting":"HOME_CARE","basis":"NEEDS_TESTED",\
            "from":"2026-10-01"}],"offers":[],"assessments":[],"appointments":[],"tasks":[]}
            """;

    private static final String ROUTINE = """
            id: our-routine
            version: "3"
            force: LOCAL_ROUTINE
            validFrom: 2025-01-01
            validTo: 2027-12-31
            title: {sv: Vår rutin, en: Our routine}
            source: beslut 7
            requirements:
              - {id: plan, kind: event, start: HOME_CARE_START, met-by: [PLAN_ESTABLISHED], within: 14 days}
            """;

    private static final String BROKEN =
            ROUTINE.replace("force: LOCAL_ROUTINE", "force: LAW").replace("kind: event", "kind: event, colour: red");

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Cli.Result check(String asOf, String... options) throws IOException {
        Stream<String> command =
                Stream.of("check", file("cases.jsonl", CASE).toString(), "--as-of", asOf, "--out", out().toString());
        return Cli.run(Stream.concat(command, Arrays.stream(options)).toArray(String[]::new));
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out().resolve("summary.json")));
    }

    @Test
    void fileAddsItsRequirements() throws IOException {
        Cli.Result result =
                check("2026-11-22", "--routine", file("r.yaml", ROUTINE).toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("our-routine 3", "our-routine.plan BREACH");
        assertThat(summary().get("notices")).isEmpty();
        assertThat(summary().at("/duties/our-routine.plan/BREACHED").asInt()).isEqualTo(1);
    }

    @Test
    void bundledNamesAndFilesCanBeMixed() throws IOException {
        check(
                "2026-11-22",
                "--routine",
                "sodermalm",
                "--routine",
                file("r.yaml", ROUTINE).toString());

        assertThat(summary().at("/ruleSet/packs"))
                .extracting(pack -> pack.get("id").asString())
                .contains("se-national", "sodermalm", "our-routine");
    }

    @Test
    void routineThatDoesNotSpeakYetIsSaidOnce() throws IOException {
        Cli.Result result =
                check("2024-12-31", "--routine", file("r.yaml", ROUTINE).toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).containsOnlyOnce("rutinen our-routine 3 gäller inte före 2025-01-01");
        assertThat(summary().get("notices"))
                .extracting(JsonNode::asString)
                .containsExactly("routine-not-yet-valid:our-routine");
    }

    @Test
    void routineThatNoLongerSpeaksIsSaidOnce() throws IOException {
        String routine = file("r.yaml", ROUTINE).toString();

        check("2027-12-31", "--routine", routine);
        assertThat(summary().get("notices")).isEmpty();

        Cli.Result result = check("2028-01-01", "--routine", routine, "--lang", "en");
        assertThat(result.out()).containsOnlyOnce("routine our-routine 3 does not apply after 2027-12-31");
        assertThat(summary().get("notices"))
                .extracting(JsonNode::asString)
                .containsExactly("routine-no-longer-valid:our-routine");
    }

    @Test
    void brokenFileIsRefusedWithEveryProblemAndItsLine() throws IOException {
        String routine = file("r.yaml", BROKEN).toString();

        Cli.Result result = check("2026-11-22", "--routine", routine);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err().lines())
                .containsExactly(
                        "omsorgsregler: " + routine
                                + ":3: /force FORCE_NOT_LOCAL: a routine is LOCAL_POLICY, LOCAL_ROUTINE or PROPOSAL",
                        "omsorgsregler: " + routine
                                + ":9: /requirements/0/colour UNKNOWN_KEY: there is no such key here "
                                + "(allowed: days, end-reason, look-ahead, outcome, pause, roll)");
        assertThat(out()).doesNotExist();
    }

    @Test
    void whatIsNeitherNameNorFileIsRefused() throws IOException {
        Cli.Result result = check("2026-11-22", "--routine", "nowhere");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("nowhere", "sodermalm").hasLineCount(1);
    }

    @Test
    void sameRoutineTwiceIsRefused() throws IOException {
        assertThat(check("2026-11-22", "--routine", "ange", "--routine", "ange").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explanationSpeaksOfTheRoutine() throws IOException {
        String cases = file("cases.jsonl", CASE).toString();
        String routine = file("r.yaml", ROUTINE).toString();

        assertThat(Cli.run("explain", cases, "--case", "K-1", "--as-of", "2026-11-22", "--routine", routine)
                        .out())
                .contains("BREACHED        our-routine.plan (LOCAL_ROUTINE)")
                .doesNotContain("Obs:");
        assertThat(Cli.run("explain", cases, "--case", "K-1", "--as-of", "2028-01-01", "--routine", routine)
                        .out())
                .containsOnlyOnce("rutinen our-routine 3 gäller inte efter 2027-12-31");
    }

    @Test
    void versionNamesTheRoutineAndChangesTheFingerprint() throws IOException {
        String routine = file("r.yaml", ROUTINE).toString();

        String version = Cli.run("version", "--routine", routine).out();

        assertThat(version).contains("our-routine 3\n");
        file("r.yaml", ROUTINE.replace("14 days", "15 days"));
        assertThat(Cli.run("version", "--routine", routine).out()).isNotEqualTo(version);
    }

    @Test
    void listHasOneLinePerBundledRoutine() {
        Cli.Result result = Cli.run("routines", "list", "--lang", "en");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out().lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ange ")
                        .contains(
                                "PROPOSAL",
                                "2023-07-01/..",
                                "1 requirements",
                                "Permanent care contact with protected title"));
    }

    @Test
    void verdictOfAValidFileNamesTheRoutine() throws IOException {
        Path routine = file("r.yaml", ROUTINE);

        Cli.Result result = Cli.run("routines", "check", routine.toString(), "--lang", "en");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .isEqualTo(routine
                        + ": a valid routine: our-routine 3, LOCAL_ROUTINE, 2025-01-01/2027-12-31, 1 requirements\n");
    }

    @Test
    void verdictOfABrokenFileListsEveryProblemByLine() throws IOException {
        Path broken = file("broken.yaml", BROKEN);
        Path whole = file("r.yaml", ROUTINE);

        Cli.Result result = Cli.run("routines", "check", broken.toString(), whole.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_ROUTINE);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .hasSize(4)
                .startsWith(broken + ": ingen rutin; antal fel: 2")
                .anySatisfy(line -> assertThat(line).startsWith(broken + ":3: /force FORCE_NOT_LOCAL: "))
                .anySatisfy(line -> assertThat(line).startsWith(broken + ":9: /requirements/0/colour UNKNOWN_KEY: "))
                .anySatisfy(line -> assertThat(line).startsWith(whole + ": en giltig rutin: "));
    }

    @Test
    void fileThatIsNotThereIsAUsageProblem() {
        Cli.Result result =
                Cli.run("routines", "check", folder.resolve("nowhere.yaml").toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .contains("nowhere.yaml: neither a file nor one of the routines ange, blekinge, provider, sodermalm");
    }

    @Test
    void bundledRoutineIsCheckedByItsName() {
        Cli.Result result = Cli.run("routines", "check", "ange", "--lang", "en");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).startsWith("ange: a valid routine: ange 1.0, PROPOSAL");
    }

    @Test
    void idsThatRulesAndPacksHaveAreRefusedBeforeTheRun() throws IOException {
        String rule = file("rule.yaml", ROUTINE.replace("our-routine", "offer").replace("id: plan", "id: not-made"))
                .toString();
        String pack =
                file("pack.yaml", ROUTINE.replace("our-routine", "se-national")).toString();

        Cli.Result result = Cli.run("routines", "check", rule, pack);

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_ROUTINE);
        assertThat(result.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(rule).contains("offer.not-made"),
                        line -> assertThat(line).startsWith(pack).contains("se-national"));
    }

    @Test
    void wordThatIsNotInTheFormatIsAnsweredWithThoseThatAre() throws IOException {
        String broken = file("broken.yaml", ROUTINE.replace("kind: event", "kind: evnt"))
                .toString();

        assertThat(Cli.run("routines", "check", broken, "--lang", "en").out())
                .contains(
                        "UNKNOWN_VALUE: there is no such value (allowed: event, precondition, recurring, share, standing)");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasWordsInBothLanguages(RoutineProblem.Code code) {
        for (Language language : Language.values()) {
            assertThat(new Texts(language).get("routine.problem." + code)).isNotBlank();
        }
    }
}

package se.omsorgsregler.batch.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    /** Home care since 2024 and nothing else recorded: the offer is not made. */
    private static final String UNMET = """
            {"formatVersion":1,"caseId":"K-1","unit":"U-3","decisions":[{"id":"d1","setting":"HOME_CARE","basis":"NEEDS_TESTED",\
            "from":"2024-03-01","services":["PERSONAL_CARE"]}],"offers":[],"assessments":[],"appointments":[]}""";

    /** Never had home care. */
    private static final String QUIET = "{\"formatVersion\":1,\"caseId\":\"K-2\",\"decisions\":[]}";

    private static final String INVALID = "{\"formatVersion\":1,\"caseId\":\"K-3\",\"decisions\":[{}]}";
    private static final String MALFORMED = "{\"formatVersion\":1,";
    private static final String PERSON_ID = "{\"formatVersion\":1,\"caseId\":\"19121212-1212\",\"decisions\":[]}";

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Path casesFile(String... lines) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines) + "\n");
    }

    private Cli.Result check(Path cases, String... options) {
        List<String> args =
                new ArrayList<>(List.of("check", cases.toString(), "--as-of", "2026-11-22", "--out", out().toString()));
        args.addAll(Arrays.asList(options));
        return Cli.run(args.toArray(String[]::new));
    }

    private String written(String name) throws IOException {
        return Files.readString(out().resolve(name));
    }

    private List<JsonNode> reports() throws IOException {
        return written("reports.jsonl")
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(written("summary.json"));
    }

    @Test
    void writesItsFilesAndPrintsASummary() throws IOException {
        Cli.Result result = check(casesFile(UNMET, QUIET));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Ärenden: 2, varav bedömda 2, ogiltiga 0, misslyckade 0", "offer.not-made UNMET");
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("reports.jsonl", "run.jsonl", "findings.csv", "summary.json");
        }
        assertThat(reports())
                .extracting(report -> report.get("caseId").asString())
                .containsExactly("K-1", "K-2");
        JsonNode summary = summary();
        assertThat(summary.at("/cases/EVALUATED").asInt()).isEqualTo(2);
        assertThat(summary.at("/findings/rules/offer.not-made/UNMET").asInt()).isEqualTo(1);
        assertThat(summary.at("/findings/unmetSince/over 365 days").asInt()).isEqualTo(1);
        assertThat(summary.at("/units/U-3/findings/UNMET").asInt()).isEqualTo(1);
        assertThat(summary.at("/duties/offer/UNMET").asInt()).isEqualTo(1);
        assertThat(summary.get("notices")).isEmpty();
    }

    @Test
    void summaryIsInEnglishOnRequest() throws IOException {
        Cli.Result result = check(casesFile(UNMET), "--lang", "en");

        assertThat(result.out()).startsWith("Omsorgsregler: as of 2026-11-22\n").contains("over 365 days");
    }

    @Test
    void tableBeginsWithAByteOrderMarkAndTheColumns() throws IOException {
        check(casesFile(UNMET));

        List<String> lines = written("findings.csv").lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFcaseId;municipality;provider;unit;rule;outcome;force;since;dueOn;subjectId;holder;citation;"
                                + "message;remedy");
        assertThat(lines.get(1)).startsWith("K-1;;;U-3;offer.not-made;UNMET;LAW;2024-03-01;;decisions:d1;;");
    }

    @Test
    void separatorOfTheTableCanBeChosen() throws IOException {
        check(casesFile(UNMET), "--csv-separator", ",");

        assertThat(written("findings.csv")).contains("caseId,municipality,").contains("K-1,,,U-3,offer.not-made,");
    }

    @Test
    void badLinesInTheMiddleKeepTheirPlaceAndLoseNothing() throws IOException {
        Cli.Result result = check(casesFile(UNMET, INVALID, "", MALFORMED, QUIET));

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(reports())
                .extracting(report -> report.get("status").asString())
                .containsExactly("EVALUATED", "INVALID", "INVALID", "EVALUATED");
        assertThat(reports().get(2).get("line").asInt()).isEqualTo(4);
        assertThat(summary().at("/cases/INVALID").asInt()).isEqualTo(2);
        assertThat(summary().at("/problems/MALFORMED_JSON").asInt()).isEqualTo(1);
        assertThat(summary().at("/problems/MISSING_FIELD").asInt()).isEqualTo(3);
    }

    @Test
    void secondCaseWithTheSameIdIsRefused() throws IOException {
        Cli.Result result = check(casesFile(QUIET, UNMET, QUIET));

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(summary().at("/problems/DUPLICATE_CASE").asInt()).isEqualTo(1);
        assertThat(reports().get(2).get("status").asString()).isEqualTo("INVALID");
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,3", "2,0", "39%,3", "39.9%,3", "40%,0", "100%,0"})
    void invalidCasesAreToleratedUpToALimit(String limit, int exitCode) throws IOException {
        Cli.Result result =
                check(casesFile(UNMET, INVALID, MALFORMED, QUIET, UNMET.replace("K-1", "K-4")), "--max-invalid", limit);

        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({"UNMET,1", "unmet,1", "'BREACH,UNMET',1", "BREACH,0"})
    void findingsCanFailTheRun(String outcomes, int exitCode) throws IOException {
        assertThat(check(casesFile(UNMET), "--fail-on", outcomes).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void invalidCasesGoBeforeFindingsInTheExitCode() throws IOException {
        Cli.Result result = check(casesFile(UNMET, INVALID), "--fail-on", "UNMET");

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
    }

    @Test
    void readsGzip() throws IOException {
        Path plain = casesFile(UNMET, QUIET);
        check(plain);
        String expected = written("reports.jsonl");

        Cli.Result result = check(gzip(plain));

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(written("reports.jsonl")).isEqualTo(expected);
    }

    private Path gzip(Path plain) throws IOException {
        Path compressed = folder.resolve("cases.jsonl.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(plain, gzip);
        }
        return compressed;
    }

    @Test
    void readsStandardInput() throws IOException {
        Cli.Result result = Cli.runWithInput(
                (UNMET + "\n" + QUIET).getBytes(UTF_8),
                "check",
                "-",
                "--as-of",
                "2026-11-22",
                "--out",
                out().toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(reports()).hasSize(2);
    }

    @Test
    void emptyInputGivesEmptyResults() throws IOException {
        assertThat(check(Files.createFile(folder.resolve("cases.jsonl"))).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(written("reports.jsonl")).isEmpty();
        assertThat(written("findings.csv").lines()).hasSize(1);
    }

    @Test
    void sameBytesForAnyNumberOfThreads() throws IOException {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(
                cases, Cli.run("generate", "--cases", "300", "--seed", "5").out());
        String once = check(cases, "--threads", "1").out();
        List<String> before = List.of(written("reports.jsonl"), written("findings.csv"), written("summary.json"));

        String again = check(cases, "--threads", "7").out();

        assertThat(again).isEqualTo(once);
        assertThat(List.of(written("reports.jsonl"), written("findings.csv"), written("summary.json")))
                .isEqualTo(before);
    }

    @Test
    void personIdsAreRefusedUnlessAllowed() throws IOException {
        assertThat(check(casesFile(PERSON_ID)).exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(summary().at("/problems/PERSON_ID").asInt()).isEqualTo(1);

        assertThat(check(casesFile(PERSON_ID), "--allow-person-ids").exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void briefReportsLeaveOutDutiesThatDoNotApply() throws IOException {
        check(casesFile(QUIET));
        assertThat(written("reports.jsonl")).contains("NOT_APPLICABLE");

        check(casesFile(QUIET), "--brief");
        assertThat(written("reports.jsonl")).doesNotContain("NOT_APPLICABLE");
        assertThat(summary().at("/duties/offer/NOT_APPLICABLE").asInt()).isEqualTo(1);
    }

    @Test
    void specialHousingGivesOneNoticeForTheRun() throws IOException {
        String housing = "{\"formatVersion\":1,\"caseId\":\"K-%d\",\"decisions\":[{\"id\":\"d1\","
                + "\"setting\":\"SPECIAL_HOUSING_OLDER\",\"from\":\"2026-08-01\"}]}";

        Cli.Result result = check(casesFile(housing.formatted(1), housing.formatted(2)));

        assertThat(summary().get("notices")).hasSize(1);
        assertThat(result.out()).containsOnlyOnce("prop. 2025/26:60");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
    void resultsAreForTheirOwnerOnly() throws IOException {
        assertThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");

        check(casesFile(UNMET));

        try (Stream<Path> files = Files.list(out())) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void nothingIsLeftWhenTheInputBreaksOff() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(
                    Cli.run("generate", "--cases", "200", "--seed", "5").out().getBytes(UTF_8));
        }
        byte[] half = Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2);
        Path cases = Files.write(folder.resolve("cases.jsonl.gz"), half);

        Cli.Result result = check(cases);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void resultsOfAnEarlierRunAreReplacedOnlyByWholeOnes() throws IOException {
        check(casesFile(UNMET));
        String before = written("reports.jsonl");
        Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

        assertThat(check(broken).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(written("reports.jsonl")).isEqualTo(before);

        check(casesFile(QUIET));
        assertThat(written("reports.jsonl")).isNotEqualTo(before);
    }

    @Test
    void missingFileIsAUsageProblem() {
        Cli.Result result = check(folder.resolve("nowhere.jsonl"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).endsWith("nowhere.jsonl: no such file\n").hasLineCount(1);
        assertThat(out()).doesNotExist();
    }

    @Test
    void unusableFolderIsAUsageProblem() throws IOException {
        Files.createFile(out());

        Cli.Result result = check(casesFile(UNMET));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("not a directory").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--as-of=2026-02-30",
                "--pack=nowhere",
                "--days=no-such-name=3",
                "--days=home-care-gap-days=-1",
                "--days=home-care-gap-days=many",
                "--look-ahead=30",
                "--look-ahead=-P1D",
                "--transition-look-ahead=-P1D",
                "--max-invalid=-1",
                "--max-invalid=1.5",
                "--fail-on=NOTHING",
                "--threads=0",
                "--lang=fi",
                "--csv-separator=a",
                "--csv-separator=ab",
                "--no-such-option"
            })
    void badOptionsAreUsageProblems(String option) throws IOException {
        Path cases = casesFile(UNMET);
        Cli.Result result = option.startsWith("--as-of")
                ? Cli.run("check", cases.toString(), option, "--out", out().toString())
                : check(cases, option);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1).startsWith("omsorgsregler: ").doesNotContain("Exception");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void optionsOfTheEngineReachIt() throws IOException {
        String twoSpans = UNMET.replace(
                "\"from\":\"2024-03-01\"",
                "\"from\":\"2024-03-01\",\"to\":\"2024-12-31\"},{\"id\":\"d2\",\"setting\":\"HOME_CARE\",\"basis\":\"NEEDS_TESTED\","
                        + "\"from\":\"2025-02-10\"");

        check(casesFile(twoSpans));
        assertThat(written("findings.csv")).contains(";2025-02-10;");

        check(casesFile(twoSpans), "--days", "home-care-gap-days=60", "--look-ahead", "P10D");
        assertThat(written("findings.csv")).contains(";2024-03-01;");
    }
}

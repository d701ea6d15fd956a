package se.omsorgsregler.batch.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;

class VerifyReceiptCommandTest {

    private static final String FAILING = "{\"formatVersion\":1,\"caseId\":\"K-x\",\"decisions\":[{}]}";

    @TempDir
    Path folder;

    private Path cases;

    @BeforeEach
    void makeUpCases() throws IOException {
        List<String> lines = new ArrayList<>(Cli.run("generate", "--cases", "60", "--seed", "3")
                .out()
                .lines()
                .toList());
        lines.add(30, FAILING);
        lines.add(31, "");
        cases = Files.write(folder.resolve("cases.jsonl"), lines);
    }

    private Path reports() {
        return folder.resolve("out/reports.jsonl");
    }

    private void check(String... options) {
        Stream<String> command = Stream.of(
                "check",
                cases.toString(),
                "--as-of",
                "2026-11-22",
                "--max-invalid",
                "1",
                "--out",
                folder.resolve("out").toString());
        Cli.Result result =
                Cli.run(Stream.concat(command, Arrays.stream(options)).toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
    }

    private Cli.Result verify(String... options) {
        Stream<String> command = Stream.of("verify-receipt", reports().toString(), cases.toString(), "--lang", "en");
        return Cli.run(Stream.concat(command, Arrays.stream(options)).toArray(String[]::new));
    }

    @Test
    void sameRulesAndCasesVerify() {
        check();

        Cli.Result result = verify();

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .startsWith("Earlier run: as of 2026-11-22, se-national ")
                .contains("The same fingerprint here")
                .contains("Lines: 61, identical 61, other 0\n")
                .endsWith("Verified: the same result, byte for byte.\n");
    }

    @Test
    void optionsOfTheRunAreAskedForAgain() {
        check("--routine", "ange", "--brief", "--days", "home-care-gap-days=60");

        assertThat(verify("--routine", "ange", "--brief", "--days", "home-care-gap-days=60")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        Cli.Result otherwise = verify("--routine", "ange", "--days", "home-care-gap-days=60");
        assertThat(otherwise.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(otherwise.out()).endsWith("Cannot be verified: the run was made with other options: --brief.\n");
    }

    @Test
    void reportsWithoutTheirFolderAreVerifiedAsTheOptionsSay() throws IOException {
        check("--brief");
        Files.delete(folder.resolve("out/run.jsonl"));

        assertThat(verify("--brief").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verify().exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    /** The folder has the run of a part with other options; these reports are not of it. */
    @Test
    void runThatStandsBesideTheReportsOfAnotherSaysNothing() throws IOException {
        check();
        byte[] whole = Files.readAllBytes(reports());
        check("--look-ahead", "P60D", "--shard", "2/3", "--brief");
        Files.write(reports(), whole);

        assertThat(verify().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void waiversOfTheRunAreAskedForAgain() throws IOException {
        Path waivers = Files.writeString(
                folder.resolve("waivers.jsonl"),
                "{\"rule\":\"offer.not-made\",\"unit\":\"U-1\",\"reason\":\"X\",\"decidedOn\":\"2026-11-01\",\"validTo\":\"2026-12-31\",\"decidedBy\":\"k\"}\n");
        check("--waivers", waivers.toString());

        assertThat(verify("--waivers", waivers.toString()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verify().out()).endsWith("the run was made with other options: --waivers.\n");
    }

    @Test
    void partOfTheCasesIsVerifiedAgainstTheWholeFile() {
        check("--shard", "2/3");

        Cli.Result result = verify();

        assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("other 0\n").doesNotContain("Lines: 0", "Lines: 61,");
    }

    @Test
    void changedCaseIsNamed() throws IOException {
        check();
        List<String> lines = new ArrayList<>(Files.readAllLines(cases));
        lines.set(4, "{\"formatVersion\":1,\"caseId\":\"K-000005\",\"decisions\":[]}");
        Files.write(cases, lines);

        Cli.Result result = verify();

        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(result.out())
                .contains("Line 5: another result now (K-000005)\n", "Lines: 61, identical 60, other 1\n")
                .endsWith("Not verified.\n");
    }

    @Test
    void changedReportIsNamed() throws IOException {
        check();
        Files.writeString(
                reports(), Files.readString(reports()).replace("\"caseId\":\"K-000007\"", "\"caseId\":\"K-7\""));

        assertThat(verify().out()).contains("Line 7: another result now (K-000007)\n");
    }

    @Test
    void caseTooManyAndCaseTooFewAreNamed() throws IOException {
        check();
        List<String> lines = Files.readAllLines(cases);

        Files.write(cases, lines.subList(0, lines.size() - 1));
        assertThat(verify().out()).contains("Line 61: no such case\n", "identical 60, other 1");

        Files.write(cases, lines);
        Files.writeString(cases, "{\"formatVersion\":1,\"caseId\":\"K-new\"}\n", StandardOpenOption.APPEND);
        Cli.Result result = verify();
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(result.out()).contains("Line 63 of the cases: not in the run (K-new)\n", "identical 61, other 1");
    }

    @Test
    void otherPacksAndRoutinesCannotVerify() {
        check("--routine", "ange");

        Cli.Result result = verify("--routine", "sodermalm");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out())
                .contains("Cannot be verified: the fingerprint here is ")
                .contains("- ange 1.0 was in the run and is not loaded here\n")
                .contains("- sodermalm 1.0 is loaded here and was not in the run\n")
                .doesNotContain("se-national 1.0.0 was", "Lines:");
    }

    @Test
    void otherVersionCannotVerify() throws IOException {
        check();
        Files.writeString(
                reports(),
                Files.readString(reports())
                        .replaceAll("\"version\":\"[0-9.]+\"", "\"version\":\"0.9.0\"")
                        .replaceAll("\"fingerprint\":\"[0-9a-f]+\"", "\"fingerprint\":\"0\""));

        Cli.Result result = verify();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out())
                .containsPattern("- se-national was 0\\.9\\.0 in the run and is \\d+\\.\\d+\\.\\d+ here\n");
    }

    @Test
    void otherOptionsCannotVerify() {
        check("--look-ahead", "P60D");

        Cli.Result result = verify();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).contains("the same packs and routines, but other content or other options");
    }

    @Test
    void fileWithoutAReportCannotVerify() throws IOException {
        Files.createDirectories(reports().getParent());
        Files.writeString(reports(), "{\"status\":\"INVALID\",\"line\":1,\"problems\":[]}\n");

        Cli.Result result = verify();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .endsWith("reports.jsonl: no report that names its rules\n")
                .hasLineCount(1);
    }

    @Test
    void missingFilesAreUsageProblems() {
        assertThat(verify().err()).endsWith("reports.jsonl: no such file\n");

        check();
        assertThat(Cli.run(
                                "verify-receipt",
                                reports().toString(),
                                folder.resolve("nowhere").toString())
                        .err())
                .endsWith("nowhere: no such file\n");
    }
}

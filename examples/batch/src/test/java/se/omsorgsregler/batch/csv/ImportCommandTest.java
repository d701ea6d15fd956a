package se.omsorgsregler.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;

class ImportCommandTest {

    private static final Path SAMPLE = Path.of("sample", "csv");

    @TempDir
    Path work;

    private Path tables;
    private Path out;

    @BeforeEach
    void oneGoodCaseAndOneBad() throws IOException {
        tables = Files.createDirectory(work.resolve("tables"));
        out = work.resolve("out").resolve("cases.jsonl");
        write("cases.csv", "caseId,unit\nK-1,U-1\nK-2,U-1\n");
        write("needChanges.csv", "caseId,id,on\nK-1,=n1,2024-03-01\nK-2,n1,=1/3\n");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(tables.resolve(name), content, StandardCharsets.UTF_8);
    }

    private Cli.Result run(String... options) {
        List<String> args = new ArrayList<>(List.of("import", "--dir", tables.toString()));
        args.addAll(List.of(options));
        return Cli.run(args.toArray(String[]::new));
    }

    private Cli.Result toFile(String... options) {
        return run(Stream.concat(Stream.of("--out", out.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void writesWhatIsWholeAndSaysWhatIsNot() throws IOException {
        Cli.Result result = toFile();

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(Files.readString(out))
                .isEqualTo("{\"formatVersion\":1,\"caseId\":\"K-1\",\"unit\":\"U-1\","
                        + "\"needChanges\":[{\"id\":\"=n1\",\"on\":\"2024-03-01\"}]}\n");
        assertThat(result.err()).isEqualTo("needChanges.csv:3: on: BAD_DATE\ncases.csv:3: CASE_LEFT_OUT\n");
        assertThat(result.out())
                .startsWith("Import: ärenden 2, skrivna 1, utelämnade 1;")
                .contains("         2          1          1          0  cases.csv (cases)\n")
                .contains("       1  BAD_DATE: inget datum");
    }

    @Test
    void summaryIsInEnglishOnRequest() {
        assertThat(toFile("--lang", "en").out()).startsWith("Import: cases 2, written 1, left out 1;");
    }

    @Test
    void standardOutputIsForCasesWhenTheyGoThere() {
        Cli.Result result = run("--out", "-");

        assertThat(result.out()).hasLineCount(1).startsWith("{");
        assertThat(result.err()).contains("needChanges.csv:3: on: BAD_DATE\n", "Import: ärenden 2");
    }

    @Test
    void problemsCanBeATable() throws IOException {
        Path problems = work.resolve("problems.csv");
        Cli.Result result = toFile("--problems", problems.toString());

        assertThat(result.err()).isEmpty();
        assertThat(Files.readString(problems))
                .isEqualTo("\uFEFFfile;line;column;code\r\nneedChanges.csv;3;on;BAD_DATE\r\n"
                        + "cases.csv;3;;CASE_LEFT_OUT\r\n");
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,0", "49%,3", "50%,0"})
    void maxInvalidDecides(String limit, int exitCode) {
        assertThat(toFile("--max-invalid", limit).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aRowOfNoCaseCountsAsOne() throws IOException {
        write("needChanges.csv", "caseId,id,on\nK-9,n1,2024-03-01\n");

        assertThat(toFile().exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(toFile("--max-invalid", "1").exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void nothingIsWrittenWhenAFileCannotBeUsed() throws IOException {
        write("offers.csv", "K-1,o1,2024-03-01\n");
        Cli.Result result = toFile("--max-invalid", "100%");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(out).doesNotExist();
        try (Stream<Path> rest = Files.list(out.getParent())) {
            assertThat(rest).isEmpty();
        }
        assertThat(result.err()).contains("offers.csv:1: #1: UNKNOWN_COLUMN\n", "needChanges.csv:3: on: BAD_DATE\n");
        assertThat(result.out()).startsWith("Import: inget skrivet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--separator=|", "--charset=utf-16", "--mapping=nowhere.yaml", "--dir=nowhere", "--lang=de"})
    void unusableOptionsAreUsageProblems(String option) {
        String[] words = option.split("=");
        Cli.Result result =
                words[0].equals("--dir") ? Cli.run("import", words[0], words[1], "--out", "-") : toFile(words);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void everyProblemOfAMappingIsToldWithItsLine() throws IOException {
        Path mapping = Files.writeString(work.resolve("m.yaml"), "files:\n  a.csv: {list: offer}\nfile: {}\n");
        Cli.Result result = toFile("--mapping", mapping.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err().lines())
                .containsExactly(
                        "omsorgsregler: " + mapping + ":2: UNKNOWN_LIST",
                        "omsorgsregler: " + mapping + ":3: UNKNOWN_KEY");
    }

    @Test
    void aMappingIsUtf8() throws IOException {
        Path mapping = Files.write(work.resolve("m.yaml"), "# Ä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(toFile("--mapping", mapping.toString()).err())
                .isEqualTo("omsorgsregler: " + mapping + ": not UTF-8\n");
    }

    @Test
    void charsetAndSeparatorCanBeSaid() throws IOException {
        Files.write(tables.resolve("cases.csv"), "caseId;unit\nK-1;Å\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.delete(tables.resolve("needChanges.csv"));

        assertThat(toFile("--charset", "utf-8").err()).isEqualTo("cases.csv:2: WRONG_CHARSET\n");
        assertThat(toFile("--separator", ",").err()).contains("cases.csv:1: #1: UNKNOWN_COLUMN\n");
        assertThat(toFile("--charset", "windows-1252", "--separator", ";").exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(out)).contains("\"unit\":\"Å\"");
    }

    @Test
    void theSampleGivesTheKnownCasesAndTheyCanBeChecked() throws IOException {
        Cli.Result imported = Cli.run(
                "import",
                "--dir",
                SAMPLE.resolve("export").toString(),
                "--mapping",
                SAMPLE.resolve("mapping.yaml").toString(),
                "--out",
                out.toString());

        assertThat(imported.exitCode()).as(imported.err()).isEqualTo(ExitCode.OK);
        assertThat(imported.err()).isEmpty();
        assertThat(out).hasSameBinaryContentAs(SAMPLE.resolve("cases.jsonl"));
        assertThat(imported.out()).isEqualTo(Files.readString(SAMPLE.resolve("stdout.txt")));

        Cli.Result checked = Cli.run(
                "check",
                out.toString(),
                "--as-of",
                "2026-11-22",
                "--out",
                work.resolve("report").toString());
        assertThat(checked.exitCode()).as(checked.err()).isEqualTo(ExitCode.OK);
        assertThat(checked.out()).contains("Ärenden: 6, varav bedömda 6, ogiltiga 0, misslyckade 0");
        assertThat(Files.readString(work.resolve("report").resolve("findings.csv")))
                .contains("K-2005;1080;P-9;U-8;offer.not-made;UNMET");
    }
}

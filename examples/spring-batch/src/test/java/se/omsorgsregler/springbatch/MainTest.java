package se.omsorgsregler.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.api.ComplianceEngine;

class MainTest {

    @TempDir
    Path folder;

    private Path cases;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCases() throws IOException {
        cases = Input.write(folder);
    }

    private Path database() {
        return folder.resolve("night");
    }

    private int run(String... options) {
        List<String> args = new ArrayList<>(List.of(
                cases.toString(),
                "--as-of",
                "2026-11-22",
                "--database",
                database().toString()));
        args.addAll(List.of(options));
        return Main.run(args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void printsWhatIsInTheTablesAndRefusesASecondTime() throws Exception {
        assertThat(run()).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("run 1 as of 2026-11-22: COMPLETED\ncases: EVALUATED 73, INVALID 11\nbroken lines: 5\n")
                .contains("findings: ADVICE ");
        assertThat(err.toString()).isEmpty();

        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).startsWith("spring-batch: this file has been checked for this day with these rules");
    }

    @Test
    void readmeShowsWhatIsPrintedOfTheSample() throws IOException {
        cases = Input.SAMPLE;

        assertThat(run()).as(err.toString()).isZero();
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + out + "```\n");
    }

    @Test
    void failureIsOneCommandFromGoingOn() {
        assertThat(run("--partitions", "1", "--max-broken", "4")).isEqualTo(1);
        assertThat(out.toString()).startsWith("run 1 as of 2026-11-22: FAILED\ncases: none\nbroken lines: 0\n");

        assertThat(run("--partitions", "1")).isZero();
        assertThat(out.toString()).contains("run 1 as of 2026-11-22: COMPLETED\n");
    }

    @Test
    void usageIsToldFromFailure() throws IOException {
        assertThat(run("--partitions", "0")).isEqualTo(2);
        assertThat(Main.run(
                        new String[] {cases.toString(), "--as-of", "tomorrow", "--database", "x"},
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)))
                .isEqualTo(2);
        Files.createDirectory(folder.resolve("night.mv.db"));
        assertThat(run()).isEqualTo(2);
        cases = folder.resolve("none.jsonl");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(4).contains("is no date such as", "the database cannot be opened");
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void goesOnAfterItsProcessWasKilled() throws Exception {
        killInTheMiddle();
        long before = Long.parseLong(
                Rows.query(database(), "select count(*) from case_result").get(0));
        assertThat(before).isPositive().isLessThan(84);

        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("if its process was killed, say --recover");

        assertThat(run("--recover")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("run 1 as of 2026-11-22: COMPLETED\n");
        assertThat(Rows.written(database(), 1))
                .isEqualTo(Rows.expected(ComplianceEngine.builder().build(), cases, Input.AS_OF));
    }

    private void killInTheMiddle() throws IOException, InterruptedException {
        Process night = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNight.class.getName(),
                        cases.toString(),
                        database().toString())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        try (BufferedReader said = night.inputReader()) {
            assertThat(said.readLine())
                    .as(Files.readString(folder.resolve("err.txt")))
                    .isEqualTo(KilledNight.IN_THE_MIDDLE);
        } finally {
            night.destroyForcibly().waitFor();
        }
    }
}

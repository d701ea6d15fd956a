package se.omsorgsregler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.cli.ExitCode;

/** The sample that ships with the project, and the results that it is known to give. */
class SampleTest {

    private static final Path SAMPLE = Path.of("sample");
    private static final Path GOLDEN = SAMPLE.resolve("golden");

    @TempDir
    Path out;

    @Test
    void sampleIsWhatTheGeneratorMakes() throws IOException {
        assertThat(Cli.run("generate", "--cases", "500", "--seed", "2026").out())
                .isEqualTo(Files.readString(SAMPLE.resolve("cases.jsonl")));
    }

    @Test
    void resultsAreGoldenByteForByte() throws IOException {
        Cli.Result result = Cli.run(
                "check", SAMPLE.resolve("cases.jsonl").toString(), "--as-of", "2026-11-22", "--out", out.toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEqualTo(Files.readString(GOLDEN.resolve("stdout.txt")));
        for (String file : new String[] {"reports.jsonl", "findings.csv", "summary.json"}) {
            assertThat(out.resolve(file)).hasSameBinaryContentAs(GOLDEN.resolve(file));
        }
    }
}

package se.omsorgsregler.batch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;

class ExplainCommandTest {

    private static final String CASES = """
            {"formatVersion":1,"caseId":"K-1","decisions":[{"id":"d1","setting":"HOME_CARE","basis":"NEEDS_TESTED",\
            "from":"2024-03-01"}],"offers":[],"assessments":[],"appointments":[]}
            {"formatVersion":1,"caseId":"K-2","decisions":[{}]}
            """;

    @TempDir
    Path folder;

    private Cli.Result explain(String caseId, String... language) throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), CASES);
        return language.length == 0
                ? Cli.run("explain", cases.toString(), "--case", caseId, "--as-of", "2026-11-22")
                : Cli.run(
                        "explain", cases.toString(), "--case", caseId, "--as-of", "2026-11-22", "--lang", language[0]);
    }

    @Test
    void explainsACaseInSwedish() throws IOException {
        Cli.Result result = explain("K-1");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .startsWith("Ärende K-1, läget 2026-11-22\n")
                .contains("UNMET           offer (LAW) /decisions/0 [decisions:d1], gäller från 2024-03-01")
                .contains("UNMET offer.not-made (LAW) /decisions/0 [decisions:d1], sedan 2024-03-01")
                .contains("Åtgärd: ", "Källa: ", "Underlag: ");
    }

    @Test
    void explainsACaseInEnglish() throws IOException {
        assertThat(explain("K-1", "en").out())
                .startsWith("Case K-1 as of 2026-11-22\n")
                .contains("Remedy: ", "Source: ");
    }

    @Test
    void explainsWhyACaseIsInvalid() throws IOException {
        Cli.Result result = explain("K-2");

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(result.out()).contains("K-2", "MISSING_FIELD  /decisions/0/from\n");
    }

    @Test
    void explainsNoCaseThatIsNotThere() throws IOException {
        Cli.Result result = explain("K-9");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }
}

package se.omsorgsregler.batch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;

/** The page of one case, from the command line. */
class HtmlCaseTest {

    private static final String SAMPLE = "sample/cases.jsonl";
    private static final String AS_OF = "2026-11-22";

    @TempDir
    Path out;

    @Test
    void oneCaseIsWrittenAsOnePage() throws IOException {
        Path page = out.resolve("case.html");
        Cli.Result result =
                Cli.run("explain", SAMPLE, "--case", "K-000329", "--as-of", AS_OF, "--html", page.toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(page)).contains("K-000329").contains("exemption.beyond-examples");
    }

    @Test
    void theNextChangeIsToldHoweverFarAwayItIs() throws IOException {
        Path page = out.resolve("case.html");
        Cli.run("explain", SAMPLE, "--case", "K-000289", "--as-of", AS_OF, "--html", page.toString());

        assertThat(Files.readString(page)).contains("<h3>2033-07-01</h3>");
    }

    @Test
    void aCaseThatIsNotThereHasNoPage() {
        Path page = out.resolve("case.html");
        Cli.Result result = Cli.run("explain", SAMPLE, "--case", "nobody", "--as-of", AS_OF, "--html", page.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(page).doesNotExist();
    }
}

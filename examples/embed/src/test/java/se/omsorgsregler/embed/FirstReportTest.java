package se.omsorgsregler.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FirstReportTest {

    @Test
    void printsExactlyTheExpectedOutput() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FirstReport.print(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("expected-output.txt")));
    }
}

package se.omsorgsregler.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class VisibleWriterTest {

    @Test
    void whatAReaderSeesStays() throws IOException {
        assertThat(written("Åtgärd 1\n–\u00a0\t😀")).isEqualTo("Åtgärd 1\n–\u00a0\t😀");
    }

    @Test
    void whatAReaderCannotSeeIsWrittenOut() throws IOException {
        assertThat(written("a\u202eb\u0000c\u200dd")).isEqualTo("a[U+202E]b[U+0000]c[U+200D]d");
    }

    @Test
    void halfAPairIsWrittenOut() throws IOException {
        assertThat(written("a\ud83db\ude00\ud83d")).isEqualTo("a[U+D83D]b[U+DE00][U+D83D]");
    }

    @Test
    void aPairMayComeInTwoPieces() throws IOException {
        StringWriter out = new StringWriter();
        try (VisibleWriter writer = new VisibleWriter(out)) {
            writer.write("a\ud83d");
            writer.write("\ude00b".toCharArray());
        }
        assertThat(out).hasToString("a😀b");
    }

    private static String written(String text) throws IOException {
        StringWriter out = new StringWriter();
        VisibleWriter writer = new VisibleWriter(out);
        writer.write(text);
        writer.flush();
        return out.toString();
    }
}

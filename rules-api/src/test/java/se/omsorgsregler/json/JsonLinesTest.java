package se.omsorgsregler.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class JsonLinesTest {

    private static final Limits TEN_BYTES = new Limits(10, 32, 100, 200);

    @Example
    void numbersLinesAndSkipsBlankOnes() {
        assertThat(lines("\uFEFFa\r\n\n \t\r\nb\n\r\nc", Limits.standard())).containsExactly("1:a", "4:b", "6:c");
        assertThat(lines("", Limits.standard())).isEmpty();
        assertThat(lines("\n", Limits.standard())).isEmpty();
        assertThat(lines("\uFEFF", Limits.standard())).isEmpty();
        assertThat(lines("a\n", Limits.standard())).containsExactly("1:a");
    }

    @Example
    void aByteOrderMarkCountsAtTheStartOnly() {
        assertThat(lines("a\n\uFEFFb", Limits.standard())).containsExactly("1:a", "2:\uFEFFb");
    }

    @Example
    void aTooLongLineLosesItsContentAndNothingElse() {
        String tooLong = "x".repeat(200_000);
        assertThat(lines("a\n" + tooLong + "\n0123456789\r\n01234567890\n" + tooLong, TEN_BYTES))
                .containsExactly("1:a", "2!", "3:0123456789", "4!", "5!");
        assertThat(lines("\uFEFF0123456789\r\n", TEN_BYTES)).containsExactly("1:0123456789");
        assertThat(lines("\uFEFF01234567890", TEN_BYTES)).containsExactly("1!");
    }

    @Property
    void linesAreThoseOfASimpleSplit(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 5) String head,
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 7) int chunk,
            @ForAll boolean gzip) {
        byte[] bytes = (head + text).getBytes(StandardCharsets.UTF_8);
        List<String> expected = new ArrayList<>();
        String[] parts = (head + text).split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            String line = parts[i].endsWith("\r") ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
            if (line.length() > 10) {
                expected.add((i + 1) + "!");
            } else if (!line.isBlank()) {
                expected.add((i + 1) + ":" + line);
            }
        }
        assertThat(lines(new Trickle(gzip ? gzip(bytes) : bytes, chunk), TEN_BYTES))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', ' ', '\n', '\r', '{').ofMaxLength(60);
    }

    @Example
    void readsNoFurtherThanAsked() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() % 10 == 0 ? '\n' : 'a';
            }
        };
        try (Stream<JsonLine> lines = JsonLines.read(endless, Limits.standard())) {
            assertThat(read).hasValue(0);
            assertThat(lines.limit(3)).hasSize(3);
        }
        assertThat(read.get()).isLessThan(200_000);
    }

    @Example
    void holdsNoMoreThanALineOfTheLimit() {
        // Far more than the heap of a test: were the line kept, this would not end well.
        InputStream endlessLine = new InputStream() {
            private long left = 3L * 1024 * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                Arrays.fill(target, offset, offset + count, (byte) 'a');
                left -= count;
                return count;
            }
        };
        assertThat(lines(endlessLine, Limits.standard())).containsExactly("1!");
    }

    @Example
    void closesWhatItReads() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
        assertThat(lines.count()).isZero();
        assertThat(closed).isFalse();
        lines.close();
        assertThat(closed).isTrue();
    }

    @Example
    void readsEveryMemberOfAGzipFileFromASourceThatIsSlow() {
        InputStream in = new SequenceInputStream(
                new Trickle(gzip("a\nb".getBytes(StandardCharsets.UTF_8)), 1),
                new Trickle(gzip("c\nd\n".getBytes(StandardCharsets.UTF_8)), 1));
        assertThat(lines(in, Limits.standard())).containsExactly("1:a", "2:bc", "3:d");
    }

    @Example
    void brokenGzipFailsWithoutContent() {
        byte[] good = gzip("kanariefågel\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertFails(Arrays.copyOf(good, good.length - 1));
        assertFails(Arrays.copyOf(good, good.length / 2));
        assertFails(Arrays.copyOf(good, 5));
        byte[] changed = good.clone();
        changed[changed.length - 6] ^= 1;
        assertFails(changed);
    }

    @Example
    void whatFollowsGzipIsNotDroppedWithoutAWord() {
        byte[] good = gzip("a\n".getBytes(StandardCharsets.UTF_8));
        byte[] trailing = Arrays.copyOf(good, good.length + 20);
        Arrays.fill(trailing, good.length, trailing.length, (byte) 'x');
        assertFails(trailing);
    }

    @Example
    void aGzipBombIsRefused() {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        assertFails(bomb);
        // Up to a mebibyte any ratio will do.
        assertThat(lines(new ByteArrayInputStream(gzip(new byte[1024 * 1024])), Limits.standard()))
                .hasSize(1);
    }

    @Example
    void aFailureToReadIsUnchecked() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        assertThatThrownBy(() -> lines(broken, Limits.standard())).isInstanceOf(UncheckedIOException.class);
    }

    private static void assertFails(byte[] content) {
        assertThatThrownBy(() -> lines(new ByteArrayInputStream(content), Limits.standard()))
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(failure -> assertThat(failure.toString() + failure.getCause())
                        .doesNotContain("kanariefågel")
                        .contains("the batch could not be read"));
    }

    private static List<String> lines(String content, Limits limits) {
        return lines(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), limits);
    }

    private static List<String> lines(InputStream in, Limits limits) {
        try (Stream<JsonLine> lines = JsonLines.read(in, limits)) {
            return lines.map(line -> {
                        String content = new String(line.content(), StandardCharsets.UTF_8);
                        return line.number() + (line.tooLong() ? "!" : ":") + content;
                    })
                    .collect(Collectors.toList());
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** Delivers a few bytes at a time and never says that there are more, as a network may. */
    private static final class Trickle extends FilterInputStream {

        private final int chunk;

        private Trickle(byte[] content, int chunk) {
            super(new ByteArrayInputStream(content));
            this.chunk = chunk;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, chunk));
        }

        @Override
        public int available() {
            return 0;
        }
    }
}

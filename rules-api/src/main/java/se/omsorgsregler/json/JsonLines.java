package se.omsorgsregler.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Splits a batch in JSON Lines into its lines. */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Reads lines lazily, in memory bounded by {@link Limits#maxLineLength()}. Plain and gzip input are told apart by their first bytes. A
     * UTF-8 byte order mark at the start and blank lines are skipped; lines end in LF or CRLF.
     *
     * @param in the batch; closed when the stream is closed
     * @param limits how much to take
     * @return the lines in order, sequential; taking from it throws {@link java.io.UncheckedIOException}, without content, when reading
     *     fails, gzip is broken, or it grows beyond {@link Limits#maxGzipRatio()}
     */
    public static Stream<JsonLine> read(InputStream in, Limits limits) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(limits, "limits");
        return StreamSupport.stream(new Lines(in, limits), false).onClose(() -> close(in));
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the batch could not be closed", failure);
        }
    }

    private static final class Lines extends AbstractSpliterator<JsonLine> {

        private final InputStream source;
        private final Limits limits;
        private LineSplitter splitter;

        private Lines(InputStream source, Limits limits) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.source = source;
            this.limits = limits;
        }

        @Override
        public boolean tryAdvance(Consumer<? super JsonLine> action) {
            JsonLine line = next();
            if (line == null) {
                return false;
            }
            action.accept(line);
            return true;
        }

        private JsonLine next() {
            try {
                if (splitter == null) {
                    // Opened with the first line, since telling gzip apart already reads.
                    splitter = new LineSplitter(open(), limits.maxLineLength());
                }
                return splitter.next();
            } catch (IOException failure) {
                throw new UncheckedIOException("the batch could not be read", failure);
            }
        }

        private InputStream open() throws IOException {
            InputStream buffered = new BufferedInputStream(source);
            return GuardedGzipInputStream.isGzip(buffered)
                    ? new GuardedGzipInputStream(buffered, limits.maxGzipRatio())
                    : buffered;
        }
    }
}

package se.omsorgsregler.json;

import java.io.InputStream;
import java.util.stream.Stream;

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
        throw new UnsupportedOperationException();
    }
}

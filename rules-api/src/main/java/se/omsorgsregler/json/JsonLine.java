package se.omsorgsregler.json;

import java.util.Objects;

/**
 * One line of a batch.
 *
 * @param number number of the line in its file, from 1; blank lines count
 * @param content the bytes of the line without its end, not copied; none when the line is too long
 * @param tooLong whether the line was longer than {@link Limits#maxLineLength()}
 */
public record JsonLine(long number, byte[] content, boolean tooLong) {

    public JsonLine {
        Objects.requireNonNull(content, "content");
    }

    /** Names the number only. */
    @Override
    public String toString() {
        return "JsonLine[" + number + "]";
    }
}

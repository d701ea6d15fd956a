package se.omsorgsregler.pages;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes control characters, invisible format characters (marks of direction among them) and broken surrogates as their code, such as
 * {@code [U+202E]}. Not thread-safe.
 */
final class VisibleWriter extends FilterWriter {

    private static final char NONE = 0;

    /** The first half of a pair that may be split over two calls. */
    private char pending = NONE;

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char next = (char) character;
        if (pending != NONE) {
            char first = pending;
            pending = NONE;
            if (Character.isLowSurrogate(next)) {
                writeCodePoint(Character.toCodePoint(first, next));
                return;
            }
            writeOut(first);
        }
        if (Character.isHighSurrogate(next)) {
            pending = next;
        } else {
            writeCodePoint(next);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int plain = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char next = text.charAt(i);
            // Most text is plain and goes through as one piece.
            if (pending != NONE || !isPlain(next)) {
                out.write(text, plain, i - plain);
                write(next);
                plain = i + 1;
            }
        }
        out.write(text, plain, end - plain);
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character <= '~' || character == '\n';
    }

    private void writeCodePoint(int codePoint) throws IOException {
        if (isSeen(codePoint)) {
            out.write(Character.toString(codePoint));
        } else {
            writeOut(codePoint);
        }
    }

    private static boolean isSeen(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private void writeOut(int codePoint) throws IOException {
        out.write(String.format(Locale.ROOT, "[U+%04X]", codePoint));
    }

    @Override
    public void flush() throws IOException {
        if (pending != NONE) {
            writeOut(pending);
            pending = NONE;
        }
        super.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        super.close();
    }
}

package se.omsorgsregler.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines. Holds one buffer and at most one line in memory. Not thread-safe. */
final class LineSplitter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NO_CONTENT = {};

    private final InputStream in;
    private final int maxLength;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private long number;

    // The line under way: what is kept of it, and whether it is too long to be kept.
    private byte[] line = new byte[8 * 1024];
    private int length;
    private boolean tooLong;

    LineSplitter(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /** The next line that is not blank, {@code null} at the end. */
    JsonLine next() throws IOException {
        while (readLine()) {
            number++;
            int start = number == 1 ? afterByteOrderMark() : 0;
            if (length > start && line[length - 1] == '\r') {
                length--;
            }
            if (tooLong || length - start > maxLength) {
                return new JsonLine(number, NO_CONTENT, true);
            }
            if (!isBlank(start)) {
                return new JsonLine(number, Arrays.copyOfRange(line, start, length), false);
            }
        }
        return null;
    }

    /** Collects a line without its LF. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int lineFeed = position;
            while (lineFeed < end && buffer[lineFeed] != '\n') {
                lineFeed++;
            }
            keep(lineFeed - position);
            position = lineFeed;
            if (lineFeed < end) {
                position++;
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void keep(int count) {
        // A byte order mark and a CR do not count as content.
        if (tooLong || (long) length + count > (long) maxLength + BYTE_ORDER_MARK.length + 1) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    private int afterByteOrderMark() {
        int size = BYTE_ORDER_MARK.length;
        return length >= size && Arrays.equals(line, 0, size, BYTE_ORDER_MARK, 0, size) ? size : 0;
    }

    private boolean isBlank(int start) {
        for (int i = start; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}

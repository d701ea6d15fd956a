package se.omsorgsregler.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Gzip input that may be hostile or cut off: fails when it grows out of proportion, and when anything but another gzip member follows a
 * member, which the JDK would drop without a word.
 */
final class GuardedGzipInputStream extends GZIPInputStream {

    private static final int BUFFER = 8 * 1024;
    private static final int TRAILER = 8;
    private static final long UNGUARDED = 1024 * 1024;

    private final CountingInputStream compressed;
    private final int maxRatio;
    private long produced;

    /** @param in a stream that begins with gzip */
    GuardedGzipInputStream(InputStream in, int maxRatio) throws IOException {
        this(new CountingInputStream(in), maxRatio);
    }

    private GuardedGzipInputStream(CountingInputStream compressed, int maxRatio) throws IOException {
        super(compressed, BUFFER);
        this.compressed = compressed;
        this.maxRatio = maxRatio;
    }

    /** Looks at the first bytes of a stream that supports {@link InputStream#mark}, and puts them back. */
    static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == (GZIP_MAGIC & 0xFF) && in.read() == GZIP_MAGIC >> 8;
        in.reset();
        return gzip;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
            // The inflater stands before the trailer of the last member when no other member was found after it.
            if (inf.getRemaining() > TRAILER || compressed.read() >= 0) {
                throw new ZipException("gzip is followed by something else");
            }
            return count;
        }
        produced += count;
        if (produced > UNGUARDED && produced / maxRatio > compressed.count) {
            throw new ZipException("gzip grows to more than " + maxRatio + " times its size");
        }
        return count;
    }

    private static final class CountingInputStream extends FilterInputStream {

        private long count;

        private CountingInputStream(InputStream in) {
            super(in);
        }

        /** Never 0: the JDK takes that for the end, and would drop the members that a slow source has not delivered yet. */
        @Override
        public int available() {
            return 1;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int number = super.read(target, offset, length);
            count += Math.max(0, number);
            return number;
        }
    }
}

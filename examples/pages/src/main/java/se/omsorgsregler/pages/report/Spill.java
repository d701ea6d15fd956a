package se.omsorgsregler.pages.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of records that would not fit in memory. They are written one after the other and then read by their place. The file is for its
 * owner only and is gone when this is closed. Not thread-safe.
 */
final class Spill implements Closeable {

    private final Path file;
    private final RandomAccessFile access;
    private final DataOutputStream out;
    private long end;

    Spill(Path folder) throws IOException {
        // On POSIX file systems createTempFile gives rights to the owner alone.
        file = Files.createTempFile(folder, ".report.", ".part");
        // For an interrupted process.
        file.toFile().deleteOnExit();
        access = new RandomAccessFile(file.toFile(), "rw");
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(access.getChannel()), 1 << 16));
    }

    /** Adds a record and tells its place. */
    long append(byte[] record) throws IOException {
        long place = end;
        out.writeInt(record.length);
        out.write(record);
        end += Integer.BYTES + record.length;
        return place;
    }

    /** To be called between the last {@link #append} and the first {@link #read}. */
    void finish() throws IOException {
        out.flush();
    }

    byte[] read(long place) throws IOException {
        byte[] length = new byte[Integer.BYTES];
        access.seek(place);
        access.readFully(length);
        byte[] record = new byte[ByteBuffer.wrap(length).getInt()];
        access.readFully(record);
        return record;
    }

    @Override
    public void close() throws IOException {
        try {
            access.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

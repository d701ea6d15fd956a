package se.omsorgsregler.batch.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import se.omsorgsregler.batch.cli.UsageException;

/**
 * Keeps two runs from writing to the same files at once. The operating system lets go of the lock when a process is killed; a file that was
 * left behind locks nothing.
 */
final class FolderLock implements Closeable {

    /** Beyond the content, because some systems forbid others to read what is locked. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException if another run has it
     */
    static FolderLock take(Path file) throws IOException {
        byte[] owner = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        FileChannel channel = FileChannel.open(
                file, OwnerOnly.options(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes());
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                channel.truncate(0).write(ByteBuffer.wrap(owner));
                // The one who had it may have deleted the file between our opening and locking it: then we hold a lock
                // on nothing.
                if (isOwnedBy(owner, file)) {
                    return new FolderLock(file, channel);
                }
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Another thread has it: the same as when another process has.
        }
        channel.close();
        throw new UsageException(file.toAbsolutePath().getParent() + ": another run is writing to this folder");
    }

    private static boolean isOwnedBy(byte[] owner, Path file) throws IOException {
        try {
            return Arrays.equals(owner, Files.readAllBytes(file));
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}

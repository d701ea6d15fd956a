package se.omsorgsregler.batch.files;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omsorgsregler.batch.cli.UsageException;

/**
 * The folder of results. Files are written as parts, {@code .NAME.part}, and get their own name only when all of them are whole; closing
 * without {@link #publish()} leaves nothing behind, but a run that is killed leaves its parts. One run at a time writes to a folder. The
 * files are for their owner only, because they tell about people.
 */
public final class OutputFolder implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final List<String> names;
    private final FolderLock lock;
    private final Map<String, Closeable> parts = new LinkedHashMap<>();
    private boolean keepParts;

    /** Names whose files or folders are made in a folder of their own first, by that folder. */
    private final Map<String, Path> staged = new LinkedHashMap<>();

    /**
     * Makes the folder where it is not there.
     *
     * @param names every file or folder that a run may write here; those that this one does not write are removed when it publishes
     * @throws UsageException if another run is writing here
     */
    public OutputFolder(Path folder, List<String> names) throws IOException {
        this.folder = folder;
        this.names = List.copyOf(names);
        Files.createDirectories(folder);
        lock = FolderLock.take(folder.resolve("." + names.get(0) + ".lock"));
    }

    /** The folder of a single file. */
    public static OutputFolder of(Path file) throws IOException {
        return new OutputFolder(
                file.toAbsolutePath().getParent(), List.of(file.getFileName().toString()));
    }

    /** Where a file is until it is whole. */
    public Path part(String name) {
        return folder.resolve("." + name + ".part");
    }

    /** Removes what a killed run has left. */
    public void startAnew() throws IOException {
        for (String name : names) {
            delete(part(name));
        }
    }

    /** Leaves the parts in their place when the run fails, as a kill does. */
    public void keepParts() {
        keepParts = true;
    }

    /** Starts a file of text in UTF-8. */
    public Writer create(String name) throws IOException {
        Files.deleteIfExists(part(name));
        return started(
                name,
                new BufferedWriter(
                        new OutputStreamWriter(open(name, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8)));
    }

    /** Goes on with a file of bytes after its first so many bytes; starts it where it is not there. */
    public OutputStream goOn(String name, long length) throws IOException {
        FileChannel channel = channel(name, StandardOpenOption.CREATE);
        channel.truncate(length).position(length);
        return started(name, new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    private OutputStream open(String name, StandardOpenOption how) throws IOException {
        return Channels.newOutputStream(channel(name, how));
    }

    private FileChannel channel(String name, StandardOpenOption how) throws IOException {
        return FileChannel.open(part(name), OwnerOnly.options(how, StandardOpenOption.WRITE), OwnerOnly.attributes());
    }

    private <T extends Closeable> T started(String name, T content) {
        parts.put(name, content);
        return content;
    }

    /**
     * A folder, made anew, in which files and folders of some of the names can be made. Publishing puts them in the place of earlier ones, and
     * removes earlier ones that were not made again.
     */
    public Path stage(String... ofNames) throws IOException {
        Path stage = part(ofNames[0]);
        delete(stage);
        Files.createDirectory(stage, OwnerOnly.folderAttributes());
        for (String name : ofNames) {
            staged.put(name, stage);
        }
        return stage;
    }

    /** Gives the files their names, in the order in which they were started. */
    public void publish() throws IOException {
        for (Closeable content : parts.values()) {
            content.close();
        }
        for (String name : names) {
            if (!parts.containsKey(name) && !staged.containsKey(name)) {
                delete(folder.resolve(name));
            }
        }
        for (Map.Entry<String, Path> each : staged.entrySet()) {
            publish(each.getValue().resolve(each.getKey()), folder.resolve(each.getKey()));
        }
        for (String name : parts.keySet()) {
            Files.move(
                    part(name),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        keepParts = false;
    }

    private static void publish(Path made, Path place) throws IOException {
        if (Files.isDirectory(place) || !Files.exists(made)) {
            delete(place);
        }
        if (Files.exists(made)) {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file or folder, if it is there. */
    private static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> tree = Files.walk(root)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        // The lock is let go of last: what is deleted here must be ours.
        try (lock) {
            closeParts();
        }
    }

    private void closeParts() throws IOException {
        try {
            for (Closeable content : parts.values()) {
                content.close();
            }
        } finally {
            if (!keepParts) {
                for (String name : parts.keySet()) {
                    Files.deleteIfExists(part(name));
                }
            }
            for (Path stage : staged.values()) {
                delete(stage);
            }
        }
    }
}

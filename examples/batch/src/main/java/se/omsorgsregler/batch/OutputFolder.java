package se.omsorgsregler.batch;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder of results. Files are written under temporary names and get their own only when all of them are whole; closing without
 * {@link #publish()} leaves nothing behind. The files are for their owner only, because they tell about people.
 */
final class OutputFolder implements Closeable {

    private record Part(Path temporary, Writer writer) {}

    private final Path folder;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    OutputFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** Starts a file in UTF-8. */
    Writer create(String name) throws IOException {
        // On POSIX file systems createTempFile gives rights to the owner alone.
        Path temporary = Files.createTempFile(folder, "." + name + ".", ".part");
        // For an interrupted process; does nothing once the file has its own name.
        temporary.toFile().deleteOnExit();
        BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
        parts.put(name, new Part(temporary, writer));
        return writer;
    }

    /** Gives the files their names, in the order in which they were started. */
    void publish() throws IOException {
        for (Part part : parts.values()) {
            part.writer().close();
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            Files.move(
                    part.getValue().temporary(),
                    folder.resolve(part.getKey()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (Part part : parts.values()) {
                part.writer().close();
            }
        } finally {
            for (Part part : parts.values()) {
                Files.deleteIfExists(part.temporary());
            }
        }
    }
}

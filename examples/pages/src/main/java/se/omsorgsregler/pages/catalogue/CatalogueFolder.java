package se.omsorgsregler.pages.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that a catalogue is written to. It appears under its name only when it is whole, and replaces nothing but an empty folder or an
 * earlier catalogue, which a file in it tells. Not thread-safe.
 */
public final class CatalogueFolder {

    /** The file that tells a folder as a catalogue. */
    private static final String MARKER = "omsorgsregler-catalogue.txt";

    private static final String MARK = "A catalogue of rules. What stands in this folder is replaced as a whole.\n";

    private final Path folder;

    /**
     * Takes a folder.
     *
     * @param folder where the catalogue is to be; its parent is made when there is none
     * @throws IOException if the folder holds something else than a catalogue
     */
    public CatalogueFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        refuseAnythingElse();
    }

    /**
     * Writes a catalogue.
     *
     * @param site the catalogue
     * @return how many pages it has
     * @throws IOException if the folder holds something else than a catalogue, or cannot be written
     */
    public int write(CatalogueSite site) throws IOException {
        refuseAnythingElse();
        Path parent = Optional.ofNullable(folder.getParent())
                .orElseThrow(() -> new FileSystemException(folder.toString(), null, "is no folder to write to"));
        Files.createDirectories(parent);
        Path whole = Files.createTempDirectory(parent, ".catalogue");
        try {
            int[] pages = {0};
            site.write((path, html) -> {
                write(whole.resolve(path), html);
                pages[0]++;
            });
            write(whole.resolve(MARKER), MARK);
            // A temporary folder is for its owner alone; a catalogue tells about no one and is for all to read.
            share(whole);
            replace(whole);
            return pages[0];
        } finally {
            delete(whole);
        }
    }

    private void refuseAnythingElse() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "is not a folder");
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent() && !Files.isRegularFile(folder.resolve(MARKER))) {
                throw new FileSystemException(
                        folder.toString(), null, "holds something that is no catalogue; name an empty or a new folder");
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void share(Path made) {
        made.toFile().setReadable(true, false);
        made.toFile().setExecutable(true, false);
    }

    private void replace(Path whole) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path former = Files.createTempDirectory(folder.getParent(), ".catalogue");
        try {
            Path moved = former.resolve("former");
            Files.move(folder, moved, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.move(moved, folder, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
        } finally {
            delete(former);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package se.omsorgsregler.pages.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import se.omsorgsregler.pages.PageRenderer;

/** Names and writes the files of a report. */
final class Shards {

    private final Path file;
    private final Path folder;
    private final PageRenderer renderer = new PageRenderer();

    Shards(Path file) {
        this.file = file;
        String name = file.getFileName().toString();
        folder = file.resolveSibling(name.replaceFirst("\\.[^.]*$", ""));
    }

    /** A page of a unit, counted from 1; no part of an id stands in a name. */
    static String unit(int unit, int page) {
        return name("unit-%05d", unit, page);
    }

    static String units(int page) {
        return name("units", 0, page);
    }

    static String problems(int page) {
        return name("not-evaluated", 0, page);
    }

    private static String name(String pattern, int number, int page) {
        return String.format(Locale.ROOT, pattern, number) + (page == 1 ? "" : "-" + page) + ".html";
    }

    /** The address of a page as the first page links to it. */
    String href(String page) {
        return folder.getFileName() + "/" + page;
    }

    /** The address of the first page as the others link to it. */
    String home() {
        return "../" + file.getFileName();
    }

    void writeMain(ReportPage page) throws IOException {
        write("report/report.jte", page, file);
    }

    void write(String name, ShardPage page) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, forOwner(folder, "rwx------"));
        }
        write("report/shard.jte", page, folder.resolve(name));
    }

    private void write(String template, Object page, Path path) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, forOwner(path, "rw-------"));
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            renderer.render(template, page, out);
        }
    }

    /** Rights for the owner alone, because the pages tell about people; nothing where files have no such rights. */
    private static FileAttribute<?>[] forOwner(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}

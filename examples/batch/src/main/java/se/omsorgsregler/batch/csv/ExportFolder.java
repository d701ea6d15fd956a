package se.omsorgsregler.batch.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omsorgsregler.batch.csv.Table.Owner;

/** Tells what the files of a folder are. Not thread-safe. */
final class ExportFolder {

    private static final String CSV = ".csv";

    private final Mapping mapping;
    private final Tables tables;
    private final Problems problems;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();

    ExportFolder(ImportOptions options, Tables tables, Problems problems) throws IOException {
        mapping = options.mapping();
        this.tables = tables;
        this.problems = problems;
        try (Stream<Path> entries = Files.list(options.folder())) {
            entries.sorted().forEach(this::add);
        }
        Set<String> found = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        mapping.files().keySet().stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> problems.add(name, ImportCode.MISSING_FILE));
        checkLists();
    }

    /** The files of a list, by name. */
    List<SourceFile> files(Owner owner) {
        return files.stream().filter(file -> file.table().owner() == owner).toList();
    }

    List<SourceFile> files() {
        return files;
    }

    List<String> notRead() {
        return notRead;
    }

    private void add(Path path) {
        String name = path.getFileName().toString();
        Optional<FileMapping> file =
                Optional.ofNullable(mapping.files().get(name)).or(() -> plain(name));
        if (file.isPresent() && Files.isRegularFile(path)) {
            files.add(new SourceFile(path, file.get()));
        } else if (isCsv(name)
                && Files.isRegularFile(path)
                && !mapping.ignoredFiles().contains(name)) {
            problems.add(name, ImportCode.UNKNOWN_FILE);
        } else {
            notRead.add(name);
        }
    }

    private Optional<FileMapping> plain(String name) {
        return isCsv(name) && !mapping.ignoredFiles().contains(name)
                ? tables.find(name.substring(0, name.length() - CSV.length()))
                        .map(table -> FileMapping.plain(table, mapping.days()))
                : Optional.empty();
    }

    private static boolean isCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(CSV);
    }

    private void checkLists() {
        if (files(Owner.NONE).isEmpty()
                && mapping.files().values().stream()
                        .noneMatch(file -> file.table().owner() == Owner.NONE)) {
            problems.add(Tables.CASES + CSV, ImportCode.MISSING_FILE);
        }
        if (files(Owner.ANY_CASE).isEmpty()) {
            files(Owner.WORKER).forEach(file -> problems.add(file.name(), ImportCode.NO_WORKERS));
        }
    }
}

package se.omsorgsregler.batch.csv;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One file of the export: what its columns are called, and what became of its rows. Not thread-safe. */
final class SourceFile {

    private final Path path;
    private final FileMapping mapping;
    private final Map<Column, String> headings = new HashMap<>();
    private long read;
    private long used;
    private long refused;
    private long ignored;

    SourceFile(Path path, FileMapping mapping) {
        this.path = path;
        this.mapping = mapping;
    }

    Path path() {
        return path;
    }

    String name() {
        return path.getFileName().toString();
    }

    FileMapping mapping() {
        return mapping;
    }

    Table table() {
        return mapping.table();
    }

    void called(Column column, String heading) {
        headings.put(column, heading);
    }

    /** The heading of a column; its name where the file has no such column. */
    String heading(Column column) {
        return headings.getOrDefault(column, column.name());
    }

    /** The heading of the column that holds a field, by its JSON pointer from the object that a row is about. */
    String heading(String pointer) {
        return table().columns().stream()
                .filter(column -> !column.path().isEmpty())
                .filter(column -> pointer.equals(column.path()) || pointer.startsWith(column.path() + "/"))
                .findFirst()
                .map(this::heading)
                .orElse("");
    }

    void countRead() {
        read++;
    }

    void count(Row.Fate fate) {
        switch (fate) {
            case USED -> used++;
            case REFUSED -> refused++;
            case IGNORED -> ignored++;
        }
    }

    FileCount counts() {
        return new FileCount(name(), table().name(), read, used, refused, ignored);
    }
}

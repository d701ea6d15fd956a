package se.omsorgsregler.batch.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The head of a file: which column is what. Immutable and thread-safe. */
final class Head {

    private final List<String> headings;
    private final List<Optional<CellReader>> readers;

    private Head(List<String> headings, List<Optional<CellReader>> readers) {
        this.headings = headings;
        this.readers = readers;
    }

    /** Reads a head; empty when there is a problem with it. */
    static Optional<Head> read(SourceFile file, long line, List<String> cells, Problems problems) {
        Builder builder = new Builder(file, line, problems);
        cells.forEach(cell -> builder.add(CellReader.trimmed(cell)));
        return builder.build();
    }

    int size() {
        return headings.size();
    }

    /** How to read a cell; empty when it is ignored. */
    Optional<CellReader> reader(int position) {
        return readers.get(position);
    }

    boolean hasHeading(int position) {
        return !headings.get(position).isEmpty();
    }

    /** The position of a column. */
    Optional<Integer> position(String column) {
        for (int i = 0; i < readers.size(); i++) {
            if (readers.get(i)
                    .filter(reader -> reader.column().name().equals(column))
                    .isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Column by column. */
    private static final class Builder {

        private final SourceFile file;
        private final long line;
        private final Problems problems;
        private final List<String> headings = new ArrayList<>();
        private final List<Optional<CellReader>> readers = new ArrayList<>();
        private final Set<Column> columns = new HashSet<>();
        private boolean usable = true;

        private Builder(SourceFile file, long line, Problems problems) {
            this.file = file;
            this.line = line;
            this.problems = problems;
            columns.addAll(file.mapping().constants().keySet());
        }

        private void add(String heading) {
            FileMapping mapping = file.mapping();
            boolean again = !heading.isEmpty() && headings.contains(heading);
            headings.add(heading);
            Optional<ColumnMapping> column = Optional.ofNullable(
                            mapping.columns().get(heading))
                    .or(() -> mapping.ignored().contains(heading)
                            ? Optional.empty()
                            : mapping.table().column(heading).map(ColumnMapping::plain));
            readers.add(column.map(known -> new CellReader(known, mapping.days())));
            if (column.isPresent()) {
                if (!columns.add(column.get().column())) {
                    report(heading, ImportCode.DUPLICATE_COLUMN);
                }
                file.called(column.get().column(), heading);
            } else if (!heading.isEmpty() && !mapping.ignored().contains(heading)) {
                report("#" + headings.size(), ImportCode.UNKNOWN_COLUMN);
            } else if (again) {
                report("#" + headings.size(), ImportCode.DUPLICATE_COLUMN);
            }
        }

        private Optional<Head> build() {
            file.mapping().columns().keySet().stream()
                    .filter(heading -> !headings.contains(heading))
                    .forEach(heading -> report(heading, ImportCode.MISSING_COLUMN));
            file.table().columns().stream()
                    .filter(column -> column.required() && !columns.contains(column))
                    .filter(column -> file.mapping().columns().values().stream()
                            .noneMatch(mapped -> mapped.column().equals(column)))
                    .forEach(column -> report(column.name(), ImportCode.MISSING_COLUMN));
            return usable ? Optional.of(new Head(List.copyOf(headings), List.copyOf(readers))) : Optional.empty();
        }

        private void report(String column, ImportCode code) {
            usable = false;
            problems.add(file.name(), line, column, code);
        }
    }
}

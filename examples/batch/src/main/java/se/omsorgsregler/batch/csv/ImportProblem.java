package se.omsorgsregler.batch.csv;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with an export. Never carries a cell. Immutable and thread-safe.
 *
 * @param file name of the file
 * @param line line that the row begins in, the first is 1; 0 for the whole file
 * @param column heading of the column; of one that nobody knows {@code #} and its number, since a file without a head would show a
 *     person's data here; empty for the whole row
 * @param code name of an {@link ImportCode} or of a {@link se.omsorgsregler.casefile.ProblemCode}
 */
public record ImportProblem(String file, long line, String column, String code) implements Comparable<ImportProblem> {

    private static final Comparator<ImportProblem> ORDER = Comparator.comparing(ImportProblem::file)
            .thenComparing(ImportProblem::line)
            .thenComparing(ImportProblem::column)
            .thenComparing(ImportProblem::code);

    public ImportProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public int compareTo(ImportProblem other) {
        return ORDER.compare(this, other);
    }
}

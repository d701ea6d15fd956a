package se.omsorgsregler.batch.csv;

import java.util.List;
import java.util.TreeSet;

/** All that is wrong with an export; what is found by several cases counts once. Not thread-safe. */
final class Problems {

    private static final int WHOLE_FILE = 0;

    private final TreeSet<ImportProblem> all = new TreeSet<>();
    private boolean ofFile;

    void add(String file, ImportCode code) {
        add(file, WHOLE_FILE, "", code);
    }

    void add(String file, long line, String column, ImportCode code) {
        ofFile |= code.isOfFile();
        all.add(new ImportProblem(file, line, column, code.name()));
    }

    void add(ImportProblem problem) {
        all.add(problem);
    }

    /** Whether something is known to be wrong at this place. */
    boolean isAt(String file, long line, String column) {
        ImportProblem next = all.ceiling(new ImportProblem(file, line, column, ""));
        return next != null
                && next.file().equals(file)
                && next.line() == line
                && next.column().equals(column);
    }

    /** Whether a whole table cannot be used. */
    boolean isOfFile() {
        return ofFile;
    }

    List<ImportProblem> sorted() {
        return List.copyOf(all);
    }
}

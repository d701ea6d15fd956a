package se.omsorgsregler.batch.csv;

import java.util.List;
import java.util.Optional;

/**
 * One list of the case file as a table: a row for each element.
 *
 * @param name name of the list, and of its file without {@code .csv}
 * @param path JSON pointer to the list from the object that holds it; empty for the cases themselves
 * @param owner what its rows belong to
 * @param columns keys first, then the fields in the order of the format
 */
record Table(String name, String path, Owner owner, List<Column> columns) {

    /** What the rows of a table belong to. */
    enum Owner {
        /** Nothing: they are the cases. */
        NONE,

        /** The case that {@code caseId} names. */
        CASE,

        /** Whatever case the worker is in, or the one that {@code caseId} names: these are the workers. */
        ANY_CASE,

        /** The worker that {@code workerId} names. */
        WORKER
    }

    /** The column that names the case. */
    static final String CASE_KEY = "caseId";

    /** The column of a row's own id. */
    static final String ID = "id";

    /** The column that names the worker. */
    static final String WORKER_KEY = "workerId";

    Table {
        columns = List.copyOf(columns);
    }

    /** The name of the column that says what a row belongs to; that of the cases is their own id. */
    String key() {
        return owner == Owner.WORKER ? WORKER_KEY : CASE_KEY;
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.isCalled(name)).findFirst();
    }

    /** By name alone, which tells tables apart: every row looks something up by its table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Table table && table.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}

package se.omsorgsregler.batch.csv;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * All rows, by the case or worker that they belong to. Takes the table of cases first, then that of workers, then the others. Not
 * thread-safe.
 */
final class Export implements TableReader.Sink {

    private final Tables tables;
    private final Problems problems;
    private final Map<String, CaseRows> cases = new LinkedHashMap<>();
    private final Map<String, CaseRows> workers = new LinkedHashMap<>();
    private final Set<Table> supplied = new HashSet<>();
    private final Set<Table> incomplete = new HashSet<>();
    private final Set<Table> lost = new HashSet<>();
    private long strayRows;

    Export(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** Takes notice that there is a file of a list. */
    void supply(FileMapping file) {
        supplied.add(file.table());
        if (file.partial()) {
            incomplete.add(file.table());
        }
    }

    /** Takes notice that a table could not be read: what rows of others belong to cannot be told any more. */
    void lose(Table table) {
        lost.add(table);
    }

    boolean isSupplied(Table table) {
        return supplied.contains(table);
    }

    /** Whether a case, or worker, without rows is known to have none. */
    boolean isComplete(Table table) {
        return isSupplied(table) && !incomplete.contains(table);
    }

    Map<String, CaseRows> cases() {
        return cases;
    }

    /** The rows of a worker, wherever he or she works; empty when the table of workers does not name this one. */
    Optional<CaseRows> worker(String id) {
        return Optional.ofNullable(workers.get(id));
    }

    /** All rows that were kept. */
    Stream<Row> rows() {
        return Stream.concat(cases.values().stream(), workers.values().stream())
                .flatMap(owner -> owner.all().stream())
                .flatMap(Collection::stream);
    }

    /** How many rows were refused that belong to no case there is. */
    long strayRows() {
        long kept = rows().filter(row -> row.isFaulty() && row.isUnasked()).count();
        long lostOfWorkers = workers.values().stream()
                .filter(worker -> !worker.isAsked())
                .mapToLong(CaseRows::lost)
                .sum();
        return strayRows + kept + lostOfWorkers;
    }

    @Override
    public void row(Row row, Optional<String> key, ObjectNode fields) {
        Table table = row.file().table();
        switch (table.owner()) {
            case NONE -> caseRow(row, key);
            case CASE -> listRow(row, key);
            case ANY_CASE ->
                workerRow(row, key, Optional.ofNullable(fields.get(Table.ID)).map(id -> id.asString()));
            case WORKER -> workerListRow(row, key);
        }
    }

    private void caseRow(Row row, Optional<String> id) {
        if (id.isEmpty()) {
            refuseWithoutKey(row, row.file().table().key());
        } else if (cases.containsKey(id.get())) {
            problems.add(row.file().name(), row.line(), heading(row, Table.CASE_KEY), ImportCode.DUPLICATE_CASE);
            row.file().count(Row.Fate.REFUSED);
            cases.get(id.get()).lose(tables.cases());
        } else {
            cases.computeIfAbsent(id.get(), key -> new CaseRows()).add(row);
        }
    }

    private void listRow(Row row, Optional<String> caseId) {
        if (caseId.isEmpty()) {
            refuseWithoutKey(row, Table.CASE_KEY);
        } else if (cases.containsKey(caseId.get())) {
            cases.get(caseId.get()).add(row);
        } else if (row.file().mapping().otherCasesIgnored()) {
            row.file().count(row.isFaulty() ? Row.Fate.REFUSED : Row.Fate.IGNORED);
            strayRows += row.isFaulty() ? 1 : 0;
        } else {
            refuseUnknown(row, Table.CASE_KEY, tables.cases(), ImportCode.UNKNOWN_CASE);
        }
    }

    private void workerRow(Row row, Optional<String> caseId, Optional<String> id) {
        CaseRows worker = id.map(this::workerOf).orElse(null);
        if (caseId.isPresent()) {
            listRow(row, caseId);
        } else if (worker == null) {
            refuseWithoutKey(row, Table.ID);
        } else {
            worker.add(row);
        }
    }

    private CaseRows workerOf(String id) {
        return workers.computeIfAbsent(id, key -> new CaseRows());
    }

    private void workerListRow(Row row, Optional<String> workerId) {
        if (workerId.isEmpty()) {
            refuseWithoutKey(row, Table.WORKER_KEY);
        } else if (workers.containsKey(workerId.get())) {
            workers.get(workerId.get()).add(row);
        } else {
            refuseUnknown(row, Table.WORKER_KEY, tables.workers(), ImportCode.UNKNOWN_WORKER);
        }
    }

    /** Whoever the row belongs to has one row more than is known, so that nobody is known to have none. */
    private void refuseWithoutKey(Row row, String key) {
        incomplete.add(row.file().table());
        if (!problems.isAt(row.file().name(), row.line(), heading(row, key))) {
            refuse(row, key, ImportCode.MISSING_KEY);
        } else {
            refuseStray(row.file());
        }
    }

    private void refuseUnknown(Row row, String key, Table owner, ImportCode code) {
        if (lost.contains(owner) || !isSupplied(owner)) {
            refuseStray(row.file());
        } else {
            refuse(row, key, code);
        }
    }

    private void refuse(Row row, String key, ImportCode code) {
        problems.add(row.file().name(), row.line(), heading(row, key), code);
        refuseStray(row.file());
    }

    private void refuseStray(SourceFile file) {
        file.count(Row.Fate.REFUSED);
        strayRows++;
    }

    @Override
    public void brokenRow(SourceFile file, Optional<String> key, Optional<String> id) {
        Table table = file.table();
        Optional<CaseRows> owner = switch (table.owner()) {
            // Known from now on, so that the rows of its lists are not reported for want of it.
            case NONE -> key.map(known -> cases.computeIfAbsent(known, added -> new CaseRows()));
            case CASE -> key.map(cases::get);
            case ANY_CASE -> key.isPresent() ? key.map(cases::get) : id.map(this::workerOf);
            case WORKER -> key.map(workers::get);
        };
        if (owner.isPresent()) {
            owner.get().lose(table);
            file.count(Row.Fate.REFUSED);
        } else {
            incomplete.add(table);
            refuseStray(file);
        }
    }

    private static String heading(Row row, String column) {
        return row.file().table().column(column).map(row.file()::heading).orElse(column);
    }
}

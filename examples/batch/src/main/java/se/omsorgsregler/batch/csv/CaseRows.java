package se.omsorgsregler.batch.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one case, or of one worker. Not thread-safe. */
final class CaseRows {

    private final Map<Table, List<Row>> rows = new HashMap<>(4);
    private Set<Table> faulty = Set.of();
    private long lost;
    private boolean asked;

    void add(Row row) {
        rows.computeIfAbsent(row.file().table(), table -> new ArrayList<>(2)).add(row);
        if (row.isFaulty()) {
            fault(row.file().table());
        }
    }

    /** Takes notice that a row could not be kept. */
    void lose(Table table) {
        lost++;
        fault(table);
    }

    /** How many rows could not be kept. */
    long lost() {
        return lost;
    }

    /** Takes notice that a case needs these rows. */
    void ask() {
        asked = true;
    }

    /** Whether any case needs these rows. */
    boolean isAsked() {
        return asked;
    }

    private void fault(Table table) {
        faulty = new HashSet<>(faulty);
        faulty.add(table);
    }

    List<Row> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    Collection<List<Row>> all() {
        return rows.values();
    }

    boolean isFaulty() {
        return !faulty.isEmpty();
    }

    boolean isFaulty(Table table) {
        return faulty.contains(table);
    }
}

package se.omsorgsregler.pages.report;

import java.util.EnumMap;
import java.util.Map;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;

/** The cases and findings of one unit. Not thread-safe. */
final class UnitTally {

    /** Low bits of an entry: where the finding waits. The rest is the number of its kind. */
    private static final int PLACE_BITS = 40;

    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    final String unit;
    final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    final Map<Force, Long> toDo = new EnumMap<>(Force.class);
    final LongList entries = new LongList();
    long cases;

    UnitTally(String unit) {
        this.unit = unit;
    }

    void add(KindTally kind, long place) {
        outcomes.merge(kind.kind().outcome(), 1L, Long::sum);
        if (kind.kind().isToDo()) {
            toDo.merge(kind.kind().force(), 1L, Long::sum);
        }
        entries.add(entry(kind.number(), place));
    }

    static long entry(int kind, long place) {
        return (long) kind << PLACE_BITS | place;
    }

    static int kind(long entry) {
        return (int) (entry >>> PLACE_BITS);
    }

    static long place(long entry) {
        return entry & PLACE_MASK;
    }

    long toDoTotal() {
        return toDo.values().stream().mapToLong(Long::longValue).sum();
    }
}

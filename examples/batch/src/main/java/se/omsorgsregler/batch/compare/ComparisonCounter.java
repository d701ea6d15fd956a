package se.omsorgsregler.batch.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.omsorgsregler.api.ComplianceReport;

/** Counts differences one by one. Not thread-safe. */
final class ComparisonCounter {

    /** Differences that are counted together. */
    record Group(Statement.Kind kind, String rule, Difference.Change change, String before, String after, String cause)
            implements Comparable<Group> {

        private static final Comparator<Group> ORDER = Comparator.comparing(Group::kind)
                .thenComparing(Group::rule)
                .thenComparing(Group::change)
                .thenComparing(Group::before)
                .thenComparing(Group::after)
                .thenComparing(Group::cause);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Group, Long> groups = new TreeMap<>();
    private Optional<ComplianceReport> before = Optional.empty();
    private Optional<ComplianceReport> after = Optional.empty();
    private long cases;
    private long differentCases;
    private long differences;
    private long skipped;

    void add(Optional<Verdicts> first, Optional<Verdicts> second, List<Difference> found) {
        before = before.or(() -> first.flatMap(Verdicts::report));
        after = after.or(() -> second.flatMap(Verdicts::report));
        cases++;
        differentCases += found.isEmpty() ? 0 : 1;
        differences += found.size();
        for (Difference difference : found) {
            Group group = new Group(
                    difference.topic().kind(),
                    difference.topic().rule(),
                    difference.change(),
                    difference.before().outcome(),
                    difference.after().outcome(),
                    difference.cause());
            groups.merge(group, 1L, Long::sum);
        }
    }

    void skip() {
        skipped++;
    }

    /** A report of the first run, which names its day and rules; empty when it evaluated no case. */
    Optional<ComplianceReport> before() {
        return before;
    }

    /** A report of the second run. */
    Optional<ComplianceReport> after() {
        return after;
    }

    long cases() {
        return cases;
    }

    long differentCases() {
        return differentCases;
    }

    long differences() {
        return differences;
    }

    /** Lines of cases that cannot be told, or that stand in a run for the second time. */
    long skipped() {
        return skipped;
    }

    Map<Group, Long> groups() {
        return groups;
    }
}

package se.omsorgsregler.pages.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;

/**
 * What falls due, by week for a quarter and by year after that: duties that run towards a day, recurring duties that are met until a day,
 * a status that ends, and findings that say so. What is already met once and for all does not fall due. Not thread-safe.
 */
final class DueDays {

    /** A quarter. */
    static final int WEEKS = 13;

    private static final Set<DutyStatus> OPEN = EnumSet.of(DutyStatus.PENDING, DutyStatus.REVIEW);
    private static final Set<DutyStatus> MET = EnumSet.of(DutyStatus.MET, DutyStatus.MET_LATE);

    private final LocalDate asOf;
    private final LocalDate firstMonday;
    private final Set<String> recurring;
    private final long[] law = new long[WEEKS];
    private final long[] other = new long[WEEKS];
    private final SortedMap<Integer, Long> later = new TreeMap<>();

    DueDays(LocalDate asOf, Set<String> recurring) {
        this.asOf = asOf;
        this.recurring = recurring;
        firstMonday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void add(ComplianceReport report) {
        Set<List<Object>> told = new HashSet<>();
        for (DutyRow row : report.duties()) {
            if (row.dueOn().isPresent() && fallsDue(row)) {
                add(row.dueOn().get(), row.force());
                told.add(List.of(row.subjectId(), row.dueOn().get()));
            }
        }
        for (Finding finding : report.findings()) {
            if (finding.outcome() == Outcome.DUE
                    && finding.dueOn().isPresent()
                    && told.add(List.of(finding.subjectId(), finding.dueOn().get()))) {
                add(finding.dueOn().get(), finding.force());
            }
        }
    }

    private boolean fallsDue(DutyRow row) {
        return OPEN.contains(row.status())
                || MET.contains(row.status()) && (row.metOn().isEmpty() || recurring.contains(row.duty()));
    }

    private void add(LocalDate day, Force force) {
        if (day.isBefore(asOf)) {
            return;
        }
        long week = ChronoUnit.WEEKS.between(firstMonday, day);
        if (week >= WEEKS) {
            later.merge(day.getYear(), 1L, Long::sum);
        } else if (force == Force.LAW) {
            law[(int) week]++;
        } else {
            other[(int) week]++;
        }
    }

    /** The weeks, from the one of the day asked about. */
    List<DueWeek> weeks() {
        List<DueWeek> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            weeks.add(new DueWeek(firstMonday.plusWeeks(i), law[i], other[i]));
        }
        return weeks;
    }

    /** Numbers by year after the last week. */
    SortedMap<Integer, Long> later() {
        return later;
    }
}

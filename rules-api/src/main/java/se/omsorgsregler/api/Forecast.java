package se.omsorgsregler.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of one case from one date through another if nothing new is recorded: the report on the first day, and every day on which
 * it turns into another. It is exact: a day is a {@linkplain #changes() change} if and only if evaluating the case on it and on the day
 * before gives different findings, duty rows, undecided advice or rules not evaluated.
 *
 * <p>Facts that are already recorded with a later date count when their day comes: a period that is to begin or end, an answer, a task.
 * All days are calendar days in Europe/Stockholm, and both ends of the range are included. Waivers are no part of it. Immutable and
 * thread-safe.
 *
 * @param to the last day of the range, inclusive; not before the as-of date of the first report
 * @param reports the report on the first day of the range, then the report on each day of the range on which it has changed, in order; each
 *     is the one that evaluating the case on its as-of date gives, {@link ComplianceReport#stableThrough()} included
 */
public record Forecast(LocalDate to, List<ComplianceReport> reports) {

    /**
     * Takes reports.
     *
     * @throws IllegalArgumentException if they are not those of one case, from one day on which it changes to the next, within the range
     */
    public Forecast {
        Objects.requireNonNull(to, "to");
        reports = List.copyOf(reports);
        if (reports.isEmpty() || reports.get(reports.size() - 1).asOf().isAfter(to)) {
            throw new IllegalArgumentException("no report within the range");
        }
        for (int i = 1; i < reports.size(); i++) {
            requireNext(reports.get(i - 1), reports.get(i));
        }
        if (reports.get(reports.size() - 1).stableThrough().filter(to::isAfter).isPresent()) {
            throw new IllegalArgumentException("the last report does not last through the range");
        }
    }

    private static void requireNext(ComplianceReport earlier, ComplianceReport later) {
        boolean next = earlier.asOf().isBefore(later.asOf())
                && earlier.stableThrough().equals(Optional.of(later.asOf().minusDays(1)));
        if (!next
                || !earlier.caseId().equals(later.caseId())
                || !earlier.ruleSet().equals(later.ruleSet())) {
            throw new IllegalArgumentException("a report does not follow on the one before it");
        }
    }

    /**
     * The case.
     *
     * @return opaque id of the case
     */
    public String caseId() {
        return reports.get(0).caseId();
    }

    /**
     * The first day of the range.
     *
     * @return the day, inclusive
     */
    public LocalDate from() {
        return reports.get(0).asOf();
    }

    /**
     * The changes after the first day.
     *
     * @return one per day on which something changes, in the order of the days; computed on each call
     */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            changes.add(Change.between(reports.get(i - 1), reports.get(i)));
        }
        return List.copyOf(changes);
    }

    /**
     * The report on any day of the range.
     *
     * @param day the day
     * @return what evaluating the case on that day gives
     * @throws IllegalArgumentException if the day is outside the range
     */
    public ComplianceReport reportOn(LocalDate day) {
        requireWithin(day);
        ComplianceReport report = reports.get(positionOn(day));
        return new ComplianceReport(
                report.caseId(),
                day,
                report.ruleSet(),
                report.duties(),
                report.findings(),
                report.undecidedAdvice(),
                report.notEvaluated(),
                report.waivers(),
                report.stableThrough());
    }

    /**
     * The first part of this forecast.
     *
     * @param day the last day of the part, inclusive
     * @return the forecast from the same day through that one
     * @throws IllegalArgumentException if the day is outside the range
     */
    public Forecast through(LocalDate day) {
        requireWithin(day);
        return new Forecast(day, reports.subList(0, positionOn(day) + 1));
    }

    private int positionOn(LocalDate day) {
        int position = reports.size() - 1;
        while (reports.get(position).asOf().isAfter(day)) {
            position--;
        }
        return position;
    }

    private void requireWithin(LocalDate day) {
        if (day.isBefore(from()) || day.isAfter(to)) {
            throw new IllegalArgumentException("not a day of the range");
        }
    }

    /** Names case id and range only. */
    @Override
    public String toString() {
        return "Forecast[" + caseId() + " " + from() + " " + to + "]";
    }

    /**
     * What is different from one day on. At least one of the lists has an entry. Immutable and thread-safe.
     *
     * @param report the report on the day; its as-of date is the day
     * @param findings findings that appear, go, or are the same (rule and {@code subjectId}) with anything else about them different
     * @param duties rows of duties likewise (duty and {@code subjectId}): another status, other days, another basis
     * @param undecidedAdvice undecided advice likewise (rule): other fields are missing
     * @param notEvaluated ids of rules that a {@link SourceProfile} begins or ceases to leave unevaluated
     */
    public record Change(
            ComplianceReport report,
            List<BeforeAfter<Finding>> findings,
            List<BeforeAfter<DutyRow>> duties,
            List<BeforeAfter<UndecidedAdvice>> undecidedAdvice,
            List<BeforeAfter<String>> notEvaluated) {

        public Change {
            Objects.requireNonNull(report, "report");
            findings = List.copyOf(findings);
            duties = List.copyOf(duties);
            undecidedAdvice = List.copyOf(undecidedAdvice);
            notEvaluated = List.copyOf(notEvaluated);
        }

        /**
         * The day of the change.
         *
         * @return the first day on which the report says the new
         */
        public LocalDate on() {
            return report.asOf();
        }

        /** Names case id and day only. */
        @Override
        public String toString() {
            return "Change[" + report.caseId() + " " + on() + "]";
        }

        private static Change between(ComplianceReport before, ComplianceReport after) {
            return new Change(
                    after,
                    differences(
                            before.findings(),
                            after.findings(),
                            finding -> List.of(finding.rule(), finding.subjectId())),
                    differences(before.duties(), after.duties(), row -> List.of(row.duty(), row.subjectId())),
                    differences(before.undecidedAdvice(), after.undecidedAdvice(), UndecidedAdvice::rule),
                    differences(before.notEvaluated(), after.notEvaluated(), Function.identity()));
        }

        /** What is in one list only, paired by identity: first what was there before, in its order, then what is new, in its order. */
        private static <T> List<BeforeAfter<T>> differences(List<T> before, List<T> after, Function<T, ?> identity) {
            List<T> gone = without(before, after);
            List<T> come = without(after, before);
            List<BeforeAfter<T>> differences = new ArrayList<>();
            for (T old : gone) {
                Optional<T> heir = come.stream()
                        .filter(one -> identity.apply(one).equals(identity.apply(old)))
                        .findFirst();
                heir.ifPresent(come::remove);
                differences.add(new BeforeAfter<>(Optional.of(old), heir));
            }
            come.forEach(one -> differences.add(new BeforeAfter<>(Optional.empty(), Optional.of(one))));
            return differences;
        }

        private static <T> List<T> without(List<T> list, List<T> other) {
            List<T> rest = new ArrayList<>(list);
            other.forEach(rest::remove);
            return rest;
        }
    }
}

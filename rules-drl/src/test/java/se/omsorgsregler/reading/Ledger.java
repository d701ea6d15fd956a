package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.reading.Located.Subject;
import se.omsorgsregler.reading.PlainReading.Hit;
import se.omsorgsregler.reading.PlainReading.Reading;
import se.omsorgsregler.reading.PlainReading.Row;

/** What one reading writes down, in order at the end. */
final class Ledger {

    private static final Comparator<Row> ROWS = Comparator.comparing(Row::duty).thenComparing(Row::subject);
    private static final Comparator<Hit> HITS =
            Comparator.comparing(Hit::rule).thenComparing(Hit::subject).thenComparing(Hit::outcome);

    private final List<Row> rows = new ArrayList<>();
    private final List<Hit> hits = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> undecidedAdvice = new TreeMap<>();

    void row(String duty, DutyStatus status, Subject subject) {
        row(duty, status, subject, null, null, null, null);
    }

    void row(
            String duty,
            DutyStatus status,
            Subject subject,
            LocalDate triggeredOn,
            LocalDate dueOn,
            LocalDate metOn,
            String basis) {
        rows.add(new Row(duty, status, subject.pointer(), subject.id(), triggeredOn, dueOn, metOn, basis));
    }

    void report(String rule, Outcome outcome, Force force, Subject subject, Kleene condition) {
        report(rule, outcome, force, subject, condition, null);
    }

    /** Writes down what a rule says about a subject: nothing, the outcome, or that facts are missing to tell. */
    void report(String rule, Outcome outcome, Force force, Subject subject, Kleene condition, LocalDate since) {
        if (condition.isTrue()) {
            hit(rule, outcome, force, subject, since, null);
        } else if (condition.isUnknown() && outcome == Outcome.ADVICE) {
            undecidedAdvice.computeIfAbsent(rule, id -> new TreeSet<>()).addAll(condition.missing());
        } else if (condition.isUnknown()) {
            undetermined(rule, force, subject, condition.missing(), outcome);
        }
    }

    void hit(String rule, Outcome outcome, Force force, Subject subject, LocalDate since, LocalDate dueOn) {
        hits.add(new Hit(rule, outcome, force, subject.pointer(), subject.id(), since, dueOn, List.of(), null));
    }

    void undetermined(String rule, Force force, Subject subject, SortedSet<String> missing, Outcome wouldBe) {
        hits.add(new Hit(
                rule,
                Outcome.UNDETERMINED,
                force,
                subject.pointer(),
                subject.id(),
                null,
                null,
                List.copyOf(missing),
                wouldBe));
    }

    Reading reading() {
        rows.sort(ROWS);
        hits.sort(HITS);
        return new Reading(List.copyOf(rows), List.copyOf(hits), undecidedAdvice);
    }
}

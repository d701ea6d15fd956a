package se.omsorgsregler.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule says about one subject of one case on one date. Its identity over time is case id, {@code rule} and {@code subjectId}.
 * Carries opaque ids, days, enum values and JSON pointers only. Immutable and thread-safe.
 *
 * @param rule stable id of the rule
 * @param outcome what the finding says
 * @param force legal force of the rule
 * @param citations the sources as they stood on the day the rule turns on
 * @param subject JSON pointer to what the finding is about, for navigation; empty for the case as a whole
 * @param subjectId list name and id of the subject, such as {@code offers:o1}; {@code case} for the case as a whole
 * @param since the day from which the finding has applied
 * @param dueOn the last day in time, inclusive
 * @param evidence JSON pointers of the facts used, sorted
 * @param missing only for {@link Outcome#UNDETERMINED}: JSON pointers of what would decide it, sorted
 * @param wouldBe only for {@link Outcome#UNDETERMINED}: the outcome if it turned out true
 * @param message what was found
 * @param remedy what a person can do about it
 * @param coveredByProfile whether it is undetermined for want of nothing but what the {@link SourceProfile} says the record system lacks
 */
public record Finding(
        String rule,
        Outcome outcome,
        Force force,
        List<Citation> citations,
        String subject,
        String subjectId,
        Optional<LocalDate> since,
        Optional<LocalDate> dueOn,
        List<String> evidence,
        List<String> missing,
        Optional<Outcome> wouldBe,
        Message message,
        Message remedy,
        boolean coveredByProfile) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(force, "force");
        citations = List.copyOf(citations);
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(dueOn, "dueOn");
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        Objects.requireNonNull(wouldBe, "wouldBe");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
        if (coveredByProfile && outcome != Outcome.UNDETERMINED) {
            throw new IllegalArgumentException("a source profile covers undetermined findings only");
        }
    }

    /** A finding that no source profile covers. */
    public Finding(
            String rule,
            Outcome outcome,
            Force force,
            List<Citation> citations,
            String subject,
            String subjectId,
            Optional<LocalDate> since,
            Optional<LocalDate> dueOn,
            List<String> evidence,
            List<String> missing,
            Optional<Outcome> wouldBe,
            Message message,
            Message remedy) {
        this(
                rule, outcome, force, citations, subject, subjectId, since, dueOn, evidence, missing, wouldBe, message,
                remedy, false);
    }

    /**
     * This finding with the mark of a source profile.
     *
     * @return a copy with {@link #coveredByProfile()}
     */
    public Finding markedAsCovered() {
        return new Finding(
                rule, outcome, force, citations, subject, subjectId, since, dueOn, evidence, missing, wouldBe, message,
                remedy, true);
    }

    /** Names rule, outcome and subject only. */
    @Override
    public String toString() {
        return "Finding[" + rule + " " + outcome + " " + subjectId + "]";
    }
}

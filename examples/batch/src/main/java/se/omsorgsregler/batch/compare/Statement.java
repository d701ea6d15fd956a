package se.omsorgsregler.batch.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What a run says about one thing of a case; the thing is the same in another run when the topic is. */
final class Statement {

    private Statement() {}

    /** What is spoken of. */
    enum Kind {
        CASE,
        FINDING,
        DUTY,
        /** Advice that could not be decided. */
        UNDECIDED_ADVICE,
        /** A rule that the source profile left undecided. */
        NOT_EVALUATED,
        /** What a waiver is worth. */
        WAIVER
    }

    /**
     * The identity of a statement within its case.
     *
     * @param rule rule or duty; empty for the case as a whole
     */
    record Topic(Kind kind, String rule, String subjectId) implements Comparable<Topic> {

        /** Whether the case was evaluated at all. */
        static final Topic CASE = new Topic(Kind.CASE, "", "case");

        /** A statement about a rule in the case as a whole. */
        static Topic ofRule(Kind kind, String rule) {
            return new Topic(kind, rule, CASE.subjectId());
        }

        private static final Comparator<Topic> ORDER =
                Comparator.comparing(Topic::kind).thenComparing(Topic::rule).thenComparing(Topic::subjectId);

        @Override
        public int compareTo(Topic other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What is said.
     *
     * @param outcome outcome of a finding, status of a duty, of a waiver or of the case; empty when nothing is said
     * @param since of a finding
     * @param dueOn of a finding or duty
     * @param basis of a duty
     */
    record Content(String outcome, Optional<LocalDate> since, Optional<LocalDate> dueOn, Optional<String> basis) {

        static final Content NOTHING = of("");

        static Content of(String outcome) {
            return new Content(outcome, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}

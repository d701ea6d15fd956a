package se.omsorgsregler.pages.report;

import java.util.Comparator;
import java.util.List;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;

/**
 * What findings that are told of together have in common. The gravest come first.
 *
 * @param outcome what they say
 * @param force legal force of the rule
 * @param rule id of the rule
 * @param citations the sources on the day that the rule turns on
 */
record Kind(Outcome outcome, Force force, String rule, List<Citation> citations) implements Comparable<Kind> {

    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::outcome)
            .thenComparing(Kind::force)
            .thenComparing(Kind::rule)
            .thenComparing(kind -> kind.citations().toString());

    static Kind of(Finding finding) {
        return new Kind(finding.outcome(), finding.force(), finding.rule(), finding.citations());
    }

    /** Whether somebody has to do something now, and not only to look. */
    boolean isToDo() {
        return isToDo(outcome);
    }

    static boolean isToDo(Outcome outcome) {
        return outcome == Outcome.BREACH || outcome == Outcome.UNMET;
    }

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}

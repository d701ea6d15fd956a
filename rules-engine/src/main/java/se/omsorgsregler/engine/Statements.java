package se.omsorgsregler.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.api.UndecidedAdvice;

/**
 * What the rules say about a case beside its duties.
 *
 * @param notEvaluated ids of rules that a source profile took out
 */
record Statements(List<Finding> findings, List<UndecidedAdvice> undecidedAdvice, List<String> notEvaluated) {

    /** Before any source profile. */
    Statements(List<Finding> findings, List<UndecidedAdvice> undecidedAdvice) {
        this(findings, undecidedAdvice, List.of());
    }

    /** These, with the rules that nothing but the profile's fields leaves undecided taken out, and those of LAW marked instead. */
    Statements under(SourceProfile profile) {
        List<Finding> kept = new ArrayList<>();
        SortedSet<String> takenOut = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.outcome() != Outcome.UNDETERMINED || !profile.coversAll(finding.missing())) {
                kept.add(finding);
            } else if (finding.force() == Force.LAW) {
                kept.add(finding.markedAsCovered());
            } else {
                takenOut.add(finding.rule());
            }
        }
        List<UndecidedAdvice> keptAdvice = new ArrayList<>();
        for (UndecidedAdvice advice : undecidedAdvice) {
            if (profile.coversAll(advice.missing())) {
                takenOut.add(advice.rule());
            } else {
                keptAdvice.add(advice);
            }
        }
        return new Statements(kept, keptAdvice, List.copyOf(takenOut));
    }
}

package se.omsorgsregler.pages.report;

import java.util.List;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;

/**
 * One rule with one outcome.
 *
 * @param outcome what its findings say
 * @param force legal force of the rule
 * @param rule id of the rule
 * @param title the first sentence that its findings have in common; the id when there is none
 * @param explanation the other sentences
 * @param remedy what a person can do
 * @param citations the sources
 * @param findings number of findings
 * @param units number of units that have some
 * @param groups the findings, when they stand here and not with their unit
 */
public record RuleSection(
        Outcome outcome,
        Force force,
        String rule,
        String title,
        String explanation,
        String remedy,
        List<Citation> citations,
        long findings,
        long units,
        List<FindingGroup> groups) {

    public RuleSection {
        citations = List.copyOf(citations);
        groups = List.copyOf(groups);
    }
}

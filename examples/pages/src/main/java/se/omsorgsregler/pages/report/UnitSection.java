package se.omsorgsregler.pages.report;

import java.util.List;
import se.omsorgsregler.api.Outcome;

/**
 * The findings of one unit.
 *
 * @param anchor id on the page
 * @param unit opaque key; empty for cases without one
 * @param cases number of its cases that were evaluated
 * @param groups its findings, the gravest first
 */
public record UnitSection(String anchor, String unit, long cases, List<FindingGroup> groups) {

    public UnitSection {
        groups = List.copyOf(groups);
    }

    /**
     * The findings of one outcome.
     *
     * @param outcome the outcome
     * @return their groups
     */
    public List<FindingGroup> groups(Outcome outcome) {
        return groups.stream().filter(group -> group.outcome() == outcome).toList();
    }
}

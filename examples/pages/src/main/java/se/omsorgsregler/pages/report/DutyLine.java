package se.omsorgsregler.pages.report;

import java.util.List;
import se.omsorgsregler.api.Force;

/**
 * Where one duty stands in the whole run.
 *
 * @param duty id of the duty
 * @param name what it is called; the id when it has no name
 * @param force its legal force
 * @param applies number of rows to which it applies
 * @param met how many of them are met
 * @param exempt how many have an exemption
 * @param pending how many run towards a day
 * @param notMet how many are not met
 * @param review how many are for a human to judge
 * @param undetermined how many cannot be decided
 * @param bar the shares as a bar
 */
public record DutyLine(
        String duty,
        String name,
        Force force,
        long applies,
        long met,
        long exempt,
        long pending,
        long notMet,
        long review,
        long undetermined,
        List<BarSegment> bar) {

    public DutyLine {
        bar = List.copyOf(bar);
    }
}

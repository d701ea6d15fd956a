package se.omsorgsregler.pages.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;

/**
 * Findings that are told of together, because rule, outcome and sources are the same.
 *
 * @param outcome what they say
 * @param force legal force of the rule
 * @param rule id of the rule
 * @param title the first sentence that they have in common; the id when there is none
 * @param explanation the other sentences
 * @param remedy what a person can do
 * @param citations the sources
 * @param showUnit whether they are of several units
 * @param lines the findings
 */
public record FindingGroup(
        Outcome outcome,
        Force force,
        String rule,
        String title,
        String explanation,
        String remedy,
        List<Citation> citations,
        boolean showUnit,
        List<Line> lines) {

    public FindingGroup {
        citations = List.copyOf(citations);
        lines = List.copyOf(lines);
    }

    /**
     * One finding.
     *
     * @param caseId opaque id of the case
     * @param unit the unit
     * @param since the day from which it has applied
     * @param dueOn the last day in time
     * @param subject JSON pointer to what it is about; empty for the case as a whole
     * @param subjectId list name and id of what it is about
     * @param notes what it says besides what all of the group say
     * @param missing JSON pointers of what would decide it
     */
    public record Line(
            String caseId,
            String unit,
            Optional<LocalDate> since,
            Optional<LocalDate> dueOn,
            String subject,
            String subjectId,
            List<String> notes,
            List<String> missing) {

        public Line {
            notes = List.copyOf(notes);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Whether a column is needed.
     *
     * @return whether any finding says since when
     */
    public boolean hasSince() {
        return lines.stream().anyMatch(line -> line.since().isPresent());
    }

    /**
     * Whether a column is needed.
     *
     * @return whether any finding has a last day
     */
    public boolean hasDue() {
        return lines.stream().anyMatch(line -> line.dueOn().isPresent());
    }

    /**
     * Whether a column is needed.
     *
     * @return whether any finding adds something of its own
     */
    public boolean hasNotes() {
        return lines.stream().anyMatch(line -> !line.notes().isEmpty());
    }

    /**
     * Whether a column is needed.
     *
     * @return whether any finding names what is missing
     */
    public boolean hasMissing() {
        return lines.stream().anyMatch(line -> !line.missing().isEmpty());
    }
}

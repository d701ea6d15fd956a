package se.omsorgsregler.national;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.casefile.CaseFile;

/**
 * One case of a case table: a case file, a day, and what the table's rule or duty says about it.
 *
 * @param table where it stands
 * @param name sentence that names the case, unique in its table
 * @param caseFile the base with the patch of the case
 * @param asOf the day asked about
 * @param expected one map per finding or row, with the keys that the table format names
 * @param undecided for a rule that gives advice: what its entry among the undecided advice lacks
 */
public record TableCase(
        Table table,
        String name,
        CaseFile caseFile,
        LocalDate asOf,
        List<Map<String, Object>> expected,
        Optional<List<String>> undecided) {

    /** What a table is about. */
    public enum Kind {
        RULE,
        DUTY
    }

    /**
     * A table of cases.
     *
     * @param file its path below the folder of the pack
     * @param kind whether it is about a rule or a duty
     * @param id the rule or duty
     */
    public record Table(String file, Kind kind, String id) {

        /** The folder below that of the pack, empty for a table that stands in the pack's own. */
        String folder() {
            return file.substring(0, Math.max(0, file.indexOf('/')));
        }
    }

    /** Where a reader finds the case. */
    @Override
    public String toString() {
        return table.file() + ": " + name;
    }
}

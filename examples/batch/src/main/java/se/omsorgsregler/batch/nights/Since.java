package se.omsorgsregler.batch.nights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What has changed since earlier runs: the content of since.json.
 *
 * @param asOf the day of this run
 * @param runs the earlier runs
 * @param cases the cases
 * @param findings the findings of all rules
 * @param rules the findings of each rule
 */
public record Since(LocalDate asOf, List<Run> runs, Cases cases, Change findings, SortedMap<String, Change> rules) {

    /** Why nothing is taken over from a run. */
    enum Obstacle {
        OTHER_RULES,
        OTHER_PROGRAM,
        LATER_DAY
    }

    /**
     * An earlier run.
     *
     * @param obstacles why all of its cases were evaluated anew
     */
    record Run(LocalDate asOf, String fingerprint, List<Obstacle> obstacles) {}

    /**
     * The cases that were evaluated in this run, the earlier ones, or both.
     *
     * @param evaluated those of this run
     * @param skipped those of them whose report was carried over
     * @param added those of them that no earlier run evaluated
     * @param gone those that an earlier run evaluated and that this one has not
     * @param refused those that an earlier run evaluated and that are invalid or failed in this one; their findings count as gone
     */
    record Cases(
            long evaluated,
            long skipped,
            @JsonProperty("new") long added,
            long gone,
            long refused) {}

    /** Findings by whether they were there; the same finding has the same case, rule and subject id. */
    record Change(@JsonProperty("new") long added, long gone, long unchanged) {

        static final Change NONE = new Change(0, 0, 0);

        Change plus(Change other) {
            return new Change(added + other.added, gone + other.gone, unchanged + other.unchanged);
        }
    }
}

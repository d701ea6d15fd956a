package se.omsorgsregler.pages.report;

import java.util.List;
import java.util.Optional;
import se.omsorgsregler.pages.PageFrame;
import se.omsorgsregler.pages.Texts;

/**
 * A page beside the report, because there is too much for one.
 *
 * @param frame frame of the page
 * @param facts the run
 * @param home address of the report
 * @param number number of this page among those of its kind
 * @param pages how many there are
 * @param previous the page before
 * @param next the page after
 * @param units units, on a page of units
 * @param section findings of a unit, on a page of a unit
 * @param problems cases that were not evaluated, on a page of those
 */
public record ShardPage(
        PageFrame frame,
        RunFacts facts,
        String home,
        int number,
        int pages,
        Optional<String> previous,
        Optional<String> next,
        Optional<UnitsTable> units,
        Optional<UnitSection> section,
        List<ProblemCase> problems) {

    /**
     * The words.
     *
     * @return the words of the page
     */
    public Texts texts() {
        return frame.texts();
    }
}

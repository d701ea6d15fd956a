package se.omsorgsregler.pages.report;

import java.util.List;

/**
 * A share of the cases that the duty to offer covers.
 *
 * @param key which share
 * @param yes number of cases
 * @param unclear number of cases about which it cannot be said
 * @param covered the whole
 * @param bar the share as a bar
 */
public record FigureLine(String key, long yes, long unclear, long covered, List<BarSegment> bar) {

    public FigureLine {
        bar = List.copyOf(bar);
    }
}

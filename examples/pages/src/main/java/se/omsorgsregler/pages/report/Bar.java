package se.omsorgsregler.pages.report;

import java.util.ArrayList;
import java.util.List;

/** A horizontal bar of segments that together are at most a whole. Not thread-safe. */
final class Bar {

    private static final long WHOLE = 10_000;

    private final long whole;
    private final List<BarSegment> segments = new ArrayList<>();
    private long sum;

    Bar(long whole) {
        this.whole = whole;
    }

    Bar add(String style, long part) {
        if (part > 0 && whole > 0) {
            long start = WHOLE * sum / whole;
            sum += part;
            segments.add(new BarSegment(style, start, WHOLE * sum / whole - start));
        }
        return this;
    }

    List<BarSegment> segments() {
        return List.copyOf(segments);
    }
}

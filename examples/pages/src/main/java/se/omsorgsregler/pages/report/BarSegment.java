package se.omsorgsregler.pages.report;

import java.util.Locale;

/**
 * A piece of a horizontal bar.
 *
 * @param style name of its style
 * @param start where it begins, in hundredths of a per cent of the whole
 * @param length how long it is, likewise
 */
public record BarSegment(String style, long start, long length) {

    private static final int HUNDREDTHS = 100;

    /**
     * Where it begins.
     *
     * @return value of an attribute of SVG
     */
    public String x() {
        return percent(start);
    }

    /**
     * How long it is.
     *
     * @return value of an attribute of SVG
     */
    public String width() {
        return percent(length);
    }

    private static String percent(long hundredths) {
        return String.format(Locale.ROOT, "%d.%02d%%", hundredths / HUNDREDTHS, hundredths % HUNDREDTHS);
    }
}

package se.omsorgsregler.pages.report;

import java.util.ArrayList;
import java.util.List;

/** What falls due per week as a drawing: where the bars stand and how high they are. Immutable and thread-safe. */
public final class DueChart {

    private static final int LEFT = 34;
    private static final int TOP = 18;
    private static final int STEP = 30;
    private static final int BAR_WIDTH = 20;
    private static final int HEIGHT = 130;
    private static final int AXIS = 36;

    private final List<DueWeek> weeks;
    private final long top;

    DueChart(List<DueWeek> weeks) {
        this.weeks = List.copyOf(weeks);
        top = roundedUp(weeks.stream().mapToLong(DueWeek::total).max().orElse(0));
    }

    /** The next of 1, 2, 5, 10, 20, 50 and so on, but even, so that half of it is a whole number. */
    private static long roundedUp(long number) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {2, 4, 10}) {
                if (number <= step * power) {
                    return step * power;
                }
            }
        }
    }

    /**
     * One week's bar.
     *
     * @param x left edge
     * @param y upper edge of the whole
     * @param split upper edge of what has force of law, which stands below
     * @param bottom lower edge
     * @param width width
     * @param week the week
     */
    public record Column(int x, int y, int split, int bottom, int width, DueWeek week) {

        /**
         * The middle.
         *
         * @return middle of the bar
         */
        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * A line across with its number.
     *
     * @param y where it is
     * @param number what it stands for
     */
    public record Line(int y, long number) {}

    /**
     * The bars.
     *
     * @return one per week
     */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            DueWeek week = weeks.get(i);
            columns.add(new Column(
                    LEFT + i * STEP + (STEP - BAR_WIDTH) / 2, y(week.total()), y(week.law()), y(0), BAR_WIDTH, week));
        }
        return columns;
    }

    /**
     * The lines across.
     *
     * @return from the lowest
     */
    public List<Line> lines() {
        return List.of(new Line(y(0), 0), new Line(y(top / 2), top / 2), new Line(y(top), top));
    }

    private int y(long number) {
        return TOP + HEIGHT - (int) (HEIGHT * number / top);
    }

    /**
     * Where the bars begin.
     *
     * @return left edge of the drawing inside the scale
     */
    public int left() {
        return LEFT;
    }

    /**
     * The width of the drawing.
     *
     * @return width
     */
    public int width() {
        return LEFT + weeks.size() * STEP;
    }

    /**
     * The height of the drawing.
     *
     * @return height
     */
    public int height() {
        return TOP + HEIGHT + AXIS;
    }
}

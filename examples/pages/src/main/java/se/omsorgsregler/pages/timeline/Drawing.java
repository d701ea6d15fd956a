package se.omsorgsregler.pages.timeline;

import java.util.List;

/**
 * The picture, ready to be written as SVG. All measures are in its own units.
 *
 * @param width width
 * @param height height
 * @param top upper edge of the lanes
 * @param left left edge of the time scale
 * @param ticks marks on the time scale
 * @param lawDays lines on days that the law names
 * @param asOf place of the day asked about
 * @param lanes the lanes from the top
 */
public record Drawing(
        int width, int height, int top, int left, List<Tick> ticks, List<Tick> lawDays, int asOf, List<Row> lanes) {

    /**
     * A place on the time scale with a word.
     *
     * @param x place
     * @param words what it is; empty for a mark without a word
     * @param strong whether it is a more important one
     */
    public record Tick(int x, String words, boolean strong) {}

    /**
     * A lane.
     *
     * @param y upper edge
     * @param height height
     * @param name what it is called
     * @param note what is said instead of content; empty when there is content
     * @param shapes what it shows
     */
    public record Row(int y, int height, String name, String note, List<Shape> shapes) {}

    /**
     * A bar or a mark.
     *
     * @param mark whether it is a mark on one day
     * @param x left edge, or the middle of a mark
     * @param y upper edge
     * @param width width of a bar
     * @param open whether it begins before the picture or on a day that is not known
     * @param running whether it goes on after the picture or without an end
     * @param style name of its style
     * @param label what stands beside it; empty when there is no room
     * @param labelX where the label stands
     * @param labelEnd whether the label ends there
     * @param words what it is, with its days
     */
    public record Shape(
            boolean mark,
            int x,
            int y,
            int width,
            boolean open,
            boolean running,
            String style,
            String label,
            int labelX,
            boolean labelEnd,
            String words) {

        /**
         * The right edge.
         *
         * @return right edge of a bar
         */
        public int right() {
            return x + width;
        }
    }
}

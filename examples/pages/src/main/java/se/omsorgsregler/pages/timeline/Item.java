package se.omsorgsregler.pages.timeline;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something on a lane: a period, or a day.
 *
 * @param lane the lane
 * @param period whether it lasts; an absent {@code from} is then a beginning that is not known, an absent {@code to} still running
 * @param from the day, or the first day of the period
 * @param to the last day of the period, inclusive
 * @param style name of its style
 * @param words what it is
 */
public record Item(
        Lane lane, boolean period, Optional<LocalDate> from, Optional<LocalDate> to, String style, String words) {

    public Item {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(words, "words");
    }

    static Item on(Lane lane, LocalDate day, String style, String words) {
        return new Item(lane, false, Optional.of(day), Optional.of(day), style, words);
    }

    static Item period(Lane lane, Optional<LocalDate> from, Optional<LocalDate> to, String style, String words) {
        return new Item(lane, true, from, to, style, words);
    }
}

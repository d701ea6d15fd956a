package se.omsorgsregler.batch.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * What happens to one finding or one row of a duty in some case of a unit on a day. Sorted by day, unit, kind and id. Immutable and
 * thread-safe.
 *
 * @param unit opaque id of the unit; empty for cases without one
 * @param on the day
 * @param kind what happens
 * @param id id of the rule of a finding, else of the duty
 * @param before outcome or status until the day before; empty when there was no finding, and for a last day
 * @param after outcome or status from the day on; empty when the finding goes, and for a last day
 */
public record CalendarEvent(String unit, LocalDate on, Kind kind, String id, String before, String after)
        implements Comparable<CalendarEvent> {

    private static final Comparator<CalendarEvent> ORDER = Comparator.comparing(CalendarEvent::on)
            .thenComparing(CalendarEvent::unit)
            .thenComparing(CalendarEvent::kind)
            .thenComparing(CalendarEvent::id)
            .thenComparing(CalendarEvent::before)
            .thenComparing(CalendarEvent::after);

    public CalendarEvent {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** What happens. */
    public enum Kind {
        /** The last day of a duty: its row has another status the day after. */
        LAST_DAY,

        /** A finding appears, goes or gets another outcome. */
        FINDING,

        /** A row of a duty gets another status. */
        DUTY
    }

    /**
     * Whether someone may want to be reminded of it: a last day, or a finding that appears or gets another outcome.
     *
     * @return {@code false} for what only goes, and for rows of duties, which the other two stand for
     */
    public boolean callsForAction() {
        return kind == Kind.LAST_DAY || (kind == Kind.FINDING && !after.isEmpty());
    }

    @Override
    public int compareTo(CalendarEvent other) {
        return ORDER.compare(this, other);
    }
}

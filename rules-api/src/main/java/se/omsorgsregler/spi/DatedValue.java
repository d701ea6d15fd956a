package se.omsorgsregler.spi;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a pack's table of dated values: what the law (or this library) says, from when to when, and where that stands. Immutable and
 * thread-safe.
 *
 * @param name name by which rules refer to the value
 * @param value the value
 * @param from first day on which the row says so; empty for always
 * @param to last day on which the row says so, inclusive; empty for ever
 * @param source where the value comes from
 */
public record DatedValue(String name, Value value, Optional<LocalDate> from, Optional<LocalDate> to, String source) {

    public DatedValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(source, "source");
    }

    /** A typed value. */
    public sealed interface Value {}

    /**
     * A calendar day that the law names.
     *
     * @param day the day
     */
    public record Day(LocalDate day) implements Value {

        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * A number of days. Such values are this library's own and can be overridden.
     *
     * @param days the number, not negative
     */
    public record Days(int days) implements Value {

        public Days {
            if (days < 0) {
                throw new IllegalArgumentException("negative number of days");
            }
        }
    }

    /**
     * A period of months or days. Such values are this library's own and can be overridden.
     *
     * @param period the period, not negative
     */
    public record Span(Period period) implements Value {

        public Span {
            if (period.isNegative()) {
                throw new IllegalArgumentException("negative period");
            }
        }
    }
}

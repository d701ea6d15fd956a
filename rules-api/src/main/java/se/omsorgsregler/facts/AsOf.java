package se.omsorgsregler.facts;

import java.time.LocalDate;

/**
 * The as-of date of an evaluation. The situation is judged as it stood at the end of that day.
 *
 * <p>Every comparison with the as-of date goes through this type: it notes the next day on which one of the comparisons would turn out
 * differently, and that is what makes {@code stableThrough} exact. One per evaluation, not thread-safe.
 */
public interface AsOf {

    /**
     * The as-of date itself, for the texts and dates of a report; compare with {@link #reached}.
     *
     * @return the day
     */
    LocalDate day();

    /**
     * Whether the as-of date is {@code day} or later.
     *
     * @param day the day
     * @return true or false, never unknown
     */
    Truth reached(LocalDate day);

    /**
     * Whether the as-of date is later than {@code day}.
     *
     * @param day the day, the last on which this is false
     * @return true or false, never unknown
     */
    Truth passed(LocalDate day);

    /**
     * Whether the as-of date is earlier than {@code day}.
     *
     * @param day the day
     * @return true or false, never unknown
     */
    Truth before(LocalDate day);

    /**
     * Whether the as-of date is {@code day} or earlier.
     *
     * @param day the day, the last on which this is true
     * @return true or false, never unknown
     */
    Truth upTo(LocalDate day);
}

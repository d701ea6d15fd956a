package se.omsorgsregler.pages.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * What falls due in one week.
 *
 * @param monday its first day
 * @param law number by force of law
 * @param other number by other force
 */
public record DueWeek(LocalDate monday, long law, long other) {

    /**
     * All of it.
     *
     * @return the number
     */
    public long total() {
        return law + other;
    }

    /**
     * The number of the week.
     *
     * @return number of the ISO week
     */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /**
     * The last day of the week.
     *
     * @return the Sunday
     */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }
}

package se.omsorgsregler.facts;

import java.time.LocalDate;
import java.time.Period;

/**
 * The dated values of the loaded packs on the as-of date, by name. A rule names a value; day, number and source stand in the pack's table.
 * For one evaluation.
 */
public interface DatedValues {

    /**
     * A day.
     *
     * @param name name in the table
     * @return the day
     * @throws IllegalArgumentException if no table has a day of that name
     */
    LocalDate day(String name);

    /**
     * A number of days.
     *
     * @param name name in the table
     * @return the number
     * @throws IllegalArgumentException if no table has a number of that name
     */
    int days(String name);

    /**
     * A period of months or days, such as a look-ahead.
     *
     * @param name name in the table
     * @return the period
     * @throws IllegalArgumentException if no table has a period of that name
     */
    Period period(String name);
}

package se.omsorgsregler.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The days on which a time that is counted in working days does not run, and from which a last day may roll: the days that 2 § of lag
 * (1930:173) om beräkning av lagstadgad tid names. Neither act applies to local routines by itself; a routine opts in.
 *
 * <table>
 * <caption>Days off</caption>
 * <tr><th>Day<th>Swedish<th>Source
 * <tr><td>Sunday, with Easter Day and Whit Sunday<td>söndag, påskdagen, pingstdagen<td>lag (1989:253) om allmänna helgdagar 1 §
 * <tr><td>Saturday, with midsummer day and All Saints<td>lördag, midsommardagen, alla helgons dag<td>1930:173 2 §; the two are public
 *     holidays besides, 1989:253 1 §
 * <tr><td>1 January<td>nyårsdagen<td>1989:253 1 §
 * <tr><td>6 January<td>trettondedag jul<td>1989:253 1 §
 * <tr><td>Friday before Easter<td>långfredagen<td>1989:253 1 §
 * <tr><td>Monday after Easter<td>annandag påsk<td>1989:253 1 §
 * <tr><td>sixth Thursday after Easter<td>Kristi himmelsfärdsdag<td>1989:253 1 §
 * <tr><td>1 May<td>första maj<td>1989:253 1 §
 * <tr><td>6 June, from 2005<td>nationaldagen<td>1989:253 1 §
 * <tr><td>Friday in 19 to 25 June<td>midsommarafton<td>1930:173 2 §
 * <tr><td>24 December<td>julafton<td>1930:173 2 §
 * <tr><td>25 December<td>juldagen<td>1989:253 1 §
 * <tr><td>26 December<td>annandag jul<td>1989:253 1 §
 * <tr><td>31 December<td>nyårsafton<td>1930:173 2 §
 * </table>
 *
 * <p>This is what the acts say since 2005, when 6 June took the place of Whit Monday (annandag pingst). For days before, the table
 * leaves out 6 June but does not bring Whit Monday back: no duty of this library begins before 2005.
 */
final class DaysOff {

    private static final Set<MonthDay> SAME_DATE_EVERY_YEAR = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));
    private static final MonthDay NATIONAL_DAY = MonthDay.of(Month.JUNE, 6);
    private static final int NATIONAL_DAY_SINCE = 2005;

    /** Days from Easter Day to Good Friday, Easter Monday and Ascension Day. */
    private static final Set<Long> FROM_EASTER = Set.of(-2L, 1L, 39L);

    private DaysOff() {}

    static boolean isDayOff(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        MonthDay date = MonthDay.from(day);
        return weekday == DayOfWeek.SATURDAY
                || weekday == DayOfWeek.SUNDAY
                || SAME_DATE_EVERY_YEAR.contains(date)
                || date.equals(NATIONAL_DAY) && day.getYear() >= NATIONAL_DAY_SINCE
                || isMidsummerEve(day)
                || FROM_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
    }

    /** The first working day after a day. */
    static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (isDayOff(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day on which so many working days have passed; with none, the day itself, even a day off. */
    static LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int i = 0; i < workingDays; i++) {
            last = nextWorkingDay(last);
        }
        return last;
    }

    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    /** Easter Day of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int yearOfMoonCycle = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * yearOfMoonCycle + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int exception = (yearOfMoonCycle + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * exception + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}

package se.omsorgsregler.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** Which days are days off, one day at a time. Correct from 2005 to 2199. */
final class DaysOff {

    /** Feasts on a fixed day, with the eves on which nobody is expected to act. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    /** The paschal full moon of each year of the nineteen-year cycle, the first for years that 19 divides; as from 1900 to 2199. */
    private static final List<MonthDay> FULL_MOONS = List.of(
            MonthDay.of(4, 14),
            MonthDay.of(4, 3),
            MonthDay.of(3, 23),
            MonthDay.of(4, 11),
            MonthDay.of(3, 31),
            MonthDay.of(4, 18),
            MonthDay.of(4, 8),
            MonthDay.of(3, 28),
            MonthDay.of(4, 16),
            MonthDay.of(4, 5),
            MonthDay.of(3, 25),
            MonthDay.of(4, 13),
            MonthDay.of(4, 2),
            MonthDay.of(3, 22),
            MonthDay.of(4, 10),
            MonthDay.of(3, 30),
            MonthDay.of(4, 17),
            MonthDay.of(4, 7),
            MonthDay.of(3, 27));

    private DaysOff() {}

    static boolean isDayOff(LocalDate day) {
        LocalDate easter = easterOf(day.getYear());
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || isMidsummerEve(day)
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39));
    }

    static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (isDayOff(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The Friday before the Saturday that falls on 20 to 26 June. */
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    /** The first Sunday after the paschal full moon. */
    private static LocalDate easterOf(int year) {
        LocalDate day = FULL_MOONS.get(year % FULL_MOONS.size()).atYear(year).plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}

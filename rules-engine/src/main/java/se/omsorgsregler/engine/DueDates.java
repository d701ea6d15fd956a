package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.routine.Requirement.Counting;

/** Last days of the requirements of local routines. */
final class DueDates {

    private DueDates() {}

    /**
     * The last day on which a requirement can be met in time.
     *
     * @param start the start day, which is day 0
     * @param within the limit; months and years are calendar months whatever the days are
     * @param counting how it is counted
     * @param absences absences of the person; they count as known on {@code asOf}, thus not after it
     * @param asOf the as-of day; it is asked only about days on which an absence would push the last day further
     * @return the last day
     */
    static LocalDate due(
            LocalDate start, Period within, Counting counting, List<RecipientAbsence> absences, AsOfDay asOf) {
        LocalDate due = start.plusMonths(within.toTotalMonths());
        due = counting.workingDays() ? DaysOff.plusWorkingDays(due, within.getDays()) : due.plusDays(within.getDays());
        if (counting.pause()) {
            due = pushedBy(absences, asOf, start, due, counting.workingDays());
        }
        return counting.rollForward() && DaysOff.isDayOff(due) ? DaysOff.nextWorkingDay(due) : due;
    }

    /** Each absent day after the start gives a day back; a day that is given back and is absent, too, gives another. */
    private static LocalDate pushedBy(
            List<RecipientAbsence> absences, AsOfDay asOf, LocalDate start, LocalDate limit, boolean workingDays) {
        long daysToGive = start.plusDays(1)
                .datesUntil(limit.plusDays(1))
                .filter(day -> !(workingDays && DaysOff.isDayOff(day)) && isAbsent(absences, asOf, day))
                .count();
        LocalDate due = limit;
        while (daysToGive > 0) {
            due = workingDays ? DaysOff.nextWorkingDay(due) : due.plusDays(1);
            if (!isAbsent(absences, asOf, due)) {
                daysToGive--;
            }
        }
        return due;
    }

    private static boolean isAbsent(List<RecipientAbsence> absences, AsOfDay asOf, LocalDate day) {
        for (RecipientAbsence absence : absences) {
            boolean covers = !day.isBefore(absence.from())
                    && absence.to().map(to -> !day.isAfter(to)).orElse(true);
            if (covers) {
                return asOf.hasReached(day);
            }
        }
        return false;
    }
}

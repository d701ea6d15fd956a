package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.routine.Requirement.Counting;

/** The last day of a time that a routine sets, counted off day by day. */
final class LastDay {

    private final List<RecipientAbsence> absences;
    private final LocalDate asOf;

    LastDay(Situation situation) {
        absences = situation.file.recipient().flatMap(Recipient::absences).orElse(List.of());
        asOf = situation.asOf;
    }

    LocalDate of(LocalDate start, Period time, Counting counting) {
        LocalDate day = start.plusMonths(time.toTotalMonths());
        for (int i = 0; i < time.getDays(); i++) {
            day = next(day, counting);
        }
        if (counting.pause()) {
            day = pushed(start, day, counting);
        }
        if (counting.rollForward() && DaysOff.isDayOff(day)) {
            day = DaysOff.nextWorkingDay(day);
        }
        return day;
    }

    /** One day further for each day away, those among the further days included. */
    private LocalDate pushed(LocalDate start, LocalDate lastDay, Counting counting) {
        LocalDate day = lastDay;
        int toGo = daysAway(start, lastDay, counting);
        while (toGo > 0) {
            LocalDate further = next(day, counting);
            toGo += daysAway(day, further, counting) - 1;
            day = further;
        }
        return day;
    }

    /** Days away after the first day, the last day among them. */
    private int daysAway(LocalDate first, LocalDate last, Counting counting) {
        int away = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            boolean counts = !counting.workingDays() || !DaysOff.isDayOff(day);
            if (counts && isAway(day)) {
                away++;
            }
        }
        return away;
    }

    /** Whether the person was away: nobody knows today whether an absence goes on tomorrow. */
    private boolean isAway(LocalDate day) {
        if (day.isAfter(asOf)) {
            return false;
        }
        for (RecipientAbsence absence : absences) {
            if (Dates.contains(absence.from(), absence.to(), day)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate next(LocalDate day, Counting counting) {
        return counting.workingDays() ? DaysOff.nextWorkingDay(day) : day.plusDays(1);
    }
}

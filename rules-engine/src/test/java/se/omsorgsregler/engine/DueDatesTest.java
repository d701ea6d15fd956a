package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.RecipientAbsenceKind;
import se.omsorgsregler.routine.Requirement.Counting;

class DueDatesTest {

    private static final LocalDate LATE = LocalDate.of(2100, 1, 1);
    private static final LocalDate LAST_DAY_OF_ABSENCES = LocalDate.of(2027, 12, 31);
    private static final Counting ROLL = counting(false, true, false);
    private static final Counting WORKING = counting(true, false, false);
    private static final Counting PAUSE = counting(false, false, true);
    private static final Counting WORKING_PAUSE = counting(true, false, true);

    @ParameterizedTest
    @CsvSource({
        "2026-06-05, P14D, 2026-06-19, 2026-06-22", // midsummer
        "2026-12-10, P14D, 2026-12-24, 2026-12-28", // Christmas
        "2026-12-17, P14D, 2026-12-31, 2027-01-04", // New Year
        "2027-03-12, P14D, 2027-03-26, 2027-03-30", // Easter
        "2027-04-22, P14D, 2027-05-06, 2027-05-07", // Ascension
        "2026-10-17, P14D, 2026-10-31, 2026-11-02", // All Saints
        "2025-12-23, P14D, 2026-01-06, 2026-01-07", // Epiphany
        "2026-11-09, P14D, 2026-11-23, 2026-11-23", // nothing
        "2023-08-31, P6M, 2024-02-29, 2024-02-29", // the last of a leap year's February
        "2025-08-31, P6M, 2026-02-28, 2026-03-02", // the last of February, a weekend
        "2026-06-24, P6M, 2026-12-24, 2026-12-28", // Christmas
        "2025-12-06, P6M, 2026-06-06, 2026-06-08", // national day, a weekend
        "2026-05-22, P6M, 2026-11-22, 2026-11-23", // a weekend
        "2024-02-29, P1Y, 2025-02-28, 2025-02-28",
        "2026-11-21, P0D, 2026-11-21, 2026-11-23",
    })
    void calendarDaysAndMonths(LocalDate start, Period within, LocalDate due, LocalDate rolled) {
        assertThat(due(start, within, Counting.PLAIN)).isEqualTo(due);
        assertThat(due(start, within, ROLL)).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-17, P0D, 2026-12-17",
        "2026-12-17, P1D, 2026-12-18",
        "2026-12-17, P8D, 2027-01-04",
        "2026-12-19, P0D, 2026-12-19", // a Saturday stays one without roll
        "2026-12-19, P1D, 2026-12-21",
        "2026-06-24, P6M, 2026-12-24" // months are not counted in days
    })
    void workingDays(LocalDate start, Period within, LocalDate due) {
        assertThat(due(start, within, WORKING)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-02, 2026-11-16", // the start day does not count
        "2026-11-16, 2026-11-16, 2026-11-17", // the last day does
        "2026-11-17, 2026-11-20, 2026-11-16", // an absence after it does not
        "2026-11-16, 2026-11-18, 2026-11-19", // pushed into the same absence
        "2026-11-03, 2026-11-09, 2026-11-23",
        "2026-10-01, 2026-12-31, 2027-01-14"
    })
    void absencesPush(LocalDate from, LocalDate to, LocalDate due) {
        LocalDate start = LocalDate.of(2026, 11, 2);
        List<RecipientAbsence> absences = List.of(absence(from, Optional.of(to)));

        assertThat(DueDates.due(start, Period.ofDays(14), PAUSE, absences, asOf(LATE)))
                .isEqualTo(due);
        assertThat(DueDates.due(start, Period.ofDays(14), Counting.PLAIN, absences, asOf(LATE)))
                .isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void aDayThatIsPushedToMayBeAbsentFromAnotherAbsence() {
        List<RecipientAbsence> absences = List.of(
                absence(LocalDate.of(2026, 11, 10), Optional.of(LocalDate.of(2026, 11, 12))),
                absence(LocalDate.of(2026, 11, 12), Optional.of(LocalDate.of(2026, 11, 13))),
                absence(LocalDate.of(2026, 11, 18), Optional.of(LocalDate.of(2026, 11, 18))));

        // Four days, of which one is in two absences; then the one on the way.
        assertThat(DueDates.due(LocalDate.of(2026, 11, 2), Period.ofDays(14), PAUSE, absences, asOf(LATE)))
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void onlyAbsentWorkingDaysPushWorkingDays() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        LocalDate friday = LocalDate.of(2026, 11, 6);
        LocalDate sunday = LocalDate.of(2026, 11, 8);

        assertThat(DueDates.due(
                        start,
                        Period.ofDays(10),
                        WORKING_PAUSE,
                        List.of(absence(friday, Optional.of(sunday))),
                        asOf(LATE)))
                .isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void anAbsenceIsKnownThroughTheAsOfDay() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        LocalDate from = LocalDate.of(2026, 11, 10);
        List<RecipientAbsence> running = List.of(absence(from, Optional.empty()));
        List<RecipientAbsence> planned = List.of(absence(from, Optional.of(from.plusYears(1))));

        for (List<RecipientAbsence> absences : List.of(running, planned)) {
            assertThat(DueDates.due(start, Period.ofDays(14), PAUSE, absences, asOf(from.minusDays(1))))
                    .isEqualTo(LocalDate.of(2026, 11, 16));
            assertThat(DueDates.due(start, Period.ofDays(14), PAUSE, absences, asOf(from)))
                    .isEqualTo(LocalDate.of(2026, 11, 17));
            assertThat(DueDates.due(start, Period.ofDays(14), PAUSE, absences, asOf(from.plusDays(30))))
                    .isEqualTo(LocalDate.of(2026, 12, 17));
        }
    }

    @Test
    void rollComesLast() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        LocalDate monday = LocalDate.of(2026, 11, 9);
        List<RecipientAbsence> absences = List.of(absence(monday, Optional.of(monday.plusDays(4))));

        // Monday the 16th, pushed by five days to Saturday the 21st.
        assertThat(DueDates.due(start, Period.ofDays(14), counting(false, true, true), absences, asOf(LATE)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Property
    void agreesWithASlowReading(
            @ForAll @IntRange(max = 400) int startDay,
            @ForAll @IntRange(max = 60) int limit,
            @ForAll boolean months,
            @ForAll boolean working,
            @ForAll boolean roll,
            @ForAll boolean pause,
            @ForAll @IntRange(max = 500) int asOfDay,
            @ForAll Random random) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(startDay);
        LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(asOfDay);
        Period within = months ? Period.ofMonths(limit % 13) : Period.ofDays(limit);
        List<RecipientAbsence> absences = absences(random);
        Counting counting = counting(working, roll, pause);

        assertThat(DueDates.due(start, within, counting, absences, asOf(asOf)))
                .isEqualTo(slowly(start, within, counting, daysOf(absences, asOf)));
    }

    @Test
    void anAbsenceThatBeginsOnTheDaysRolledOverPushesNothing() {
        // Saturday 21 November, rolled to Monday; the absence begins on Sunday.
        LocalDate start = LocalDate.of(2026, 11, 7);
        AsOfDay sunday = asOf(LocalDate.of(2026, 11, 22));
        List<RecipientAbsence> absences = List.of(absence(sunday.day(), Optional.empty()));

        assertThat(DueDates.due(start, Period.ofDays(14), counting(false, true, true), absences, sunday))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(sunday.nextChange()).isNull();
    }

    /** The day that is noted is the next one on which an absence pushes; roll may hide that, but not for ever. */
    @Property
    void theNextDayThatMovesItIsNoted(
            @ForAll @IntRange(max = 400) int startDay,
            @ForAll @IntRange(max = 60) int limit,
            @ForAll boolean working,
            @ForAll boolean roll,
            @ForAll @IntRange(max = 500) int asOfDay,
            @ForAll Random random) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(startDay);
        Period within = Period.ofDays(limit);
        List<RecipientAbsence> absences = absences(random);
        AsOfDay today = asOf(LocalDate.of(2026, 1, 1).plusDays(asOfDay));
        Counting plain = counting(working, false, true);
        LocalDate unrolled = DueDates.due(start, within, plain, absences, today);
        LocalDate rolled = DueDates.due(start, within, counting(working, roll, true), absences, asOf(today.day()));
        LocalDate next = today.nextChange();

        Optional<LocalDate> movesEarlier = today.day()
                .plusDays(1)
                .datesUntil(next == null ? LAST_DAY_OF_ABSENCES : next)
                .filter(day -> !DueDates.due(start, within, counting(working, roll, true), absences, asOf(day))
                        .equals(rolled))
                .findFirst();

        assertThat(movesEarlier).isEmpty();
        if (next != null) {
            assertThat(DueDates.due(start, within, plain, absences, asOf(next))).isAfter(unrolled);
        }
    }

    /** Pushes the limit by as many days as are absent up to it, again and again, until that changes nothing. */
    private static LocalDate slowly(LocalDate start, Period within, Counting counting, Set<LocalDate> absent) {
        boolean working = counting.workingDays();
        LocalDate limit =
                within.getMonths() > 0 ? start.plusMonths(within.getMonths()) : plus(start, within.getDays(), working);
        LocalDate due = limit;
        while (counting.pause()) {
            int absentDays = 0;
            for (LocalDate day = start.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
                if (absent.contains(day) && !(working && DaysOff.isDayOff(day))) {
                    absentDays++;
                }
            }
            LocalDate pushed = plus(limit, absentDays, working);
            if (pushed.equals(due)) {
                break;
            }
            due = pushed;
        }
        while (counting.rollForward() && DaysOff.isDayOff(due)) {
            due = due.plusDays(1);
        }
        return due;
    }

    private static LocalDate plus(LocalDate day, int number, boolean working) {
        LocalDate last = day;
        for (int passed = 0; passed < number; ) {
            last = last.plusDays(1);
            if (!working || !DaysOff.isDayOff(last)) {
                passed++;
            }
        }
        return last;
    }

    private static Set<LocalDate> daysOf(List<RecipientAbsence> absences, LocalDate asOf) {
        Set<LocalDate> days = new HashSet<>();
        for (RecipientAbsence absence : absences) {
            LocalDate day = absence.from();
            while (!day.isAfter(absence.to().orElse(LATE)) && !day.isAfter(asOf)) {
                days.add(day);
                day = day.plusDays(1);
            }
        }
        return days;
    }

    private static List<RecipientAbsence> absences(Random random) {
        List<RecipientAbsence> absences = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(450));
            absences.add(absence(
                    from, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(40)))));
        }
        return absences;
    }

    private static LocalDate due(LocalDate start, Period within, Counting counting) {
        return DueDates.due(start, within, counting, List.of(), asOf(LATE));
    }

    private static Counting counting(boolean working, boolean roll, boolean pause) {
        return new Counting(working, roll, pause, Optional.empty());
    }

    private static AsOfDay asOf(LocalDate day) {
        return new AsOfDay(day);
    }

    private static RecipientAbsence absence(LocalDate from, Optional<LocalDate> to) {
        return new RecipientAbsence("absence", RecipientAbsenceKind.HOSPITAL, from, to);
    }
}

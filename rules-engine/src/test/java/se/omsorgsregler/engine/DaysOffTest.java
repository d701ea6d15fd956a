package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysOffTest {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * The library reads the act of today into the past as well: it lacks Whit Monday before 2005, as our table does, and has 6 June,
     * which was a working day then.
     */
    @Test
    void differsFromTheLibraryOnNationalDaysBefore2005AndNowhereElse() {
        Set<LocalDate> theirs = daysOffOfTheLibrary();
        List<LocalDate> differences = LocalDate.of(FIRST_YEAR, 1, 1)
                .datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1))
                .filter(day -> DaysOff.isDayOff(day) != (theirs.contains(day) || WEEKEND.contains(day.getDayOfWeek())))
                .toList();

        assertThat(differences)
                .isEqualTo(IntStream.rangeClosed(FIRST_YEAR, 2004)
                        .mapToObj(year -> LocalDate.of(year, Month.JUNE, 6))
                        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                        .toList())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06", "2026-05-01",
                        "2026-05-14",
                "2025-06-06", "2025-06-20", "2025-06-21", "2026-06-19", "2026-10-31", "2026-12-24", "2026-12-25",
                        "2026-12-31",
                "2026-11-21", "2026-11-22", "2005-06-06"
            })
    void daysOff(LocalDate day) {
        assertThat(DaysOff.isDayOff(day)).isTrue();
    }

    /** Maundy Thursday, the Wednesday before Ascension, Whit Monday, Fridays around midsummer eve, and ordinary days. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02", "2026-01-05", "2026-01-07", "2026-04-02", "2026-04-07", "2026-05-13", "2026-05-15",
                        "2026-05-25",
                "2026-06-05", "2026-06-12", "2026-06-18", "2026-06-26", "2026-10-30", "2026-12-23", "2026-12-28",
                        "2026-12-30",
                "2026-11-23", "2003-06-06", "2004-05-31"
            })
    void workingDays(LocalDate day) {
        assertThat(DaysOff.isDayOff(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2026-11-20",
        "2026-11-20, 2026-11-23",
        "2026-11-21, 2026-11-23",
        "2026-12-23, 2026-12-28",
        "2026-12-30, 2027-01-04",
        "2027-03-25, 2027-03-30"
    })
    void theNextWorkingDayIsNeverTheDayItself(LocalDate day, LocalDate next) {
        assertThat(DaysOff.nextWorkingDay(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-21",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-09, 14, 2026-11-27",
        "2026-12-17, 7, 2026-12-30",
        "2026-12-17, 8, 2027-01-04"
    })
    void workingDaysPass(LocalDate day, int workingDays, LocalDate last) {
        assertThat(DaysOff.plusWorkingDays(day, workingDays)).isEqualTo(last);
    }

    private static Set<LocalDate> daysOffOfTheLibrary() {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
        Set<LocalDate> days = new HashSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            manager.getHolidays(Year.of(year)).stream().map(Holiday::getDate).forEach(days::add);
        }
        return days;
    }
}

package se.omsorgsregler.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.csv.DayForm.Order;
import se.omsorgsregler.batch.csv.DayForm.Serial;

class DayFormTest {

    private static final DayForm DAY_FIRST = new DayForm(Optional.of(Order.DAY_MONTH), Optional.empty(), false);
    private static final DayForm MONTH_FIRST = new DayForm(Optional.of(Order.MONTH_DAY), Optional.empty(), false);
    private static final DayForm NUMBERS = new DayForm(Optional.empty(), Optional.of(Serial.FROM_1900), false);
    private static final DayForm NUMBERS_1904 = new DayForm(Optional.empty(), Optional.of(Serial.FROM_1904), false);
    private static final DayForm TIME_IGNORED = new DayForm(Optional.empty(), Optional.of(Serial.FROM_1900), true);

    private static void assertCode(DayForm form, String cell, ImportCode code) {
        assertThatThrownBy(() -> form.read(cell))
                .as(cell)
                .isInstanceOfSatisfying(
                        BadCellException.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024-3-1",
                "2024/03/01",
                "2024.03.01",
                "20240301",
                "2024-03-01 00:00",
                "2024-03-01 0:00",
                "2024-03-01 00:00:00",
                "2024-03-01T00:00:00.000",
                "3/1/2024 12:00:00 AM",
                "2024-03-01 12:00 am"
            })
    void firstOfMarch(String cell) throws BadCellException {
        DayForm form = cell.startsWith("3/") ? MONTH_FIRST : DayForm.STANDARD;
        assertThat(form.read(cell)).isEqualTo("2024-03-01");
    }

    @ParameterizedTest
    @CsvSource({"13/03/2024,2024-03-13", "03/13/2024,2024-03-13", "3.3.2024,2024-03-03", "31-12-2024,2024-12-31"})
    void daysThatCanBeReadInOneWayOnlyAreRead(String cell, String day) throws BadCellException {
        assertThat(DayForm.STANDARD.read(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/03/2024", "1.3.2024", "12-11-2024", "01/03/2024 00:00"})
    void daysThatCanBeReadInTwoWaysAreRefused(String cell) {
        assertCode(DayForm.STANDARD, cell, ImportCode.AMBIGUOUS_DATE);
    }

    @ParameterizedTest
    @CsvSource({"01/03/2024,2024-03-01,2024-01-03", "1.3.2024,2024-03-01,2024-01-03"})
    void orderDecides(String cell, String dayFirst, String monthFirst) throws BadCellException {
        assertThat(DAY_FIRST.read(cell)).isEqualTo(dayFirst);
        assertThat(MONTH_FIRST.read(cell)).isEqualTo(monthFirst);
    }

    @ParameterizedTest
    @CsvSource({"45352,2024-03-01", "45352.0,2024-03-01", "'45352,000',2024-03-01", "10000,1927-05-18"})
    void numbersFrom1900(String cell, String day) throws BadCellException {
        assertThat(NUMBERS.read(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"43890,2024-03-01", "10000,1931-05-19"})
    void numbersFrom1904(String cell, String day) throws BadCellException {
        assertThat(NUMBERS_1904.read(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"45352", "45352.0"})
    void numbersAreNoDaysUnlessTheMappingSaysSo(String cell) {
        assertCode(DayForm.STANDARD, cell, ImportCode.BAD_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "1899", "0", "-1", "01234", "123456789"})
    void otherNumbersAreNoDays(String cell) {
        assertCode(NUMBERS, cell, ImportCode.BAD_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-03-01", "1/3/24", "240301", "1.3.24", "01-03-24"})
    void yearsHaveFourDigits(String cell) {
        assertCode(DayForm.STANDARD, cell, ImportCode.TWO_DIGIT_YEAR);
        assertCode(NUMBERS, cell, ImportCode.TWO_DIGIT_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-03-01 14:05", "2024-03-01T00:00:01", "2024-03-01 12:00", "2024-03-01 12:00 PM", "45352.5"})
    void timeOfDayIsNotLost(String cell) throws BadCellException {
        assertCode(NUMBERS, cell, ImportCode.TIME_OF_DAY);
        assertThat(TIME_IGNORED.read(cell)).isEqualTo("2024-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "31/4/2024",
                "2024-03",
                "2024",
                "1 mars 2024",
                "2024-03/01",
                "2024-03-01Z",
                "٢٠٢٤-٠٣-٠١",
                "-",
                "=TODAY()",
                "2024-03-01 00:00 x",
                "02024-03-01"
            })
    void everythingElseIsNoDay(String cell) {
        assertCode(TIME_IGNORED, cell, ImportCode.BAD_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/13/2024", "0/1/2024"})
    void impossibleDaysAreNotAmbiguous(String cell) {
        assertThatThrownBy(() -> DayForm.STANDARD.read(cell)).isInstanceOf(BadCellException.class);
    }
}

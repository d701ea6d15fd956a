package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.spi.DatedValue;

/** Values that the law changes on a day. */
class ChangingValueTest {

    private static final ValueTable CHANGING = table(
            row(20, LocalDate.of(2029, 1, 1), null), row(60, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)));

    private static DatedValue row(int days, LocalDate from, LocalDate to) {
        return new DatedValue(
                "n", new DatedValue.Days(days), Optional.ofNullable(from), Optional.ofNullable(to), "test");
    }

    private static ValueTable table(DatedValue... rows) {
        return new ValueTable(List.of(rows), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, 60, 2029-01-01",
        "2028-01-01, 60, 2029-01-01",
        "2028-12-31, 60, 2029-01-01",
        "2029-01-01, 20, "
    })
    void theRowOfTheDayHoldsAndTheDayOfTheNextIsKnown(LocalDate day, int days, LocalDate nextChange) {
        AsOfDay asOf = new AsOfDay(day);

        assertThat(CHANGING.on(asOf).days("n")).isEqualTo(days);
        assertThat(asOf.nextChange()).isEqualTo(nextChange);
    }

    @Test
    void rowsOfOneNameMustNotOverlap() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> table(row(1, null, null), row(2, null, null)))
                .withMessage("the loaded packs disagree about the dated value n");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> table(row(1, null, LocalDate.of(2028, 1, 1)), row(2, LocalDate.of(2028, 1, 1), null)));
        assertThat(table(row(1, null, null), row(1, null, null))
                        .on(new AsOfDay(LocalDate.of(2028, 1, 1)))
                        .days("n"))
                .as("a row that packs share")
                .isEqualTo(1);
    }

    @Test
    void anOverrideHoldsOnEveryDay() {
        ValueTable overridden = new ValueTable(
                List.of(row(1, null, LocalDate.of(2027, 12, 31)), row(2, LocalDate.of(2028, 1, 1), null)),
                Map.of("n", new DatedValue.Days(7)));

        assertThat(overridden.on(new AsOfDay(LocalDate.of(2027, 1, 1))).days("n"))
                .isEqualTo(7);
        assertThat(overridden.on(new AsOfDay(LocalDate.of(2028, 1, 1))).days("n"))
                .isEqualTo(7);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ValueTable(List.of(), Map.of("n", new DatedValue.Days(7))));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ValueTable(
                        List.of(row(1, null, null)), Map.of("n", new DatedValue.Day(LocalDate.of(2028, 1, 1)))));
    }

    @Test
    void aValueIsOfOneTypeAndThere() {
        AsOfDay asOf = new AsOfDay(LocalDate.of(2028, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CHANGING.on(asOf).day("n"));
        assertThatIllegalArgumentException().isThrownBy(() -> CHANGING.on(asOf).days("m"));
    }

    @Test
    void everyRowIsPartOfTheText() {
        assertThat(CHANGING.toString())
                .contains("60")
                .contains("20")
                .contains("2028-12-31")
                .isNotEqualTo(table(
                                row(20, LocalDate.of(2029, 1, 2), null),
                                row(60, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)))
                        .toString());
    }
}

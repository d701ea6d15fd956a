package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.facts.DatedValues;
import se.omsorgsregler.spi.DatedValue;

/** Dated values, and which of them a caller may override. */
class ValueTableTest {

    private static final List<DatedValue> ROWS = List.of(
            TestPack.value("begins", new DatedValue.Day(LocalDate.of(2022, 7, 1))),
            TestPack.value("gap", new DatedValue.Days(30)),
            TestPack.value("ahead", new DatedValue.Span(Period.ofMonths(12))));

    private static DatedValues values(List<DatedValue> rows, Map<String, DatedValue.Value> overrides) {
        return new ValueTable(rows, overrides).on(new AsOfDay(Cases.DAY));
    }

    @Test
    void valuesAreFoundByNameAndKind() {
        DatedValues table = values(ROWS, Map.of());

        assertThat(table.day("begins")).isEqualTo("2022-07-01");
        assertThat(table.days("gap")).isEqualTo(30);
        assertThat(table.period("ahead")).isEqualTo(Period.ofMonths(12));
        assertThatIllegalArgumentException().isThrownBy(() -> table.day("gap")).withMessage("no Day of the name gap");
        assertThatIllegalArgumentException().isThrownBy(() -> table.days("ahead"));
        assertThatIllegalArgumentException().isThrownBy(() -> table.period("begins"));
        assertThatIllegalArgumentException().isThrownBy(() -> table.days("unknown"));
    }

    @Test
    void tableThatLacksWhatEveryEvaluationNeedsIsRefused() {
        ValueTable table = new ValueTable(ROWS, Map.of());

        assertThatCode(() -> table.require(DatedValue.Days.class, "gap")).doesNotThrowAnyException();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> table.require(DatedValue.Days.class, "begins"))
                .withMessageStartingWith("the loaded packs lack the dated value begins (a Days)");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> table.require(DatedValue.Day.class, "unknown"))
                .withMessageStartingWith("the loaded packs lack the dated value unknown (a Day)");
    }

    @Test
    void ownValuesCanBeOverridden() {
        DatedValues table =
                values(ROWS, Map.of("gap", new DatedValue.Days(0), "ahead", new DatedValue.Span(Period.ofDays(1))));

        assertThat(table.days("gap")).isZero();
        assertThat(table.period("ahead")).isEqualTo(Period.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"begins", "ahead", "unknown"})
    void statutoryDaysOtherKindsAndUnknownNamesAreNot(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ValueTable(ROWS, Map.of(name, new DatedValue.Days(1))))
                .withMessage("no value of that kind can be overridden under the name " + name);
    }

    @Test
    void statutoryDayIsNotOverriddenByADay() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ValueTable(ROWS, Map.of("begins", new DatedValue.Day(LocalDate.of(2022, 7, 2)))));
    }

    @Test
    void packsMayNotDisagree() {
        DatedValue other = TestPack.value("gap", new DatedValue.Days(31));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ValueTable(List.of(ROWS.get(1), other), Map.of()))
                .withMessage("the loaded packs disagree about the dated value gap");
        assertThat(values(List.of(ROWS.get(1), ROWS.get(1)), Map.of()).days("gap"))
                .isEqualTo(30);
    }
}

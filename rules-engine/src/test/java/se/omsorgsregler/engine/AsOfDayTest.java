package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.facts.Truth;

/** Comparisons with the as-of date, and the day on which one of them turns. */
class AsOfDayTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private final AsOfDay asOf = new AsOfDay(DAY);

    @Test
    void nothingChangesWhenNothingWasCompared() {
        assertThat(asOf.day()).isEqualTo(DAY);
        assertThat(asOf.nextChange()).isNull();
    }

    @Test
    void whatHasComeStaysSo() {
        assertThat(asOf.reached(DAY)).isSameAs(Truth.YES);
        assertThat(asOf.before(DAY)).isSameAs(Truth.NO);
        assertThat(asOf.passed(DAY.minusDays(1))).isSameAs(Truth.YES);
        assertThat(asOf.upTo(DAY.minusDays(1))).isSameAs(Truth.NO);
        assertThat(asOf.nextChange()).isNull();
    }

    @Test
    void dayIsReachedOnThatDay() {
        assertThat(asOf.reached(DAY.plusDays(5)).certain()).isFalse();
        assertThat(asOf.nextChange()).isEqualTo(DAY.plusDays(5));
        assertThat(asOf.before(DAY.plusDays(4)).certain()).isTrue();
        assertThat(asOf.nextChange()).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void dayIsPassedOnTheDayAfter() {
        assertThat(asOf.upTo(DAY.plusDays(5)).certain()).isTrue();
        assertThat(asOf.nextChange()).isEqualTo(DAY.plusDays(6));
        assertThat(asOf.passed(DAY).certain()).isFalse();
        assertThat(asOf.nextChange()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void comparisonThatNobodyAsksAboutDoesNotCount() {
        asOf.reached(DAY.plusDays(5));
        assertThat(asOf.nextChange()).isNull();
    }

    @Test
    void lastDayThereIsIsNeverPassed() {
        assertThat(asOf.passed(LocalDate.MAX)).isSameAs(Truth.NO);
        assertThat(asOf.nextChange()).isNull();
    }

    /** Every comparison says the same on any day before the next change, and one of them says something else on it. */
    @Property
    void nextChangeIsTheFirstDayOnWhichAComparisonTurns(
            @ForAll List<@IntRange(min = -5, max = 20) Integer> reached,
            @ForAll List<@IntRange(min = -5, max = 20) Integer> passed) {
        AsOfDay today = new AsOfDay(DAY);
        List<Boolean> now = answers(today, reached, passed);

        LocalDate turns = null;
        for (int later = 1; turns == null && later <= 30; later++) {
            if (!answers(new AsOfDay(DAY.plusDays(later)), reached, passed).equals(now)) {
                turns = DAY.plusDays(later);
            }
        }

        assertThat(today.nextChange()).isEqualTo(turns);
    }

    private static List<Boolean> answers(AsOfDay asOf, List<Integer> reached, List<Integer> passed) {
        return Stream.concat(
                        reached.stream().map(days -> asOf.hasReached(DAY.plusDays(days))),
                        passed.stream().map(days -> asOf.hasPassed(DAY.plusDays(days))))
                .toList();
    }
}

package se.omsorgsregler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberFieldTest {

    private static NumberField field(String name, Integer number) {
        return new NumberField(Optional.ofNullable(number), "/visitPeriods/0", name);
    }

    private static final NumberField UNKNOWN = field("contactMinutes", null);

    @Test
    void comparesAKnownNumber() {
        assertThat(field("distinctStaff", 10).atMost(10).certain()).isTrue();
        assertThat(field("distinctStaff", 11).atMost(10).possible()).isFalse();
        assertThat(field("careMinutes", 0).zero().certain()).isTrue();
        assertThat(field("careMinutes", 1).zero().possible()).isFalse();
    }

    @Test
    void aShareIsMoreThanNotAsMuchAs() {
        NumberField whole = field("careMinutes", 1000);
        assertThat(field("contactMinutes", 501).moreThanPercentOf(50, whole).certain())
                .isTrue();
        assertThat(field("contactMinutes", 500).moreThanPercentOf(50, whole).possible())
                .isFalse();
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        NumberField largest = field("careMinutes", Integer.MAX_VALUE);
        assertThat(largest.moreThanPercentOf(99, largest).certain()).isTrue();
        assertThat(largest.moreThanPercentOf(100, largest).possible()).isFalse();
    }

    @Test
    void whatIsNotSuppliedIsUnknownAndNamed() {
        assertThat(UNKNOWN.zero().undecided()).isTrue();
        assertThat(UNKNOWN.atMost(3).missing()).containsExactly("/visitPeriods/0/contactMinutes");
        assertThat(UNKNOWN.moreThanPercentOf(50, field("careMinutes", null)).missing())
                .containsExactly("/visitPeriods/0/careMinutes", "/visitPeriods/0/contactMinutes");
        assertThat(field("contactMinutes", 1)
                        .moreThanPercentOf(50, field("careMinutes", null))
                        .missing())
                .containsExactly("/visitPeriods/0/careMinutes");
    }

    @Test
    void namesNothing() {
        assertThat(field("careMinutes", 4711)).hasToString("NumberField[]");
    }
}

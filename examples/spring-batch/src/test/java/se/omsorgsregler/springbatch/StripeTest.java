package se.omsorgsregler.springbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyLineIsInExactlyOnePart(int parts) {
        var stripes = new StripePartitioner()
                .getPartitionNames(parts).stream().map(Stripe::named).toList();

        assertThat(stripes).hasSize(parts);
        assertThat(LongStream.rangeClosed(1, 50))
                .allSatisfy(line -> assertThat(stripes.stream().filter(stripe -> stripe.holds(line)))
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check:3-of-4", "3-of-4"})
    void isNamedAtTheEndOfAStep(String name) {
        assertThat(Stripe.named(name)).isEqualTo(new Stripe(3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "0-of-2", "3-of-2", "1-of-"})
    void nothingElseIsAPart(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Stripe.named(name));
    }
}

package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {

    /** Days on which the law changes. */
    private static final List<LocalDate> TURNING_DAYS = List.of(
            LocalDate.of(2022, 7, 1),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2032, 6, 30),
            LocalDate.of(2033, 6, 30),
            LocalDate.of(2033, 7, 1));

    static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 16 * 365;

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from 0, less than {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    <T> T oneOf(T[] values) {
        return values[below(values.length)];
    }

    int oneOf(int... values) {
        return values[below(values.length)];
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    /** A day on which the law changes, or the day before or after. */
    LocalDate turningDay() {
        return oneOf(TURNING_DAYS).plusDays(below(3) - 1L);
    }

    LocalDate anyDay() {
        return FIRST_DAY.plusDays(below(DAYS));
    }
}

package se.omsorgsregler.batch.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Draws values from one sequence of random numbers. Not thread-safe. */
final class Draw {

    private final SplittableRandom random;

    /**
     * The stream number keeps sequences of one seed apart, so that a unit is the same whichever units come before it. Seed and stream are
     * mixed through a generator each: generators with seeds close to one another can give the same numbers a few draws apart.
     */
    Draw(long seed, long stream) {
        random = new SplittableRandom(mixed(mixed(seed) + stream));
    }

    private static long mixed(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from {@code low} to {@code high}, both inclusive. */
    int number(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A day from {@code first} to {@code last}, both inclusive; {@code first} when there is none. */
    LocalDate day(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The value, or {@code null} where the record system left it empty. */
    <T> T mostly(T value) {
        return chance(Proportions.FIELD_LEFT_EMPTY) ? null : value;
    }
}

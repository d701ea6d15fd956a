package se.omsorgsregler.json;

/**
 * How much a reader takes from input that it does not trust. Immutable and thread-safe.
 *
 * @param maxLineLength the most bytes of one case file
 * @param maxNesting the deepest nesting of objects and arrays
 * @param maxNumberLength the most characters of a number
 * @param maxGzipRatio how many times larger than its compressed form a gzip stream may grow; enforced once it has grown to 1 MiB
 */
public record Limits(int maxLineLength, int maxNesting, int maxNumberLength, int maxGzipRatio) {

    private static final Limits STANDARD = new Limits(4 * 1024 * 1024, 32, 100, 200);

    public Limits {
        requirePositive(maxLineLength, "maxLineLength");
        requirePositive(maxNesting, "maxNesting");
        requirePositive(maxNumberLength, "maxNumberLength");
        requirePositive(maxGzipRatio, "maxGzipRatio");
    }

    /**
     * The limits that suit every case a record system can hold: lines of 4 MiB, 32 levels, numbers of 100 characters, gzip 200 to 1.
     *
     * @return the limits
     */
    public static Limits standard() {
        return STANDARD;
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }
}

package se.omsorgsregler.batch.schema;

import java.util.regex.Pattern;

/** JSON pointers without positions. */
public final class PointerPattern {

    /** Stands for any position. */
    public static final String ANY = "*";

    private static final Pattern POSITION = Pattern.compile("(?<=/)\\d+(?=/|$)");

    private PointerPattern() {}

    /** The pointer with {@code *} for each position. */
    public static String of(String pointer) {
        return POSITION.matcher(pointer).replaceAll(ANY);
    }
}

package se.omsorgsregler.pages.report;

import java.util.regex.Pattern;

/** JSON pointers without positions. */
final class PointerPattern {

    private static final Pattern POSITION = Pattern.compile("(?<=/)\\d+(?=/|$)");

    private PointerPattern() {}

    /** The pointer with {@code *} for each position. */
    static String of(String pointer) {
        return POSITION.matcher(pointer).replaceAll("*");
    }
}

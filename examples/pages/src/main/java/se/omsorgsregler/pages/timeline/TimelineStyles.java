package se.omsorgsregler.pages.timeline;

import java.util.Locale;

/** Names of styles for values of enums. */
final class TimelineStyles {

    private TimelineStyles() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

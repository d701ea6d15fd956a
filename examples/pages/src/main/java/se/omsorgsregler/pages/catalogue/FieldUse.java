package se.omsorgsregler.pages.catalogue;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A field of the case file, and the rules that were seen to need it. Immutable and thread-safe.
 *
 * @param pattern JSON pointer with {@code *} for any position
 * @param type what to send, such as {@code date}; may be empty
 * @param description what it says, in the words of the schema
 * @param undecided ids of the rules that cannot be decided without it
 * @param changed ids of the rules that find something else without it and do not say that they lack it
 */
public record FieldUse(
        String pattern, String type, String description, SortedSet<String> undecided, SortedSet<String> changed) {

    public FieldUse {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
        undecided = Collections.unmodifiableSortedSet(new TreeSet<>(undecided));
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    }

    /**
     * The name of the field as an anchor.
     *
     * @return such as {@code offers.madeOn}
     */
    public String anchor() {
        return anchor(pattern);
    }

    static String anchor(String pattern) {
        return pattern.substring(1).replace("/*", "").replace('/', '.');
    }
}

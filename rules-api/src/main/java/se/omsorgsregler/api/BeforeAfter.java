package se.omsorgsregler.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What one entry of a report was until the day before, and what it is from the day on. At least one of the two is there, and they differ.
 * Immutable and thread-safe.
 *
 * @param before the entry as it was; empty when it appears
 * @param after the entry as it is; empty when it goes
 * @param <T> the entry, such as {@link Finding}
 */
public record BeforeAfter<T>(Optional<T> before, Optional<T> after) {

    public BeforeAfter {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (before.equals(after)) {
            throw new IllegalArgumentException("nothing changes");
        }
    }

    /**
     * Whether there was no such entry before.
     *
     * @return whether it appears
     */
    public boolean appears() {
        return before.isEmpty();
    }

    /**
     * Whether there is no such entry any more.
     *
     * @return whether it goes
     */
    public boolean goes() {
        return after.isEmpty();
    }
}

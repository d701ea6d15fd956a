package se.omsorgsregler.api;

import java.util.Objects;

/**
 * A source that a finding rests on, as it stood on the day the rule turns on. Immutable and thread-safe.
 *
 * @param provision the source in the words of Swedish citations, such as {@code SoL (2025:400) 10 kap. 7 §}
 * @param force legal force of this source
 */
public record Citation(String provision, Force force) {

    public Citation {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(force, "force");
    }
}

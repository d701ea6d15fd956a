package se.omsorgsregler.api;

import java.util.List;
import java.util.Objects;

/**
 * A rule with outcome {@link Outcome#ADVICE} that could not be decided; it gives no finding. Immutable and thread-safe.
 *
 * @param rule stable id of the rule
 * @param missing JSON pointers of what would decide it, sorted
 */
public record UndecidedAdvice(String rule, List<String> missing) {

    public UndecidedAdvice {
        Objects.requireNonNull(rule, "rule");
        missing = List.copyOf(missing);
    }
}

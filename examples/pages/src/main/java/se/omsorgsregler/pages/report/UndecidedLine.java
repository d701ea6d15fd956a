package se.omsorgsregler.pages.report;

import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.Force;

/**
 * A rule that could not always be decided.
 *
 * @param rule id of the rule
 * @param force its legal force; empty for advice, of which only the rule is known
 * @param number how many findings, or cases for advice
 * @param missing what was missing, the most frequent first
 */
public record UndecidedLine(String rule, Optional<Force> force, long number, List<MissingField> missing) {

    public UndecidedLine {
        missing = List.copyOf(missing);
    }

    /**
     * A field that was missing.
     *
     * @param pattern JSON pointer with {@code *} for each position
     * @param number how often
     */
    public record MissingField(String pattern, long number) {}
}

package se.omsorgsregler.casefile;

import java.util.Comparator;
import java.util.Objects;

/**
 * One reason why a case file cannot be used. Never carries a value of the case file. Immutable and thread-safe.
 *
 * @param pointer JSON pointer (RFC 6901) of the field at fault; for a missing field the one it should have, for a duplicate the later
 *     {@code id}, for an order of dates the later-named field; empty for the whole document
 * @param code what is wrong
 */
public record Problem(String pointer, ProblemCode code) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::pointer).thenComparing(Problem::code);

    public Problem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}

package se.omsorgsregler.routine;

import java.util.Comparator;
import java.util.Objects;

/**
 * One reason why a routine cannot be used. Never carries what the file says. Immutable and thread-safe.
 *
 * @param line line of the file, the first is 1
 * @param path JSON pointer (RFC 6901) of the value at fault, as if the file were JSON; for a missing key the one it should have, for a
 *     key that the format does not have the mapping it stands in; empty for the whole document
 * @param code what is wrong
 */
public record RoutineProblem(int line, String path, Code code) implements Comparable<RoutineProblem> {

    private static final Comparator<RoutineProblem> ORDER = Comparator.comparingInt(RoutineProblem::line)
            .thenComparing(RoutineProblem::path)
            .thenComparing(RoutineProblem::code);

    public RoutineProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public int compareTo(RoutineProblem other) {
        return ORDER.compare(this, other);
    }

    /** What is wrong. Names are stable. */
    public enum Code {
        /** The text is not one YAML document in UTF-8. */
        MALFORMED_YAML,

        /** The text is longer than any routine. */
        TOO_LONG,

        /** Mappings and lists are nested deeper than any routine. */
        NESTED_TOO_DEEP,

        /** An anchor, an alias or a tag: a routine needs none. */
        UNSUPPORTED_YAML,

        /** A key stands twice in one mapping. */
        DUPLICATE_KEY,

        /** The format has no such key here. */
        UNKNOWN_KEY,

        /** The key is for requirements of another kind. */
        KEY_OF_OTHER_KIND,

        /** A required key is missing. */
        MISSING_KEY,

        /** The value has another type than the format says; a date that is not {@code YYYY-MM-DD} is one, too. */
        WRONG_TYPE,

        /** The format does not list this value. */
        UNKNOWN_VALUE,

        /** A text without characters or a list without elements. */
        EMPTY,

        /** An id is not made of lower-case letters, digits and single hyphens, or has more than 64 of them. */
        BAD_ID,

        /** Two requirements have the same id; reported at the later. */
        DUPLICATE_ID,

        /** A time is not {@code <0 to 999> days}, {@code weeks}, {@code months} or {@code years}, or is 0 where it recurs. */
        BAD_PERIOD,

        /** A number is too small or too large for what it says. */
        NUMBER_OUT_OF_RANGE,

        /** {@code validTo} is before {@code validFrom}. */
        ENDS_BEFORE_START,

        /** A routine cannot have the force of law or of national guidance. */
        FORCE_NOT_LOCAL,

        /** {@code end-reason} without {@code start: HOME_CARE_END}. */
        END_REASON_WITHOUT_END,

        /** An option says how to count a limit, but there is no {@code within}. */
        OPTION_WITHOUT_LIMIT,

        /** A share has neither {@code more-than} nor {@code at-most}, or both. */
        NOT_ONE_LIMIT
    }
}

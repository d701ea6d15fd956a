package se.omsorgsregler.routine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One reason why a routine cannot be used. Never carries a value that the file has. Immutable and thread-safe.
 *
 * @param line line of the file, the first is 1
 * @param path JSON pointer (RFC 6901) of the value at fault, as if the file were JSON; for a missing key the one it should have; empty for
 *     the whole document. A key that the format does not have stands in it when it looks like a key, else it is that of its mapping
 * @param code what is wrong
 * @param allowed the words that could stand there, sorted; empty when that is not what is wrong
 */
public record RoutineProblem(int line, String path, Code code, List<String> allowed)
        implements Comparable<RoutineProblem> {

    private static final Comparator<RoutineProblem> ORDER = Comparator.comparingInt(RoutineProblem::line)
            .thenComparing(RoutineProblem::path)
            .thenComparing(RoutineProblem::code)
            .thenComparing(problem -> String.join(" ", problem.allowed()));

    public RoutineProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        allowed = List.copyOf(allowed);
    }

    /**
     * A problem that is no matter of certain words.
     *
     * @param line line of the file
     * @param path JSON pointer
     * @param code what is wrong
     */
    public RoutineProblem(int line, String path, Code code) {
        this(line, path, code, List.of());
    }

    @Override
    public int compareTo(RoutineProblem other) {
        return ORDER.compare(this, other);
    }

    /** What is wrong. Names are stable. */
    public enum Code {
        /** The file is not in UTF-8. */
        NOT_UTF8,

        /** The text is not YAML: brackets, quotes or indentation are wrong, or a tab indents. */
        MALFORMED_YAML,

        /** The text is more than one YAML document. */
        SEVERAL_DOCUMENTS,

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

        /** The value is no text; a number or {@code true} becomes one in quotes. */
        NOT_A_TEXT,

        /** The value is no day of the calendar, {@code YYYY-MM-DD}. */
        NOT_A_DAY,

        /** The value is neither {@code true} nor {@code false}. */
        NOT_A_FLAG,

        /** The value is no whole number. */
        NOT_A_NUMBER,

        /** The value is no list. */
        NOT_A_LIST,

        /** The value has no keys of its own; an empty file is one, too. */
        NOT_A_MAPPING,

        /** The format does not list this value; {@link #allowed()} are those it lists. */
        UNKNOWN_VALUE,

        /** A list has the value twice; reported at the later. */
        DUPLICATE_VALUE,

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

        /** What recurs starts at {@code HOME_CARE_END}, but recurs only while there is home care. */
        RECURS_AFTER_END,

        /** A precondition asks for the very thing that it is a condition of. */
        REQUIRES_ITSELF,

        /** An option says how to count a limit, but there is no {@code within}. */
        OPTION_WITHOUT_LIMIT,

        /** A share has neither {@code more-than} nor {@code at-most}, or both. */
        NOT_ONE_LIMIT
    }
}

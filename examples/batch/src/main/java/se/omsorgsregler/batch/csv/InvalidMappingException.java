package se.omsorgsregler.batch.csv;

import java.util.List;

/** A mapping cannot be used. */
public final class InvalidMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a mapping. Names are stable. */
    public enum Code {
        /** The text is not one YAML document. */
        MALFORMED_YAML,

        /** There is no such key here. */
        UNKNOWN_KEY,

        /** A key stands twice in one mapping. */
        DUPLICATE_KEY,

        /** A required key is missing. */
        MISSING_KEY,

        /** Something of another kind should stand here: a mapping, a list or a text. */
        WRONG_TYPE,

        /** Nothing stands here; an empty cell always means that nothing is supplied, so that it has no code. */
        EMPTY,

        /** The format has no such list. */
        UNKNOWN_LIST,

        /** The list has no such field. */
        UNKNOWN_FIELD,

        /** The field has no such value, or the key none of the values it can have. */
        UNKNOWN_VALUE,

        /** There are no codes of this name. */
        UNKNOWN_CODES,

        /** The field has a column or a constant already, or the heading is both read and ignored. */
        FIELD_TWICE
    }

    /**
     * One thing that is wrong.
     *
     * @param line line of the file, the first is 1
     * @param code what is wrong
     */
    public record Problem(int line, Code code) {}

    private final transient List<Problem> problems;

    InvalidMappingException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return all problems, by line
     */
    public List<Problem> problems() {
        return problems;
    }
}

package se.omsorgsregler.batch.schema;

import java.util.List;

/**
 * One field of the case file, as its JSON Schema describes it.
 *
 * @param pattern JSON pointer with {@code *} for any position, such as {@code /offers/*}{@code /response}
 * @param required whether a case file without it is refused
 * @param type what to send: {@code date}, {@code boolean}, {@code integer}, {@code string}, {@code object}, or {@code list}
 * @param values the values there are, where the schema lists them
 * @param description what it says, in the words of the schema
 * @param absent what it means when nothing is sent, in the words of the schema; empty where something must be
 */
public record CaseField(
        String pattern, boolean required, String type, List<String> values, String description, String absent) {

    /** The type of a single object with fields of its own. */
    public static final String OBJECT = "object";

    public CaseField {
        values = List.copyOf(values);
    }

    /**
     * Whether it is a single object with fields of its own.
     *
     * @return whether it is
     */
    public boolean isObject() {
        return type.equals(OBJECT);
    }

    /**
     * The field of the case file that this one is, or stands in.
     *
     * @return its JSON pointer
     */
    public String group() {
        int end = pattern.indexOf('/', 1);
        return end < 0 ? pattern : pattern.substring(0, end);
    }
}

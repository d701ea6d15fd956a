package se.omsorgsregler.api;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;

/**
 * What a record system cannot supply in any case, said once instead of in every report. What cannot be decided for want of nothing else is
 * then listed in {@link ComplianceReport#notEvaluated()}; a rule with force {@link Force#LAW} keeps its finding, marked with
 * {@link Finding#coveredByProfile()}. Duty rows stay as they are. Immutable and thread-safe.
 *
 * @param id opaque id of the profile, such as the name of the record system
 * @param lacks patterns of JSON pointers (RFC 6901) into the case file, such as {@code /workers/*}{@code /licensedProfession}, with
 *     {@code *} for the position in a list; each names an optional field of the format, and covers all that would stand within it; kept
 *     sorted and once each
 */
public record SourceProfile(String id, List<String> lacks) {

    private static final String POSITION = "*";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks id and patterns.
     *
     * @throws IllegalArgumentException if the id is not made of letters, digits, dots, underscores and hyphens, there is no pattern, or some
     *     name no optional field of the format; all of those are named
     */
    public SourceProfile {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a source profile is made of letters, digits, '.', '_', '-'");
        }
        lacks = lacks.stream().distinct().sorted().toList();
        if (lacks.isEmpty()) {
            throw new IllegalArgumentException("a source profile names at least one field");
        }
        List<String> unknown =
                lacks.stream().filter(pattern -> !namesOptionalField(pattern)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no optional field of the case file: " + String.join(", ", unknown));
        }
    }

    private static boolean namesOptionalField(String pattern) {
        Shape<?, ?> shape = CaseFileFormat.CASE_FILE;
        Presence presence = Presence.REQUIRED;
        String[] steps = pattern.split("/", -1);
        if (!steps[0].isEmpty()) {
            return false;
        }
        for (int i = 1; i < steps.length; i++) {
            Field<?, ?, ?> field = shape == null ? null : shape.field(steps[i]).orElse(null);
            if (field == null) {
                return false;
            }
            presence = field.presence();
            Type<?> type = field.type();
            if (type instanceof Type.ListOf<?> list && i + 1 < steps.length) {
                i++;
                if (!steps[i].equals(POSITION) || i + 1 == steps.length) {
                    return false;
                }
                type = list.element();
            }
            shape = type instanceof Type.Nested<?> nested ? nested.shape() : null;
        }
        return presence == Presence.OPTIONAL;
    }

    /**
     * Whether nothing but what the system lacks is missing.
     *
     * @param missing JSON pointers of what would decide a rule
     * @return whether there are any and each of them is covered by a pattern
     */
    public boolean coversAll(Collection<String> missing) {
        return !missing.isEmpty()
                && missing.stream().allMatch(pointer -> lacks.stream().anyMatch(pattern -> covers(pattern, pointer)));
    }

    /** A field covers itself and what would stand within it. */
    private static boolean covers(String pattern, String pointer) {
        String[] fields = pattern.split("/", -1);
        String[] steps = pointer.split("/", -1);
        if (steps.length < fields.length) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            // Where a pattern has a position, every pointer of the format has one, too.
            if (!fields[i].equals(POSITION) && !fields[i].equals(steps[i])) {
                return false;
            }
        }
        return true;
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "SourceProfile[" + id + "]";
    }
}

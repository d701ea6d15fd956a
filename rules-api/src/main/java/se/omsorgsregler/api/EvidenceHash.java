package se.omsorgsregler.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;

/**
 * SHA-256 over what a finding is based on: its outcome, and the values of the case file that it names as evidence or misses. Elements of
 * lists are known by their ids, so that the order of a list plays no part.
 */
final class EvidenceHash {

    private static final String ABSENT = "-";

    private EvidenceHash() {}

    static String of(Finding finding, CaseFile caseFile) {
        SortedSet<String> basis = new TreeSet<>();
        Stream.concat(finding.evidence().stream(), finding.missing().stream())
                .map(pointer -> valueAt(pointer, caseFile))
                .forEach(basis::add);
        String text = Stream.concat(
                        Stream.of(
                                finding.rule(),
                                finding.subjectId(),
                                finding.outcome().name()),
                        basis.stream())
                .map(EvidenceHash::counted)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The place, with ids instead of positions, and the value that stands there. */
    private static String valueAt(String pointer, CaseFile caseFile) {
        StringBuilder place = new StringBuilder();
        Type<?> type = Type.nested(CaseFileFormat.CASE_FILE);
        Object value = caseFile;
        // The empty step before the first slash is the document itself.
        String[] steps = pointer.split("/");
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            if (type instanceof Type.Nested<?> nested) {
                Field<?, ?, ?> field = nested.shape().field(step).orElseThrow();
                value = value == null ? null : get(field, value);
                type = field.type();
                place.append(counted(step));
            } else if (type instanceof Type.ListOf<?> list) {
                value = value == null ? null : ((List<?>) value).get(Integer.parseInt(step));
                type = list.element();
                place.append(value == null ? counted(step) : id(type, value));
            }
        }
        return place + "=" + text(type, value);
    }

    private static String id(Type<?> type, Object element) {
        Shape<?, ?> shape = ((Type.Nested<?>) type).shape();
        return counted(String.valueOf(get(shape.field(CaseFileFormat.ID).orElseThrow(), element)));
    }

    private static String text(Type<?> type, Object value) {
        if (value == null) {
            return ABSENT;
        } else if (type instanceof Type.Nested<?> nested) {
            return nested.shape().fields().stream()
                    .map(field -> counted(field.name()) + text(field.type(), get(field, value)))
                    .collect(Collectors.joining("", "{", "}"));
        } else if (type instanceof Type.ListOf<?> list) {
            return texts(list.element(), (Collection<?>) value);
        } else if (type instanceof Type.Choices<?> choices) {
            return texts(choices.element(), (Collection<?>) value);
        }
        return counted(value.toString());
    }

    private static String texts(Type<?> type, Collection<?> elements) {
        return elements.stream().map(element -> text(type, element)).sorted().collect(Collectors.joining("", "[", "]"));
    }

    /** A text after its length, so that no two lists of texts look the same when they are joined. */
    private static String counted(String text) {
        return text.length() + ":" + text;
    }

    @SuppressWarnings("unchecked") // the object is of the shape that the field is of
    private static <T> Object get(Field<T, ?, ?> field, Object object) {
        return field.get((T) object);
    }
}

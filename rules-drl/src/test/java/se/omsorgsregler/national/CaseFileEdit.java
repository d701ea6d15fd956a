package se.omsorgsregler.national;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;

/** Edits case files along the description of the format, so that a new field is in every property at once. */
@FunctionalInterface
interface CaseFileEdit {

    /**
     * Where a value stands.
     *
     * @param shape name of the kind of object that has the field
     * @param pointer JSON pointer of the field
     * @param field the field
     */
    record Place(String shape, String pointer, Field<?, ?, ?> field) {

        /** The kind of place, such as {@code offer.response}. */
        String path() {
            return shape + "." + field.name();
        }
    }

    /**
     * What is to stand in a place. What an object holds is edited before the object itself.
     *
     * @param place where
     * @param value what stands there, {@code null} when nothing is supplied
     * @return what is to stand there, {@code null} for nothing
     */
    Object edited(Place place, Object value);

    /** Edits every place of a case file. */
    default CaseFile applyTo(CaseFile caseFile) {
        return new Walk(this).object(CaseFileFormat.CASE_FILE, caseFile, "");
    }

    /** Looks at every place of a case file. */
    static void visit(CaseFile caseFile, BiConsumer<Place, Object> visitor) {
        CaseFileEdit looking = (place, value) -> {
            visitor.accept(place, value);
            return value;
        };
        looking.applyTo(caseFile);
    }

    /** Puts a value in one place. */
    static CaseFileEdit put(String pointer, Object replacement) {
        return (place, value) -> place.pointer().equals(pointer) ? replacement : value;
    }

    /** Shuffles every list and every set. */
    static CaseFileEdit shuffle(Random random) {
        return (place, value) -> {
            if (value instanceof List<?> list) {
                List<?> shuffled = new ArrayList<>(list);
                Collections.shuffle(shuffled, random);
                return shuffled;
            } else if (value instanceof Set<?> set) {
                List<?> shuffled = new ArrayList<>(set);
                Collections.shuffle(shuffled, random);
                return new LinkedHashSet<>(shuffled);
            }
            return value;
        };
    }

    /** One walk through a case file. */
    final class Walk {

        private final CaseFileEdit edit;

        private Walk(CaseFileEdit edit) {
            this.edit = edit;
        }

        private <T, B> T object(Shape<T, B> shape, T object, String pointer) {
            B builder = shape.newBuilder();
            for (Field<T, B, ?> field : shape.fields()) {
                field(shape, field, object, builder, pointer + "/" + field.name());
            }
            return shape.build(builder);
        }

        @SuppressWarnings("unchecked") // an edit puts in a field what the field can hold
        private <T, B, V> void field(Shape<T, B> shape, Field<T, B, V> field, T object, B builder, String pointer) {
            V value = field.get(object);
            Object inside = value == null ? null : value(field.type(), value, pointer);
            Object edited = edit.edited(new Place(shape.name(), pointer, field), inside);
            if (edited != null) {
                field.set(builder, (V) edited);
            }
        }

        private Object value(Type<?> type, Object value, String pointer) {
            if (type instanceof Type.Nested<?> nested) {
                return nested(nested, value, pointer);
            } else if (type instanceof Type.ListOf<?> list) {
                List<Object> elements = new ArrayList<>();
                for (Object element : (List<?>) value) {
                    elements.add(value(list.element(), element, pointer + "/" + elements.size()));
                }
                return elements;
            }
            return value;
        }

        @SuppressWarnings("unchecked") // the value was taken from a field of this type
        private <T> T nested(Type.Nested<T> nested, Object value, String pointer) {
            return object(nested.shape(), (T) value, pointer);
        }
    }
}

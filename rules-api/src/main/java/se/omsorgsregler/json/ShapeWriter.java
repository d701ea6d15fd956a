package se.omsorgsregler.json;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;
import tools.jackson.core.JsonGenerator;

/** Writes one document. Not thread-safe. */
final class ShapeWriter {

    private final JsonGenerator generator;

    ShapeWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    <T, B> void object(Shape<T, B> shape, T object) {
        generator.writeStartObject();
        for (Field<T, B, ?> field : shape.fields()) {
            Object value = field.get(object);
            if (value != null || field.presence() == Presence.NULLABLE) {
                generator.writeName(field.name());
                value(field.type(), value);
            }
        }
        generator.writeEndObject();
    }

    private void value(Type<?> type, Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (type instanceof Type.Flag) {
            generator.writeBoolean((Boolean) value);
        } else if (type instanceof Type.Whole) {
            generator.writeNumber((Integer) value);
        } else if (type instanceof Type.Nested<?> nested) {
            nested(nested, value);
        } else if (type instanceof Type.ListOf<?> list) {
            array(list.element(), (Collection<?>) value);
        } else if (type instanceof Type.Choices<?> choices) {
            array(choices.element(), (Collection<?>) value);
        } else if (type instanceof Type.Choice<?>) {
            generator.writeString(((Enum<?>) value).name());
        } else if (type instanceof Type.TextsByName) {
            textsByName((SortedMap<?, ?>) value);
        } else {
            // A text, or a day, whose string form is the one of the format.
            generator.writeString(value.toString());
        }
    }

    @SuppressWarnings("unchecked") // the value was taken from a field of this type
    private <T> void nested(Type.Nested<T> nested, Object value) {
        object(nested.shape(), (T) value);
    }

    private void array(Type<?> type, Collection<?> elements) {
        generator.writeStartArray();
        for (Object element : elements) {
            value(type, element);
        }
        generator.writeEndArray();
    }

    private void textsByName(SortedMap<?, ?> texts) {
        generator.writeStartObject();
        for (Map.Entry<?, ?> text : texts.entrySet()) {
            generator.writeStringProperty((String) text.getKey(), (String) text.getValue());
        }
        generator.writeEndObject();
    }
}

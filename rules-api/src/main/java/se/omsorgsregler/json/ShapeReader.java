package se.omsorgsregler.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one document in one pass. A value that cannot be used is reported, passed over and left out, so that everything else of the
 * document is read all the same. Not thread-safe.
 */
final class ShapeReader {

    private static final String EXTENSION = "x-";

    private final JsonParser parser;
    private final ProblemSink problems;

    ShapeReader(JsonParser parser, ProblemSink problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Reads from the first token of the document to its last; {@code null} when it is no object. */
    <T> T document(Shape<T, ?> shape) {
        return parser.currentToken() == JsonToken.START_OBJECT ? object(shape) : reject(ProblemCode.WRONG_TYPE);
    }

    private <T, B> T object(Shape<T, B> shape) {
        B builder = shape.newBuilder();
        List<Field<T, B, ?>> fields = shape.fields();
        boolean[] present = new boolean[fields.size()];
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            int position = shape.position(name);
            JsonToken token = parser.nextToken();
            if (position < 0) {
                passUnknownField(name);
            } else if (token != JsonToken.VALUE_NULL) {
                present[position] = true;
                supply(fields.get(position), builder);
            } else {
                present[position] = fields.get(position).presence() == Presence.NULLABLE;
            }
        }
        for (int i = 0; i < present.length; i++) {
            Field<T, B, ?> field = fields.get(i);
            if (!present[i] && field.presence() != Presence.OPTIONAL) {
                // At the end of an object the parser points to the object.
                problems.report(pointer() + "/" + field.name(), ProblemCode.MISSING_FIELD);
            }
        }
        return shape.build(builder);
    }

    private void passUnknownField(String name) {
        if (name.startsWith(EXTENSION)) {
            parser.skipChildren();
        } else {
            reject(ProblemCode.UNKNOWN_FIELD);
        }
    }

    @SuppressWarnings("unchecked") // value(Type<V>) reads a V
    private <B, V> void supply(Field<?, B, V> field, B builder) {
        V value = (V) value(field.type());
        if (value != null) {
            field.set(builder, value);
        }
    }

    /** Reads the value that the parser stands at; {@code null} when it was reported. */
    private Object value(Type<?> type) {
        if (type instanceof Type.Text) {
            return text();
        } else if (type instanceof Type.Day) {
            return day();
        } else if (type instanceof Type.Choice<?> choice) {
            return constant(choice);
        } else if (type instanceof Type.Flag) {
            return flag();
        } else if (type instanceof Type.Nested<?> nested) {
            return document(nested.shape());
        } else if (type instanceof Type.ListOf<?> list) {
            return list(list.element());
        } else if (type instanceof Type.Choices<?> choices) {
            return constants(choices.element());
        } else if (type instanceof Type.Whole) {
            return whole();
        }
        return textsByName();
    }

    private String text() {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : reject(ProblemCode.WRONG_TYPE);
    }

    private LocalDate day() {
        String text = text();
        if (text == null) {
            return null;
        }
        LocalDate day = parseDay(text);
        return day != null ? day : reject(ProblemCode.WRONG_TYPE);
    }

    /** Strictly {@code YYYY-MM-DD}: the formatters of the JDK cost several times as much, and cases are mostly days. */
    private static LocalDate parseDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int dayOfMonth = number(text, 8, 10);
        if (year < 0 || month < 0 || dayOfMonth < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private <E extends Enum<E>> E constant(Type.Choice<E> choice) {
        String name = text();
        if (name == null) {
            return null;
        }
        E constant = choice.byName().get(name);
        return constant != null ? constant : reject(ProblemCode.UNKNOWN_VALUE);
    }

    private Boolean flag() {
        return parser.currentToken().isBoolean() ? (Boolean) parser.getBooleanValue() : reject(ProblemCode.WRONG_TYPE);
    }

    private Integer whole() {
        if (!parser.currentToken().isNumeric()) {
            return reject(ProblemCode.WRONG_TYPE);
        }
        try {
            // By value, as JSON Schema has it: 1.0 and 1e0 are whole.
            return new BigDecimal(parser.getString()).intValueExact();
        } catch (ArithmeticException | NumberFormatException notAnInt) {
            return reject(ProblemCode.WRONG_TYPE);
        }
    }

    /** Keeps a {@code null} in the place of an element that cannot be used, so that the pointers of the others stay right. */
    private List<Object> list(Type<?> element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return reject(ProblemCode.WRONG_TYPE);
        }
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(element));
        }
        return elements;
    }

    private <E extends Enum<E>> Set<E> constants(Type.Choice<E> element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return reject(ProblemCode.WRONG_TYPE);
        }
        Set<E> constants = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            E constant = constant(element);
            if (constant != null) {
                constants.add(constant);
            }
        }
        return constants;
    }

    private SortedMap<String, String> textsByName() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return reject(ProblemCode.WRONG_TYPE);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            String text = text();
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    /** Reports the value that the parser stands at and passes over it. */
    private <V> V reject(ProblemCode code) {
        problems.report(pointer(), code);
        parser.skipChildren();
        return null;
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }
}

package se.omsorgsregler.batch.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.omsorgsregler.batch.schema.CaseField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One column that a table can have.
 *
 * @param name its name, with {@code .} where the field stands in an object of its own
 * @param alias its name without that object, where no other field of the object that a row is about is called so; else the name
 * @param path JSON pointer from the object that a row is about; of a key that is not in that object, empty
 * @param kind what its cells say
 * @param values the values there are, where the format lists them
 * @param required whether a table without it is refused
 */
record Column(String name, String alias, String path, Kind kind, List<String> values, boolean required) {

    /** What cells say. */
    enum Kind {
        TEXT,
        DAY,
        FLAG,
        WHOLE,

        /** One of the values that the format lists. */
        CHOICE,

        /** Any number of them. */
        CHOICES
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,10}");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    Column {
        values = List.copyOf(values);
    }

    static Column of(CaseField field, String path, String alias) {
        String name = path.substring(1).replace('/', '.');
        return new Column(name, alias, path, kind(field), field.values(), field.required());
    }

    static Column key(String name, boolean required) {
        return new Column(name, name, "", Kind.TEXT, List.of(), required);
    }

    private static Kind kind(CaseField field) {
        if (field.type().equals("list")) {
            return Kind.CHOICES;
        }
        if (!field.values().isEmpty()) {
            // Some days are listed one by one: whether it is one of them is for the reader of case files to say.
            return field.values().stream()
                            .allMatch(value -> ISO_DAY.matcher(value).matches())
                    ? Kind.DAY
                    : Kind.CHOICE;
        }
        return switch (field.type()) {
            case "string" -> Kind.TEXT;
            case "date" -> Kind.DAY;
            case "boolean" -> Kind.FLAG;
            case "integer" -> Kind.WHOLE;
            default -> throw new IllegalStateException("no cell can hold " + field.pattern());
        };
    }

    boolean isCalled(String heading) {
        return name.equals(heading) || alias.equals(heading);
    }

    /** Whether these are values in the words of the format. */
    boolean accepts(List<String> words) {
        return kind == Kind.CHOICES
                ? words.stream().allMatch(this::accepts)
                : words.size() == 1 && accepts(words.get(0));
    }

    private boolean accepts(String word) {
        return switch (kind) {
            case TEXT -> true;
            case DAY -> isDay(word);
            case FLAG -> FLAGS.contains(word);
            case WHOLE -> isWhole(word);
            case CHOICE, CHOICES -> values.contains(word);
        };
    }

    private static boolean isDay(String word) {
        try {
            LocalDate.parse(word);
            return ISO_DAY.matcher(word).matches();
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isWhole(String word) {
        return WHOLE.matcher(word).matches() && Long.parseLong(word) == (int) Long.parseLong(word);
    }

    /** The value in JSON, of words that are accepted. */
    JsonNode json(List<String> words) {
        if (kind == Kind.CHOICES) {
            ArrayNode array = JSON.arrayNode();
            words.forEach(array::add);
            return array;
        }
        String word = words.get(0);
        return switch (kind) {
            case FLAG -> JSON.booleanNode(Boolean.parseBoolean(word));
            case WHOLE -> JSON.numberNode(Integer.parseInt(word));
            default -> JSON.stringNode(word);
        };
    }
}

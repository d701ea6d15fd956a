package se.omsorgsregler.routine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import se.omsorgsregler.routine.RoutineProblem.Code;

/**
 * A value of a document with its place. What is asked of it and cannot be had is reported, and the answer is empty.
 *
 * @param node the value
 * @param path JSON pointer to it
 * @param problems takes what is wrong
 */
record YamlValue(Node node, String path, Collection<RoutineProblem> problems) {

    private static final int DAY_LENGTH = "YYYY-MM-DD".length();

    /** A text that is not empty. */
    Optional<String> text() {
        return scalar(Code.NOT_A_TEXT, Tag.STR).flatMap(text -> only(text, !text.isEmpty(), Code.EMPTY));
    }

    /** A text of a form; of anything else the form is reported. */
    Optional<String> text(Pattern pattern, Code otherwise) {
        return scalar(otherwise, Tag.STR)
                .flatMap(text -> only(text, pattern.matcher(text).matches(), otherwise));
    }

    <T> Optional<T> oneOf(Map<String, T> values) {
        return text().flatMap(name -> {
            T value = values.get(name);
            if (value == null) {
                problems.add(new RoutineProblem(
                        YamlDocument.line(node),
                        path,
                        Code.UNKNOWN_VALUE,
                        values.keySet().stream().sorted().toList()));
            }
            return Optional.ofNullable(value);
        });
    }

    Optional<LocalDate> day() {
        return scalar(Code.NOT_A_DAY, Tag.STR).flatMap(text -> {
            try {
                // Longer ones have years that are not in the format.
                if (text.length() == DAY_LENGTH) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException noSuchDay) {
                // Reported below, with what has another form.
            }
            return reported(Code.NOT_A_DAY);
        });
    }

    Optional<Boolean> flag() {
        return scalar(Code.NOT_A_FLAG, Tag.BOOL).map(Boolean::valueOf);
    }

    /** A whole number; by value, as JSON Schema has it: 50.0 is whole. */
    Optional<Integer> number(int least, int most) {
        return scalar(Code.NOT_A_NUMBER, Tag.INT, Tag.FLOAT)
                .flatMap(this::whole)
                .flatMap(number -> only(
                        number,
                        BigDecimal.valueOf(least).compareTo(number) <= 0
                                && BigDecimal.valueOf(most).compareTo(number) >= 0,
                        Code.NUMBER_OUT_OF_RANGE))
                .map(BigDecimal::intValueExact);
    }

    /** The elements of a list that is not empty. */
    Optional<List<YamlValue>> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return reported(Code.NOT_A_LIST);
        }
        List<YamlValue> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(new YamlValue(element, path + "/" + elements.size(), problems));
        }
        return elements.isEmpty() ? reported(Code.EMPTY) : Optional.of(elements);
    }

    Optional<YamlMapping> mapping() {
        return node instanceof MappingNode mapping
                ? Optional.of(new YamlMapping(mapping, path, problems))
                : reported(Code.NOT_A_MAPPING);
    }

    /** Reports what is wrong with this value. */
    <T> Optional<T> reported(Code code) {
        problems.add(new RoutineProblem(YamlDocument.line(node), path, code));
        return Optional.empty();
    }

    private <T> Optional<T> only(T value, boolean right, Code otherwise) {
        return right ? Optional.of(value) : reported(otherwise);
    }

    private Optional<String> scalar(Code otherwise, Tag... types) {
        return node instanceof ScalarNode scalar && List.of(types).contains(scalar.getTag())
                ? Optional.of(scalar.getValue())
                : reported(otherwise);
    }

    private Optional<BigDecimal> whole(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.stripTrailingZeros().scale() <= 0) {
                return Optional.of(number);
            }
        } catch (NumberFormatException infinite) {
            // Reported below, with what is not whole.
        }
        return reported(Code.NOT_A_NUMBER);
    }
}

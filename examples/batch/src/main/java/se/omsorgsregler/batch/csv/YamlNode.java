package se.omsorgsregler.batch.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import se.omsorgsregler.batch.csv.InvalidMappingException.Code;
import se.omsorgsregler.batch.csv.InvalidMappingException.Problem;

/**
 * A value of the mapping file with its line. What is asked of it and cannot be had is reported, and the answer is empty.
 *
 * @param node the value
 * @param problems takes what is wrong
 */
record YamlNode(Node node, Collection<Problem> problems) {

    /** Texts stay what they are written as; only {@code null} is told apart. */
    static Optional<YamlNode> compose(String yaml, Collection<Problem> problems) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(yaml)
                    .map(node -> new YamlNode(node, problems));
        } catch (MarkedYamlEngineException malformed) {
            problems.add(new Problem(
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), Code.MALFORMED_YAML));
        } catch (YamlEngineException malformed) {
            problems.add(new Problem(1, Code.MALFORMED_YAML));
        }
        return Optional.empty();
    }

    /** In the order of lines. */
    static List<Problem> sorted(Collection<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::code))
                .toList();
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A text, number or boolean as it is written. */
    Optional<String> text() {
        if (isNull() || node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return reported(Code.EMPTY);
        }
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : reported(Code.WRONG_TYPE);
    }

    /** The value that stands for the text. */
    <T> Optional<T> oneOf(Map<String, T> values) {
        return text().flatMap(text ->
                values.containsKey(text) ? Optional.of(values.get(text)) : reported(Code.UNKNOWN_VALUE));
    }

    List<YamlNode> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            reported(Code.WRONG_TYPE);
            return List.of();
        }
        return sequence.getValue().stream()
                .map(element -> new YamlNode(element, problems))
                .toList();
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        elements().forEach(element -> element.text().ifPresent(texts::add));
        return texts;
    }

    /** Values by key, in the order of the file. */
    Map<String, YamlNode> entries() {
        return entries(key -> true);
    }

    /** Values by key, where only these keys can be. */
    Map<String, YamlNode> entries(Set<String> known) {
        return entries(known::contains);
    }

    private Map<String, YamlNode> entries(Predicate<String> known) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            reported(Code.WRONG_TYPE);
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(tuple.getKeyNode(), problems);
            YamlNode value = new YamlNode(tuple.getValueNode(), problems);
            key.text().ifPresent(text -> {
                if (!known.test(text)) {
                    key.reported(Code.UNKNOWN_KEY);
                } else if (entries.putIfAbsent(text, value) != null) {
                    key.reported(Code.DUPLICATE_KEY);
                }
            });
        }
        return entries;
    }

    <T> Optional<T> reported(Code code) {
        problems.add(
                new Problem(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), code));
        return Optional.empty();
    }
}

package se.omsorgsregler.routine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import se.omsorgsregler.routine.RoutineProblem.Code;

/** A mapping of a document, which knows the keys that it was asked for: any other is a problem. Not thread-safe. */
final class YamlMapping {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

    private final MappingNode node;
    private final String path;
    private final Collection<RoutineProblem> problems;
    private final Map<String, Node> values = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMapping(MappingNode node, String path, Collection<RoutineProblem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                values.putIfAbsent(key.getValue(), entry.getValueNode());
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<YamlValue> required(String key) {
        if (!has(key)) {
            problems.add(new RoutineProblem(YamlDocument.line(node), pathTo(key), Code.MISSING_KEY));
        }
        return optional(key);
    }

    Optional<YamlValue> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> new YamlValue(value, pathTo(key), problems));
    }

    /** Reports what is wrong with the mapping as a whole. */
    void report(Code code) {
        problems.add(new RoutineProblem(YamlDocument.line(node), path, code));
    }

    /**
     * Reports keys that stand twice, and keys that were not asked for.
     *
     * @param elsewhere keys that the format has in other mappings of this sort
     */
    void refuseOtherKeys(Collection<String> elsewhere) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : node.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            int line = YamlDocument.line(entry.getKeyNode());
            if (asked.contains(key)) {
                if (!seen.add(key)) {
                    problems.add(new RoutineProblem(line, pathTo(key), Code.DUPLICATE_KEY));
                }
            } else if (elsewhere.contains(key)) {
                problems.add(new RoutineProblem(line, pathTo(key), Code.KEY_OF_OTHER_KIND));
            } else {
                // What does not look like a key may be any text, so it is not in the path.
                String place = KEY.matcher(key).matches() ? pathTo(key) : path;
                problems.add(new RoutineProblem(line, place, Code.UNKNOWN_KEY, allowed()));
            }
        }
    }

    /** The keys that were asked for and are not there. */
    private List<String> allowed() {
        return asked.stream().filter(key -> !has(key)).sorted().toList();
    }

    private String pathTo(String key) {
        return path + "/" + key;
    }
}

package se.omsorgsregler.routine;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.routine.RoutineProblem.Code;

/**
 * Turns text that is not trusted into plain nodes: mappings, lists and scalars, each of them once. Nodes are not made into Java objects
 * by the YAML library, so that lines are known and no tag can ask for a class.
 */
final class YamlDocument {

    /** A hundred times as much as the longest routine we know. */
    static final int MAX_LENGTH = 256 * 1024;

    private static final int MAX_NESTING = 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowNonScalarKeys(true).build();

    private YamlDocument() {}

    /**
     * Reads one document.
     *
     * @return its top node; empty when the text says nothing
     * @throws InvalidRoutineException if the text is no document that a routine could be
     */
    static Optional<Node> compose(String yaml) {
        if (yaml.length() > MAX_LENGTH) {
            throw refused(1, Code.TOO_LONG);
        }
        String text = !yaml.isEmpty() && yaml.charAt(0) == BYTE_ORDER_MARK ? yaml.substring(1) : yaml;
        StreamReader reader = new StreamReader(SETTINGS, text);
        try {
            // Composing recurses and follows aliases: what it is given must be known to be flat and without them.
            refuseWhatNoRoutineNeeds(new ParserImpl(SETTINGS, reader));
            return new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))).getSingleNode();
        } catch (MarkedYamlEngineException malformed) {
            throw refused(lineOf(malformed, text), Code.MALFORMED_YAML);
        } catch (ReaderException noText) {
            throw refused(lineOf(noText.getPosition(), text), Code.MALFORMED_YAML);
        } catch (YamlEngineException | NumberFormatException malformed) {
            // Of an escape beyond 7FFFFFFF the scanner lets through what the JDK says.
            throw refused(reader.getLine() + 1, Code.MALFORMED_YAML);
        }
    }

    static InvalidRoutineException refused(int line, Code code) {
        return new InvalidRoutineException(List.of(new RoutineProblem(line, "", code)));
    }

    /** The line that a node begins in. */
    static int line(Node node) {
        return node.getStartMark().map(YamlDocument::line).orElse(1);
    }

    private static void refuseWhatNoRoutineNeeds(Parser parser) {
        int nesting = 0;
        int documents = 0;
        while (parser.hasNext()) {
            Event event = parser.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw refused(line(event), Code.SEVERAL_DOCUMENTS);
            }
            if (event instanceof CollectionStartEvent) {
                nesting++;
            } else if (event instanceof CollectionEndEvent) {
                nesting--;
            }
            if (nesting > MAX_NESTING) {
                throw refused(line(event), Code.NESTED_TOO_DEEP);
            }
            // The anchor of an alias is the one it names.
            if (event instanceof NodeEvent node && (node.getAnchor().isPresent() || hasTag(node))) {
                throw refused(line(event), Code.UNSUPPORTED_YAML);
            }
        }
    }

    private static boolean hasTag(NodeEvent event) {
        return event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private static int line(Event event) {
        return event.getStartMark().map(YamlDocument::line).orElse(1);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    /** What is only missed at the end of the text, such as a closing bracket, is at fault where it was opened. */
    private static int lineOf(MarkedYamlEngineException malformed, String text) {
        Optional<Mark> problem = malformed.getProblemMark();
        boolean atEnd = problem.filter(mark -> isEnd(mark, text)).isPresent();
        Optional<Mark> place = atEnd ? malformed.getContextMark().or(() -> problem) : problem;
        return place.map(YamlDocument::line).orElse(1);
    }

    private static boolean isEnd(Mark mark, String text) {
        return mark.getIndex() >= text.codePointCount(0, text.length());
    }

    private static int lineOf(int position, String text) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(character -> character == '\n')
                        .count();
    }
}

package se.omsorgsregler.routine;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.routine.Requirement.Counting;

/** Writes a routine as its author would: free text in quotes, each requirement on a line, and no option that says the default. */
final class RoutineWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .build();

    private RoutineWriter() {}

    static String write(Routine routine) {
        Map<String, Node> top = new LinkedHashMap<>();
        top.put(RoutineFormat.ID, word(routine.id()));
        top.put(RoutineFormat.VERSION, text(routine.version()));
        top.put(RoutineFormat.FORCE, word(routine.force()));
        top.put(RoutineFormat.VALID_FROM, word(routine.validFrom()));
        routine.validTo().ifPresent(day -> top.put(RoutineFormat.VALID_TO, word(day)));
        Map<String, Node> title = new LinkedHashMap<>();
        routine.title().forEach((Language language, String text) -> title.put(language.tag(), text(text)));
        top.put(RoutineFormat.TITLE, mapping(title, FlowStyle.FLOW));
        top.put(RoutineFormat.SOURCE, text(routine.source()));
        top.put(
                RoutineFormat.REQUIREMENTS,
                list(
                        routine.requirements().stream()
                                .map(RoutineWriter::requirement)
                                .toList(),
                        FlowStyle.BLOCK));
        TextWriter yaml = new TextWriter();
        new Dump(SETTINGS).dumpNode(mapping(top, FlowStyle.BLOCK), yaml);
        return yaml.toString();
    }

    private static Node requirement(Requirement requirement) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(RoutineFormat.ID, word(requirement.id()));
        if (requirement instanceof Requirement.Event event) {
            entries.put(RoutineFormat.KIND, word(RoutineFormat.EVENT));
            putEvents(entries, event.start(), event.metBy());
            event.within().ifPresent(within -> entries.put(RoutineFormat.WITHIN, word(RoutineFormat.text(within))));
            putCounting(entries, event.counting());
            event.endReason().ifPresent(reason -> entries.put(RoutineFormat.END_REASON, word(reason)));
        } else if (requirement instanceof Requirement.Recurring recurring) {
            entries.put(RoutineFormat.KIND, word(RoutineFormat.RECURRING));
            putEvents(entries, recurring.start(), recurring.metBy());
            entries.put(RoutineFormat.EVERY, word(RoutineFormat.text(recurring.every())));
            if (recurring.alsoOnNeedChange()) {
                entries.put(RoutineFormat.ALSO_ON, word(RoutineFormat.NEED_CHANGE));
            }
            putCounting(entries, recurring.counting());
        } else if (requirement instanceof Requirement.Standing standing) {
            entries.put(RoutineFormat.KIND, word(RoutineFormat.STANDING));
            entries.put(RoutineFormat.STATE, word(standing.state()));
        } else if (requirement instanceof Requirement.Share share) {
            entries.put(RoutineFormat.KIND, word(RoutineFormat.SHARE));
            share.moreThan().ifPresent(percent -> entries.put(RoutineFormat.MORE_THAN, number(percent)));
            share.atMost().ifPresent(staff -> entries.put(RoutineFormat.AT_MOST, number(staff)));
        } else if (requirement instanceof Requirement.Precondition precondition) {
            entries.put(RoutineFormat.KIND, word(RoutineFormat.PRECONDITION));
            entries.put(RoutineFormat.EVENT, word(precondition.event()));
            entries.put(RoutineFormat.REQUIRED, word(precondition.required()));
        }
        if (requirement.outcome() != Outcome.BREACH) {
            entries.put(RoutineFormat.OUTCOME, word(requirement.outcome()));
        }
        return mapping(entries, FlowStyle.FLOW);
    }

    private static void putEvents(Map<String, Node> entries, StartEvent start, List<MeetingEvent> metBy) {
        entries.put(RoutineFormat.START, word(RoutineFormat.nameOf(start)));
        List<Node> names =
                metBy.stream().map(event -> word(RoutineFormat.nameOf(event))).toList();
        entries.put(RoutineFormat.MET_BY, list(names, FlowStyle.FLOW));
    }

    private static void putCounting(Map<String, Node> entries, Counting counting) {
        if (counting.workingDays()) {
            entries.put(RoutineFormat.DAYS, word(RoutineFormat.WORKING_DAYS));
        }
        if (counting.rollForward()) {
            entries.put(RoutineFormat.ROLL, word(RoutineFormat.NEXT_WORKING_DAY));
        }
        if (counting.pause()) {
            entries.put(RoutineFormat.PAUSE, new ScalarNode(Tag.BOOL, "true", ScalarStyle.PLAIN));
        }
        counting.lookAhead()
                .ifPresent(period -> entries.put(RoutineFormat.LOOK_AHEAD, word(RoutineFormat.text(period))));
    }

    /** A word of the format, an id or a day: in quotes only where it would be read as something else. */
    private static Node word(Object word) {
        return new ScalarNode(Tag.STR, word.toString(), ScalarStyle.PLAIN);
    }

    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node number(int number) {
        return new ScalarNode(Tag.INT, Integer.toString(number), ScalarStyle.PLAIN);
    }

    private static Node list(List<Node> elements, FlowStyle style) {
        return new SequenceNode(Tag.SEQ, elements, style);
    }

    private static Node mapping(Map<String, Node> entries, FlowStyle style) {
        return new MappingNode(
                Tag.MAP,
                entries.entrySet().stream()
                        .map(entry -> new NodeTuple(word(entry.getKey()), entry.getValue()))
                        .toList(),
                style);
    }

    /** Keeps what the YAML library writes. */
    private static final class TextWriter extends StringWriter implements StreamDataWriter {}
}

package se.omsorgsregler.routine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.Node;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.routine.Requirement.Counting;
import se.omsorgsregler.routine.Requirement.State;
import se.omsorgsregler.routine.RoutineProblem.Code;

/**
 * Makes a routine of a document. Everything is read before anything is built, so that all problems are found; once there is one, there
 * is nothing to build. Not thread-safe.
 */
final class RoutineReader {

    private static final Map<String, Boolean> WORKING_DAYS =
            Map.of(RoutineFormat.CALENDAR_DAYS, false, RoutineFormat.WORKING_DAYS, true);
    private static final Map<String, Boolean> ROLLS =
            Map.of(RoutineFormat.NO_ROLL, false, RoutineFormat.NEXT_WORKING_DAY, true);
    private static final Map<String, Boolean> ALSO_ON = Map.of(RoutineFormat.NEED_CHANGE, true);

    private final SortedSet<RoutineProblem> problems = new TreeSet<>();
    private final Set<String> requirementIds = new HashSet<>();

    private RoutineReader() {}

    /**
     * Reads a routine.
     *
     * @throws InvalidRoutineException if there is a problem
     */
    static Routine read(Node document) {
        RoutineReader reader = new RoutineReader();
        return new YamlValue(document, "", reader.problems)
                .mapping()
                .flatMap(reader::routine)
                .orElseThrow(() -> new InvalidRoutineException(List.copyOf(reader.problems)));
    }

    private Optional<Routine> routine(YamlMapping top) {
        Optional<String> id = id(top);
        Optional<String> version = top.required(RoutineFormat.VERSION).flatMap(YamlValue::text);
        Optional<Force> force = top.required(RoutineFormat.FORCE).flatMap(RoutineReader::force);
        Optional<LocalDate> validFrom = top.required(RoutineFormat.VALID_FROM).flatMap(YamlValue::day);
        Optional<YamlValue> end = top.optional(RoutineFormat.VALID_TO);
        Optional<LocalDate> validTo = end.flatMap(YamlValue::day);
        if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
            end.get().reported(Code.ENDS_BEFORE_START);
        }
        Optional<Map<Language, String>> title =
                top.required(RoutineFormat.TITLE).flatMap(YamlValue::mapping).map(RoutineReader::title);
        Optional<String> source = top.required(RoutineFormat.SOURCE).flatMap(YamlValue::text);
        List<Requirement> requirements = new ArrayList<>();
        for (YamlValue element : elements(top, RoutineFormat.REQUIREMENTS)) {
            element.mapping().flatMap(this::requirement).ifPresent(requirements::add);
        }
        top.refuseOtherKeys(Set.of());
        return built(() -> new Routine(
                id.get(),
                version.get(),
                force.get(),
                validFrom.get(),
                validTo,
                title.get(),
                source.get(),
                requirements));
    }

    private static Optional<String> id(YamlMapping mapping) {
        return mapping.required(RoutineFormat.ID).flatMap(value -> value.text(RoutineFormat.ID_PATTERN, Code.BAD_ID));
    }

    private static Optional<Force> force(YamlValue value) {
        return value.text().filter(RoutineFormat.otherForces()::contains).isPresent()
                ? value.reported(Code.FORCE_NOT_LOCAL)
                : value.oneOf(RoutineFormat.localForces());
    }

    private static Map<Language, String> title(YamlMapping titles) {
        Map<Language, String> title = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            titles.required(language.tag()).flatMap(YamlValue::text).ifPresent(text -> title.put(language, text));
        }
        titles.refuseOtherKeys(Set.of());
        return title;
    }

    private Optional<Requirement> requirement(YamlMapping mapping) {
        Optional<String> id = id(mapping);
        if (id.isPresent() && !requirementIds.add(id.get())) {
            mapping.required(RoutineFormat.ID).get().reported(Code.DUPLICATE_ID);
        }
        Outcome outcome = mapping.optional(RoutineFormat.OUTCOME)
                .flatMap(value -> value.oneOf(RoutineFormat.outcomes()))
                .orElse(Outcome.BREACH);
        String kind = mapping.required(RoutineFormat.KIND)
                .flatMap(value -> value.oneOf(RoutineFormat.kinds()))
                .orElse("");
        Optional<Requirement> requirement = switch (kind) {
            case RoutineFormat.EVENT -> event(mapping, id, outcome);
            case RoutineFormat.RECURRING -> recurring(mapping, id, outcome);
            case RoutineFormat.STANDING -> standing(mapping, id, outcome);
            case RoutineFormat.SHARE -> share(mapping, id, outcome);
            case RoutineFormat.PRECONDITION -> precondition(mapping, id, outcome);
            default -> ofNoKind(mapping);
        };
        mapping.refuseOtherKeys(RoutineFormat.requirementKeys());
        return requirement;
    }

    private Optional<Requirement> event(YamlMapping mapping, Optional<String> id, Outcome outcome) {
        Optional<StartEvent> start = start(mapping);
        List<MeetingEvent> metBy = metBy(mapping);
        Optional<Period> within = mapping.optional(RoutineFormat.WITHIN).flatMap(RoutineReader::period);
        if (!mapping.has(RoutineFormat.WITHIN)) {
            for (String option : RoutineFormat.countingKeys()) {
                mapping.optional(option).ifPresent(value -> value.reported(Code.OPTION_WITHOUT_LIMIT));
            }
        }
        Counting counting = counting(mapping);
        Optional<YamlValue> reason = mapping.optional(RoutineFormat.END_REASON);
        Optional<EndReason> endReason =
                reason.flatMap(value -> value.oneOf(RoutineFormat.byName(List.of(EndReason.values()))));
        if (start.isPresent() && start.get().kind() != StartEvent.Kind.HOME_CARE_END) {
            reason.ifPresent(value -> value.reported(Code.END_REASON_WITHOUT_END));
        }
        return built(() -> new Requirement.Event(id.get(), start.get(), metBy, within, counting, endReason, outcome));
    }

    private Optional<Requirement> recurring(YamlMapping mapping, Optional<String> id, Outcome outcome) {
        Optional<StartEvent> start = start(mapping);
        if (start.filter(event -> event.kind() == StartEvent.Kind.HOME_CARE_END).isPresent()) {
            mapping.optional(RoutineFormat.START).get().reported(Code.RECURS_AFTER_END);
        }
        List<MeetingEvent> metBy = metBy(mapping);
        Optional<YamlValue> interval = mapping.required(RoutineFormat.EVERY);
        Optional<Period> every = interval.flatMap(RoutineReader::period);
        if (every.filter(Period::isZero).isPresent()) {
            interval.get().reported(Code.BAD_PERIOD);
        }
        boolean alsoOnNeedChange = mapping.optional(RoutineFormat.ALSO_ON)
                .flatMap(value -> value.oneOf(ALSO_ON))
                .orElse(false);
        Counting counting = counting(mapping);
        return built(() -> new Requirement.Recurring(
                id.get(), start.get(), metBy, every.get(), alsoOnNeedChange, counting, outcome));
    }

    private Optional<Requirement> standing(YamlMapping mapping, Optional<String> id, Outcome outcome) {
        Optional<State> state = mapping.required(RoutineFormat.STATE)
                .flatMap(value -> value.oneOf(RoutineFormat.byName(List.of(State.values()))));
        return built(() -> new Requirement.Standing(id.get(), state.get(), outcome));
    }

    private Optional<Requirement> share(YamlMapping mapping, Optional<String> id, Outcome outcome) {
        OptionalInt moreThan = number(mapping.optional(RoutineFormat.MORE_THAN), 0, RoutineFormat.MAX_PERCENT);
        OptionalInt atMost = number(mapping.optional(RoutineFormat.AT_MOST), 1, RoutineFormat.MAX_STAFF);
        if (mapping.has(RoutineFormat.MORE_THAN) == mapping.has(RoutineFormat.AT_MOST)) {
            mapping.report(Code.NOT_ONE_LIMIT);
        }
        return built(() -> new Requirement.Share(id.get(), moreThan, atMost, outcome));
    }

    private Optional<Requirement> precondition(YamlMapping mapping, Optional<String> id, Outcome outcome) {
        Map<String, TaskKind> tasks = RoutineFormat.byName(List.of(TaskKind.values()));
        Optional<TaskKind> event = mapping.required(RoutineFormat.EVENT).flatMap(value -> value.oneOf(tasks));
        Optional<TaskKind> required = mapping.required(RoutineFormat.REQUIRED).flatMap(value -> value.oneOf(tasks));
        if (event.isPresent() && event.equals(required)) {
            mapping.required(RoutineFormat.REQUIRED).get().reported(Code.REQUIRES_ITSELF);
        }
        return built(() -> new Requirement.Precondition(id.get(), event.get(), required.get(), outcome));
    }

    /** Nothing can be said about the keys of a requirement of an unknown kind, but that some kind has them. */
    private static Optional<Requirement> ofNoKind(YamlMapping mapping) {
        RoutineFormat.requirementKeys().forEach(mapping::optional);
        return Optional.empty();
    }

    private static Optional<StartEvent> start(YamlMapping mapping) {
        return mapping.required(RoutineFormat.START).flatMap(value -> value.oneOf(RoutineFormat.startEvents()));
    }

    private static List<MeetingEvent> metBy(YamlMapping mapping) {
        Set<MeetingEvent> events = new LinkedHashSet<>();
        for (YamlValue value : elements(mapping, RoutineFormat.MET_BY)) {
            value.oneOf(RoutineFormat.meetingEvents()).ifPresent(event -> {
                if (!events.add(event)) {
                    value.reported(Code.DUPLICATE_VALUE);
                }
            });
        }
        return List.copyOf(events);
    }

    private static List<YamlValue> elements(YamlMapping mapping, String key) {
        return mapping.required(key).flatMap(YamlValue::list).orElse(List.of());
    }

    private static Counting counting(YamlMapping mapping) {
        return new Counting(
                mapping.optional(RoutineFormat.DAYS)
                        .flatMap(value -> value.oneOf(WORKING_DAYS))
                        .orElse(false),
                mapping.optional(RoutineFormat.ROLL)
                        .flatMap(value -> value.oneOf(ROLLS))
                        .orElse(false),
                mapping.optional(RoutineFormat.PAUSE).flatMap(YamlValue::flag).orElse(false),
                mapping.optional(RoutineFormat.LOOK_AHEAD).flatMap(RoutineReader::period));
    }

    private static Optional<Period> period(YamlValue value) {
        return value.text(RoutineFormat.PERIOD_PATTERN, Code.BAD_PERIOD).map(RoutineFormat::period);
    }

    private static OptionalInt number(Optional<YamlValue> value, int least, int most) {
        return value.flatMap(given -> given.number(least, most)).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private <T> Optional<T> built(Supplier<T> value) {
        return problems.isEmpty() ? Optional.of(value.get()) : Optional.empty();
    }
}

package se.omsorgsregler.routine;

import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.TaskKind;

/** The words of the format of routines, for the reader and the writer alike. */
final class RoutineFormat {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String FORCE = "force";
    static final String VALID_FROM = "validFrom";
    static final String VALID_TO = "validTo";
    static final String TITLE = "title";
    static final String SOURCE = "source";
    static final String REQUIREMENTS = "requirements";

    static final String KIND = "kind";
    static final String EVENT = "event";
    static final String RECURRING = "recurring";
    static final String STANDING = "standing";
    static final String SHARE = "share";
    static final String PRECONDITION = "precondition";

    static final String START = "start";
    static final String MET_BY = "met-by";
    static final String WITHIN = "within";
    static final String EVERY = "every";
    static final String ALSO_ON = "also-on";
    static final String STATE = "state";
    static final String MORE_THAN = "more-than";
    static final String AT_MOST = "at-most";
    static final String REQUIRED = "required";
    static final String END_REASON = "end-reason";
    static final String DAYS = "days";
    static final String ROLL = "roll";
    static final String PAUSE = "pause";
    static final String LOOK_AHEAD = "look-ahead";
    static final String OUTCOME = "outcome";

    static final String NEED_CHANGE = StartEvent.Kind.NEED_CHANGE.name();
    static final String CALENDAR_DAYS = "calendar";
    static final String WORKING_DAYS = "working";
    static final String NO_ROLL = "none";
    static final String NEXT_WORKING_DAY = "next-working-day";

    /** More than 99 per cent is the most that can be met. */
    static final int MAX_PERCENT = 99;

    static final int MAX_STAFF = 999;

    static final Pattern ID_PATTERN = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*");
    static final Pattern PERIOD_PATTERN = Pattern.compile("(0|[1-9][0-9]{0,2}) (day|week|month|year)s?");

    private static final Map<String, StartEvent> START_EVENTS = startEventsByName();
    private static final Map<String, MeetingEvent> MEETING_EVENTS = meetingEventsByName();

    private RoutineFormat() {}

    /** The forces that a routine can have. */
    static Map<String, Force> localForces() {
        return byName(List.of(Force.LOCAL_POLICY, Force.LOCAL_ROUTINE, Force.PROPOSAL));
    }

    /** The names of the forces that a routine cannot have. */
    static Set<String> otherForces() {
        Set<String> others = new HashSet<>(byName(List.of(Force.values())).keySet());
        others.removeAll(localForces().keySet());
        return others;
    }

    /** The kinds of requirements. */
    static Map<String, String> kinds() {
        return List.of(EVENT, RECURRING, STANDING, SHARE, PRECONDITION).stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /** What a failure can be reported as. */
    static Map<String, Outcome> outcomes() {
        return byName(List.of(Outcome.BREACH, Outcome.REVIEW, Outcome.ADVICE));
    }

    /** The keys that say how a limit is counted. */
    static List<String> countingKeys() {
        return List.of(DAYS, ROLL, PAUSE, LOOK_AHEAD);
    }

    /** The keys of requirements of every kind. */
    static List<String> requirementKeys() {
        return List.of(
                ID,
                KIND,
                START,
                MET_BY,
                WITHIN,
                EVERY,
                ALSO_ON,
                STATE,
                MORE_THAN,
                AT_MOST,
                EVENT,
                REQUIRED,
                END_REASON,
                DAYS,
                ROLL,
                PAUSE,
                LOOK_AHEAD,
                OUTCOME);
    }

    static Map<String, StartEvent> startEvents() {
        return START_EVENTS;
    }

    static Map<String, MeetingEvent> meetingEvents() {
        return MEETING_EVENTS;
    }

    static String nameOf(StartEvent event) {
        return event.task().map(Enum::name).orElse(event.kind().name());
    }

    static String nameOf(MeetingEvent event) {
        return event.task().map(Enum::name).orElse(event.kind().name());
    }

    /** Reads a text that {@link #PERIOD_PATTERN} matches. */
    static Period period(String text) {
        Matcher parts = PERIOD_PATTERN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no period");
        }
        int number = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofWeeks(number);
            case "month" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    /** Writes a period. One of several units is not in the format, and what this makes of it is refused by a reader. */
    static String text(Period period) {
        if (period.equals(Period.ofMonths(period.getMonths())) && period.getMonths() != 0) {
            return text(period.getMonths(), "month");
        } else if (period.equals(Period.ofYears(period.getYears())) && period.getYears() != 0) {
            return text(period.getYears(), "year");
        }
        return period.equals(Period.ofDays(period.getDays())) ? text(period.getDays(), "day") : period.toString();
    }

    static <E extends Enum<E>> Map<String, E> byName(List<E> values) {
        return values.stream().collect(Collectors.toMap(Enum::name, Function.identity()));
    }

    private static String text(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static Map<String, StartEvent> startEventsByName() {
        Map<String, StartEvent> events = new HashMap<>();
        for (StartEvent.Kind kind : StartEvent.Kind.values()) {
            if (kind != StartEvent.Kind.TASK) {
                events.put(kind.name(), new StartEvent(kind, Optional.empty()));
            }
        }
        for (TaskKind task : TaskKind.values()) {
            events.put(task.name(), new StartEvent(StartEvent.Kind.TASK, Optional.of(task)));
        }
        return events;
    }

    private static Map<String, MeetingEvent> meetingEventsByName() {
        Map<String, MeetingEvent> events = new HashMap<>();
        for (MeetingEvent.Kind kind : MeetingEvent.Kind.values()) {
            if (kind != MeetingEvent.Kind.TASK) {
                events.put(kind.name(), new MeetingEvent(kind, Optional.empty()));
            }
        }
        for (TaskKind task : TaskKind.values()) {
            events.put(task.name(), new MeetingEvent(MeetingEvent.Kind.TASK, Optional.of(task)));
        }
        return events;
    }
}

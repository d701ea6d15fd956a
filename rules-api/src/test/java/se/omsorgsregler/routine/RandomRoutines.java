package se.omsorgsregler.routine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.routine.Requirement.Counting;

/** Makes routines that the format allows. */
final class RandomRoutines {

    /** Words that YAML reads as something else, and characters that it must escape. */
    private static final List<String> TEXTS = List.of(
            "Rutin för fast omsorgskontakt",
            "1.0",
            "null",
            "true",
            "2023-07-01",
            " a: [b, {c}] # d ",
            "- \"quoted\" 'text' \\ % @ ` & * ! | >",
            "line\nline\r\nline\r\ttab ",
            "\u0000\u0007\u001B\u0085\u00A0\u2028\u2029\uFEFF",
            "\uD83D\uDE42",
            "a".repeat(300));

    private static final List<String> ID_STEMS = List.of("a", "1", "1e5", "null", "true", "follow-up-2");

    private final Random random;

    private RandomRoutines(long seed) {
        random = new Random(seed);
    }

    static Routine valid(long seed) {
        return new RandomRoutines(seed).routine();
    }

    private Routine routine() {
        LocalDate from = LocalDate.of(2000 + random.nextInt(100), 1, 1).plusDays(random.nextInt(366));
        return new Routine(
                pick(ID_STEMS),
                pick(TEXTS),
                pick(List.of(Force.LOCAL_POLICY, Force.LOCAL_ROUTINE, Force.PROPOSAL)),
                from,
                maybe(() -> from.plusDays(random.nextInt(1000))),
                Map.of(Language.SWEDISH, pick(TEXTS), Language.ENGLISH, pick(TEXTS)),
                pick(TEXTS),
                requirements());
    }

    private List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        int size = 1 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            requirements.add(requirement(i == 0 ? pick(ID_STEMS) : pick(ID_STEMS) + "-" + i + "x"));
        }
        return requirements;
    }

    private Requirement requirement(String id) {
        Outcome outcome = pick(List.of(Outcome.BREACH, Outcome.REVIEW, Outcome.ADVICE));
        return switch (random.nextInt(6)) {
            case 0 -> event(id, outcome);
            case 1 ->
                new Requirement.Recurring(
                        id,
                        pick(startsDuringHomeCare()),
                        metBy(),
                        period(1),
                        random.nextBoolean(),
                        counting(),
                        outcome);
            case 2 -> new Requirement.Standing(id, pick(List.of(Requirement.State.values())), outcome);
            case 3 -> new Requirement.Share(id, OptionalInt.of(random.nextInt(100)), OptionalInt.empty(), outcome);
            case 4 -> new Requirement.Share(id, OptionalInt.empty(), OptionalInt.of(1 + random.nextInt(999)), outcome);
            default -> {
                TaskKind event = task();
                TaskKind required = task();
                while (required == event) {
                    required = task();
                }
                yield new Requirement.Precondition(id, event, required, outcome);
            }
        };
    }

    private static List<StartEvent> startsDuringHomeCare() {
        return RoutineFormat.startEvents().values().stream()
                .filter(start -> start.kind() != StartEvent.Kind.HOME_CARE_END)
                .toList();
    }

    private Requirement event(String id, Outcome outcome) {
        StartEvent start = pick(RoutineFormat.startEvents().values());
        Optional<Period> within = maybe(() -> period(0));
        return new Requirement.Event(
                id,
                start,
                metBy(),
                within,
                within.isPresent() ? counting() : Counting.PLAIN,
                start.kind() == StartEvent.Kind.HOME_CARE_END
                        ? maybe(() -> pick(List.of(EndReason.values())))
                        : Optional.empty(),
                outcome);
    }

    private List<MeetingEvent> metBy() {
        Set<MeetingEvent> events = new LinkedHashSet<>();
        int size = 1 + random.nextInt(3);
        while (events.size() < size) {
            events.add(pick(RoutineFormat.meetingEvents().values()));
        }
        return List.copyOf(events);
    }

    private Counting counting() {
        return new Counting(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), maybe(() -> period(0)));
    }

    private Period period(int least) {
        int number = least + random.nextInt(1000 - least);
        return switch (random.nextInt(3)) {
            case 0 -> Period.ofDays(number);
            case 1 -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    private TaskKind task() {
        return pick(List.of(TaskKind.values()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T pick(Collection<T> values) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }
}

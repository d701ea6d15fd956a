package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.routine.MeetingEvent;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Requirement.Counting;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.Requirement.Precondition;
import se.omsorgsregler.routine.Requirement.Recurring;
import se.omsorgsregler.routine.Requirement.Share;
import se.omsorgsregler.routine.Requirement.Standing;
import se.omsorgsregler.routine.Requirement.State;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/**
 * Valid local routines at random, the same for the same seed. They ask for what {@link RandomCases} often have, within times that are the
 * steps between the dates of those.
 */
public final class RandomRoutines {

    private static final int MOST_REQUIREMENTS = 10;
    private static final int MOST_MEETING_EVENTS = 3;
    private static final List<Period> TIMES = List.of(
            Period.ofDays(0),
            Period.ofDays(1),
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofDays(30),
            Period.ofDays(90),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofMonths(12));

    private final Dice dice;

    private RandomRoutines(long seed) {
        dice = new Dice(seed);
    }

    /** The routine of a seed; its id tells the seed. */
    public static Routine routine(long seed) {
        return new RandomRoutines(seed).build("seed" + seed);
    }

    private Routine build(String id) {
        LocalDate validFrom = dice.chance(0.5) ? Dice.FIRST_DAY : day();
        LocalDate validTo = dice.chance(0.2) ? day() : null;
        if (validTo != null && validTo.isBefore(validFrom)) {
            validTo = validFrom;
        }
        return new Routine(
                id,
                "1.0",
                dice.oneOf(List.of(Force.LOCAL_ROUTINE, Force.LOCAL_POLICY, Force.PROPOSAL)),
                validFrom,
                Optional.ofNullable(validTo),
                Map.of(Language.SWEDISH, "Rutin", Language.ENGLISH, "Routine"),
                "RandomRoutines",
                requirements());
    }

    private LocalDate day() {
        return dice.chance(0.7) ? dice.turningDay() : dice.anyDay();
    }

    private List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        int count = 1 + dice.below(MOST_REQUIREMENTS);
        for (int i = 1; i <= count; i++) {
            requirements.add(requirement("r" + i));
        }
        return requirements;
    }

    private Requirement requirement(String id) {
        int kind = dice.below(10);
        if (kind < 4) {
            return event(id);
        }
        if (kind < 6) {
            return recurring(id);
        }
        if (kind < 8) {
            return new Standing(id, dice.oneOf(State.values()), outcome());
        }
        return kind < 9 ? share(id) : precondition(id);
    }

    private Event event(String id) {
        boolean atTheEnd = dice.chance(0.15);
        StartEvent start = start(atTheEnd ? StartEvent.Kind.HOME_CARE_END : kindDuringHomeCare());
        Optional<Period> within = dice.chance(0.55) ? Optional.of(dice.oneOf(TIMES)) : Optional.empty();
        Optional<EndReason> endReason =
                atTheEnd && dice.chance(0.3) ? Optional.of(dice.oneOf(EndReason.values())) : Optional.empty();
        return new Event(
                id,
                start,
                metBy(atTheEnd ? 0 : 0.4),
                within,
                within.isPresent() ? counting() : Counting.PLAIN,
                endReason,
                outcome());
    }

    /** What happens again and again does so while there is home care, not when it is over. */
    private Recurring recurring(String id) {
        StartEvent.Kind kind = dice.chance(0.5) ? StartEvent.Kind.TASK : kindDuringHomeCare();
        Period every = dice.oneOf(TIMES);
        return new Recurring(
                id,
                start(kind),
                metBy(0.4),
                every.isZero() ? Period.ofDays(1) : every,
                dice.chance(0.5),
                counting(),
                outcome());
    }

    private Share share(String id) {
        boolean ofMinutes = dice.chance(0.5);
        return new Share(
                id,
                ofMinutes ? OptionalInt.of(dice.oneOf(0, 50, 100)) : OptionalInt.empty(),
                ofMinutes ? OptionalInt.empty() : OptionalInt.of(dice.below(20)),
                outcome());
    }

    private Precondition precondition(String id) {
        return new Precondition(id, RandomCases.task(dice), RandomCases.task(dice), outcome());
    }

    private StartEvent start(StartEvent.Kind kind) {
        Optional<TaskKind> task = kind == StartEvent.Kind.TASK ? Optional.of(RandomCases.task(dice)) : Optional.empty();
        return new StartEvent(kind, task);
    }

    private StartEvent.Kind kindDuringHomeCare() {
        StartEvent.Kind kind = dice.oneOf(StartEvent.Kind.values());
        // A new contact is the rarest of starts, so it takes the share of the start that does not belong here.
        return kind == StartEvent.Kind.HOME_CARE_END ? StartEvent.Kind.CONTACT_CHANGED : kind;
    }

    private List<MeetingEvent> metBy(double shareOfOthersThanTasks) {
        List<MeetingEvent> metBy = new ArrayList<>();
        int count = 1 + dice.below(MOST_MEETING_EVENTS);
        while (metBy.size() < count) {
            MeetingEvent event = dice.chance(shareOfOthersThanTasks) ? noTask() : task();
            if (!metBy.contains(event)) {
                metBy.add(event);
            }
        }
        return metBy;
    }

    private MeetingEvent noTask() {
        return new MeetingEvent(
                dice.chance(0.5) ? MeetingEvent.Kind.OFFER : MeetingEvent.Kind.KEY_WORKER, Optional.empty());
    }

    private MeetingEvent task() {
        return new MeetingEvent(MeetingEvent.Kind.TASK, Optional.of(RandomCases.task(dice)));
    }

    private Counting counting() {
        return new Counting(
                dice.chance(0.3),
                dice.chance(0.3),
                dice.chance(0.4),
                dice.chance(0.3) ? Optional.of(dice.oneOf(TIMES)) : Optional.empty());
    }

    private Outcome outcome() {
        return dice.chance(0.6) ? Outcome.BREACH : dice.oneOf(List.of(Outcome.REVIEW, Outcome.ADVICE));
    }
}

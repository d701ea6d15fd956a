package se.omsorgsregler.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.drools.model.Model;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomRoutines;
import se.omsorgsregler.routine.MeetingEvent;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/**
 * Doing what a requirement asks for can only improve how it stands. The event that is added is one more of a list that was supplied: to
 * supply a list says more than that something happened. It is dated by the as-of date, and it neither starts the requirement nor ends what
 * did, which would make another duty of it.
 */
class MeetingImprovesTest {

    private static final int ROUTINES = 40;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final List<Model> RULES = ModelEngine.models(new RoutinesPack());
    private static final Map<Integer, ModelEngine> ENGINES = new ConcurrentHashMap<>();

    private static final Set<String> IMPROVEMENTS = Set.of(
            "Event BREACHED MET",
            "Event BREACHED MET_LATE",
            "Event MET_LATE MET",
            "Event PENDING MET",
            "Event UNDETERMINED MET",
            "Event UNMET MET",
            "Precondition BREACHED MET",
            "Recurring BREACHED BREACHED",
            "Recurring BREACHED MET",
            "Recurring PENDING MET",
            "Recurring REVIEW MET",
            "Recurring UNDETERMINED MET");

    /**
     * From best to worst. What is done is best, in time before late. Then what has time left. Of the rest, a question to a human is better
     * than a question to the record, and either is better than what is known to be left undone.
     */
    private static final List<DutyStatus> BEST_FIRST = List.of(
            DutyStatus.MET,
            DutyStatus.MET_LATE,
            DutyStatus.PENDING,
            DutyStatus.REVIEW,
            DutyStatus.UNDETERMINED,
            DutyStatus.UNMET,
            DutyStatus.BREACHED);

    /** A row of a requirement before and after something that meets the requirement was added to the case. */
    private record Change(DutyRow before, DutyRow after, LocalDate added) {

        /** Whether what was added happened on the day that the requirement counts from, or later. */
        boolean afterStart() {
            return !added.isBefore(before.triggeredOn().orElseThrow());
        }

        boolean notWorse() {
            return BEST_FIRST.indexOf(after.status()) <= BEST_FIRST.indexOf(before.status());
        }

        @Override
        public String toString() {
            return before + " became " + after + " by what happened on " + added;
        }
    }

    @Property
    void whatIsToHappenOnceIsNeverWorseByHappening(
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll("scenarios") RandomCases.Scenario scenario,
            @ForAll long chance) {
        assertThat(changes(seed, scenario, chance, Requirement.Event.class)).allMatch(Change::notWorse);
    }

    @Property
    void whatIsNeededFirstIsNeverWorseByHavingBeenDone(
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll("scenarios") RandomCases.Scenario scenario,
            @ForAll long chance) {
        assertThat(changes(seed, scenario, chance, Requirement.Precondition.class))
                .allMatch(Change::notWorse);
    }

    @Property
    void whatRecursIsNeverWorseByHappeningAgain(
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll("scenarios") RandomCases.Scenario scenario,
            @ForAll long chance) {
        assertThat(changes(seed, scenario, chance, Requirement.Recurring.class))
                .filteredOn(Change::afterStart)
                .allMatch(Change::notWorse)
                .allMatch(change -> !due(change.after()).isBefore(due(change.before())));
    }

    /**
     * What recurs counts from the last time, even one before the start. Then the next last day comes sooner than if it had never been done,
     * or on the same day; it never comes later.
     */
    @Property
    void whatWasDoneBeforeTheStartGivesNoMoreTime(
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll("scenarios") RandomCases.Scenario scenario,
            @ForAll long chance) {
        Routine routine = RandomRoutines.routine(seed);
        Random random = new Random(chance);
        for (Requirement requirement : routine.requirements()) {
            if (requirement instanceof Requirement.Recurring recurring) {
                neverMet(scenario.caseFile(), recurring)
                        .map(never -> new RandomCases.Scenario(never, scenario.asOf()))
                        .flatMap(never -> change(routine, recurring, never, engine(seed), random).stream()
                                .filter(change -> !change.afterStart())
                                .findFirst())
                        .ifPresent(change -> assertThat(due(change.after()))
                                .as("%s", change)
                                .isBeforeOrEqualTo(due(change.before())));
            }
        }
    }

    @Example
    void randomCasesMeetTheImprovements() {
        Set<String> missed = new TreeSet<>(IMPROVEMENTS);
        for (int i = 0; i < MOST_LOOKED_AT && !missed.isEmpty(); i++) {
            for (Class<? extends Requirement> kind :
                    List.of(Requirement.Event.class, Requirement.Recurring.class, Requirement.Precondition.class)) {
                for (Change change : changes(i % ROUTINES, RandomCases.scenario(i), i, kind)) {
                    missed.remove(kind.getSimpleName() + " " + change.before().status() + " "
                            + change.after().status());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Provide
    Arbitrary<RandomCases.Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    private static LocalDate due(DutyRow row) {
        return row.dueOn().orElseThrow();
    }

    private static ModelEngine engine(int seed) {
        return ENGINES.computeIfAbsent(
                seed, any -> new ModelEngine(new RoutinesPack(), RULES, List.of(RandomRoutines.routine(seed))));
    }

    /** Adds to the case, once for each requirement of a kind, something that meets it, and tells what became of its rows. */
    private static List<Change> changes(
            int seed, RandomCases.Scenario scenario, long chance, Class<? extends Requirement> kind) {
        Routine routine = RandomRoutines.routine(seed);
        Random random = new Random(chance);
        return routine.requirements().stream()
                .filter(kind::isInstance)
                .flatMap(requirement -> change(routine, requirement, scenario, engine(seed), random).stream())
                .toList();
    }

    private static List<Change> change(
            Routine routine,
            Requirement requirement,
            RandomCases.Scenario scenario,
            ModelEngine engine,
            Random random) {
        List<DutyRow> before = engine.today(scenario.caseFile(), scenario.asOf()).duties().stream()
                .filter(row -> row.duty().equals(routine.dutyId(requirement)))
                .filter(row -> row.triggeredOn().isPresent())
                .toList();
        if (clampedAndPaused(requirement) || before.isEmpty()) {
            return List.of();
        }
        LocalDate start =
                before.get(random.nextInt(before.size())).triggeredOn().orElseThrow();
        LocalDate day = near(start, scenario.asOf(), random);
        return meeting(requirement, random)
                .flatMap(event -> with(scenario.caseFile(), event, day))
                .map(more -> engine.today(more, scenario.asOf()).duties())
                .map(after -> before.stream()
                        .map(row -> new Change(row, same(row, after), day))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Months end on different days: 30 and 31 January and one month are both 28 February. Where an absent day lies between the two, only the
     * first is given it back, and so ends later than the second.
     */
    private static boolean clampedAndPaused(Requirement requirement) {
        return requirement instanceof Requirement.Recurring recurring
                && recurring.counting().pause()
                && recurring.every().toTotalMonths() > 0;
    }

    private static DutyRow same(DutyRow row, List<DutyRow> rows) {
        return rows.stream()
                .filter(other ->
                        other.duty().equals(row.duty()) && other.subject().equals(row.subject()))
                .findFirst()
                .orElseThrow();
    }

    /** A day by the as-of date: near that, near the start, or between. */
    private static LocalDate near(LocalDate start, LocalDate asOf, Random random) {
        LocalDate day = switch (random.nextInt(3)) {
            case 0 -> asOf.minusDays(random.nextInt(30));
            case 1 -> start.plusDays(random.nextInt(40) - 20L);
            default -> start.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(start, asOf) + 1));
        };
        return day.isAfter(asOf) ? asOf : day;
    }

    /** Something that meets the requirement and leaves its start events as they are. */
    private static Optional<MeetingEvent> meeting(Requirement requirement, Random random) {
        StartEvent start;
        List<MeetingEvent> metBy;
        if (requirement instanceof Requirement.Event event) {
            start = event.start();
            metBy = event.metBy();
        } else if (requirement instanceof Requirement.Recurring recurring) {
            start = recurring.start();
            metBy = recurring.metBy();
        } else {
            Requirement.Precondition precondition = (Requirement.Precondition) requirement;
            start = new StartEvent(StartEvent.Kind.TASK, Optional.of(precondition.event()));
            metBy = List.of(new MeetingEvent(MeetingEvent.Kind.TASK, Optional.of(precondition.required())));
        }
        MeetingEvent chosen = metBy.get(random.nextInt(metBy.size()));
        return changes(start, chosen) ? Optional.empty() : Optional.of(chosen);
    }

    /** Whether what meets a requirement also starts it, or ends what did: an offer ends an exemption. */
    private static boolean changes(StartEvent start, MeetingEvent event) {
        return switch (event.kind()) {
            case TASK -> event.task().equals(start.task());
            case OFFER -> start.kind() == StartEvent.Kind.OFFER || start.kind() == StartEvent.Kind.EXEMPTION;
            case KEY_WORKER -> start.kind() == StartEvent.Kind.APPOINTMENT;
        };
    }

    /** The case without the tasks that meet the requirement; empty when more than tasks do, or when that would take its start away. */
    private static Optional<CaseFile> neverMet(CaseFile caseFile, Requirement.Recurring requirement) {
        boolean byTasksAlone = requirement.metBy().stream().allMatch(event -> event.kind() == MeetingEvent.Kind.TASK);
        boolean changesStart = requirement.metBy().stream().anyMatch(event -> changes(requirement.start(), event));
        if (!byTasksAlone || changesStart) {
            return Optional.empty();
        }
        return caseFile.tasks()
                .map(tasks -> caseFile.toBuilder()
                        .tasks(tasks.stream()
                                .filter(task -> requirement.metBy().stream()
                                        .noneMatch(event -> event.task().equals(Optional.of(task.kind()))))
                                .toList())
                        .build());
    }

    private static Optional<CaseFile> with(CaseFile caseFile, MeetingEvent event, LocalDate day) {
        CaseFile.Builder more = caseFile.toBuilder();
        return switch (event.kind()) {
            case TASK ->
                caseFile.tasks()
                        .map(tasks -> more.tasks(and(
                                        tasks,
                                        Task.builder()
                                                .id("added")
                                                .kind(event.task().orElseThrow())
                                                .on(day)
                                                .build()))
                                .build());
            case OFFER ->
                caseFile.offers()
                        .map(offers -> more.offers(and(
                                        offers,
                                        Offer.builder()
                                                .id("added")
                                                .madeOn(day)
                                                .response(OfferResponse.AWAITED)
                                                .build()))
                                .build());
            case KEY_WORKER ->
                caseFile.appointments()
                        .map(appointments -> more.appointments(and(
                                        appointments,
                                        Appointment.builder()
                                                .id("added")
                                                .kind(AppointmentKind.KEY_WORKER)
                                                .role(AppointmentRole.PRIMARY)
                                                .from(day)
                                                .build()))
                                .build());
        };
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}

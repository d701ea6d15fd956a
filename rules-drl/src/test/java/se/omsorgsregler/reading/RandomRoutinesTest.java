package se.omsorgsregler.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.reading.PlainReading.Hit;
import se.omsorgsregler.reading.PlainReading.Reading;
import se.omsorgsregler.reading.PlainReading.Row;
import se.omsorgsregler.reading.RandomCases.Scenario;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.Requirement.Recurring;
import se.omsorgsregler.routine.Requirement.Share;
import se.omsorgsregler.routine.Requirement.Standing;
import se.omsorgsregler.routine.Routine;

/** Random routines are worth something while random cases bring out everything they can say. */
class RandomRoutinesTest {

    private static final int SEEDS = 20_000;
    private static final Period LOOK_AHEAD = Period.ofDays(30);

    /** Everything a requirement can say: for each kind the statuses, then the outcomes. */
    private static final String CORNERS = """
            event after APPOINTMENT: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after APPOINTMENT in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after ASSIGNMENT_END: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after ASSIGNMENT_END in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after ASSIGNMENT_START: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after ASSIGNMENT_START in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after CONTACT_CHANGED: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after CONTACT_CHANGED in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after EXEMPTION: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after EXEMPTION in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after HOME_CARE_END: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after HOME_CARE_END in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after HOME_CARE_START: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after HOME_CARE_START in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after NEED_CHANGE: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after NEED_CHANGE in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after OFFER: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after OFFER in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after RESPONSE: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after RESPONSE in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event after TASK: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            event after TASK in time: BREACHED, MET, MET_LATE, NOT_APPLICABLE, PENDING, UNDETERMINED
            event in time, found: ADVICE, BREACH, DUE, REVIEW, UNDETERMINED BREACH, UNDETERMINED DUE, UNDETERMINED REVIEW, undecided
            event, found: ADVICE, REVIEW, UNDETERMINED REVIEW, UNDETERMINED UNMET, UNMET, undecided
            precondition: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            precondition, found: ADVICE, BREACH, REVIEW, UNDETERMINED BREACH, UNDETERMINED REVIEW, undecided
            recurring: BREACHED, MET, NOT_APPLICABLE, PENDING, UNDETERMINED
            recurring and on need: BREACHED, MET, NOT_APPLICABLE, PENDING, REVIEW, UNDETERMINED
            recurring and on need, found: ADVICE, BREACH, DUE, REVIEW, UNDETERMINED BREACH, UNDETERMINED DUE, UNDETERMINED REVIEW, undecided
            recurring, found: ADVICE, BREACH, DUE, REVIEW, UNDETERMINED BREACH, UNDETERMINED DUE, UNDETERMINED REVIEW, undecided
            share at most: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            share at most, found: ADVICE, BREACH, REVIEW, UNDETERMINED BREACH, UNDETERMINED REVIEW, undecided
            share more than: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            share more than, found: ADVICE, BREACH, REVIEW, UNDETERMINED BREACH, UNDETERMINED REVIEW, undecided
            standing CERTIFICATE_HELD: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            standing CONTACT_OR_KEY_WORKER: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            standing CONTACT_PRESENT: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            standing DEPUTY_APPOINTED: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            standing KEY_WORKER_WHEN_EXEMPT: BREACHED, MET, NOT_APPLICABLE, UNDETERMINED
            standing, found: ADVICE, BREACH, REVIEW, UNDETERMINED BREACH, UNDETERMINED REVIEW, undecided
            """;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Provide
    Arbitrary<Routine> routines() {
        return CaseFiles.routines();
    }

    @Property
    void routinesAreToldByTheirSeed(@ForAll("routines") Routine routine) {
        long seed = Long.parseLong(routine.id().substring("seed".length()));
        assertThat(RandomRoutines.routine(seed)).isEqualTo(routine);
    }

    @Property
    void everyRequirementHasARowAndOnlyTheUndeterminedLackSomething(
            @ForAll("routines") Routine routine, @ForAll("scenarios") Scenario scenario) {
        Reading reading = PlainRoutineReading.read(routine, scenario.caseFile(), scenario.asOf(), LOOK_AHEAD);
        assertThat(reading.duties())
                .extracting(Row::duty)
                .containsAll(
                        routine.requirements().stream().map(routine::dutyId).toList());
        assertThat(reading.duties()).doesNotHaveDuplicates();
        assertThat(reading.findings())
                .doesNotHaveDuplicates()
                .allSatisfy(
                        hit -> assertThat(hit.missing().isEmpty()).isEqualTo(hit.outcome() != Outcome.UNDETERMINED));
        assertThat(reading.undecidedAdvice().values())
                .allSatisfy(missing -> assertThat(missing).isNotEmpty());
    }

    @Test
    void everyCornerIsReached() {
        SortedMap<String, SortedSet<String>> seen = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Routine routine = RandomRoutines.routine(seed);
            Scenario scenario = RandomCases.scenario(seed);
            Map<String, Requirement> requirements = new HashMap<>();
            for (Requirement requirement : routine.requirements()) {
                requirements.put(routine.dutyId(requirement), requirement);
            }
            Reading reading = PlainRoutineReading.read(routine, scenario.caseFile(), scenario.asOf(), LOOK_AHEAD);
            for (Row row : reading.duties()) {
                note(
                        seen,
                        kindInFull(requirements.get(row.duty())),
                        row.status().name());
            }
            for (Hit hit : reading.findings()) {
                String wouldBe = hit.wouldBe() == null ? "" : " " + hit.wouldBe();
                note(seen, kind(requirements.get(hit.rule())) + ", found", hit.outcome() + wouldBe);
            }
            for (String rule : reading.undecidedAdvice().keySet()) {
                note(seen, kind(requirements.get(rule)) + ", found", "undecided");
            }
        }
        List<String> lines = new ArrayList<>();
        seen.forEach((name, results) -> lines.add(name + ": " + String.join(", ", results)));
        assertThat(lines).containsExactlyElementsOf(CORNERS.lines().toList());
    }

    /** What kind a requirement is as far as its findings go. */
    private static String kind(Requirement requirement) {
        if (requirement instanceof Event event) {
            return event.within().isPresent() ? "event in time" : "event";
        }
        if (requirement instanceof Recurring recurring) {
            return recurring.alsoOnNeedChange() ? "recurring and on need" : "recurring";
        }
        if (requirement instanceof Share share) {
            return share.atMost().isPresent() ? "share at most" : "share more than";
        }
        return requirement instanceof Standing ? "standing" : "precondition";
    }

    /** What kind a requirement is as far as its statuses go: also what it starts from or asks for. */
    private static String kindInFull(Requirement requirement) {
        if (requirement instanceof Event event) {
            return kind(requirement)
                    .replace("event", "event after " + event.start().kind());
        }
        return requirement instanceof Standing standing ? "standing " + standing.state() : kind(requirement);
    }

    private static void note(SortedMap<String, SortedSet<String>> seen, String name, String result) {
        seen.computeIfAbsent(name, key -> new TreeSet<>()).add(result);
    }
}

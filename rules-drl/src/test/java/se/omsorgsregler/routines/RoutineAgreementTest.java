package se.omsorgsregler.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.RecipientAbsenceKind;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.PlainReading;
import se.omsorgsregler.reading.PlainRoutineReading;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomRoutines;
import se.omsorgsregler.reading.Readings;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.RoutineFiles;

/** What the rules make of a routine is what a plain reading of the catalogue makes of it, and it never touches a national finding. */
class RoutineAgreementTest {

    private static final Period LOOK_AHEAD = Period.ofDays(30);
    private static final ComplianceEngine NATIONAL = ComplianceEngine.builder().build();
    private static final Map<Integer, ComplianceEngine> ENGINES = new ConcurrentHashMap<>();

    private static ComplianceEngine engine(int seed) {
        return ENGINES.computeIfAbsent(
                seed,
                any -> ComplianceEngine.builder()
                        .routine(RandomRoutines.routine(seed))
                        .lookAhead(LOOK_AHEAD)
                        .build());
    }

    @Property
    void rulesAgreeWithThePlainReading(
            @ForAll @IntRange(max = 99) int seed, @ForAll("scenarios") RandomCases.Scenario scenario) {
        Routine routine = RandomRoutines.routine(seed);
        ComplianceReport report = engine(seed).evaluate(scenario.caseFile(), scenario.asOf());

        PlainReading.Reading said = Readings.of(report, rule -> rule.startsWith(routine.id() + "."));
        PlainReading.Reading reading =
                PlainRoutineReading.read(routine, scenario.caseFile(), scenario.asOf(), LOOK_AHEAD);

        assertThat(said.duties()).containsExactlyInAnyOrderElementsOf(reading.duties());
        assertThat(said.findings()).containsExactlyInAnyOrderElementsOf(reading.findings());
        assertThat(said.undecidedAdvice()).isEqualTo(reading.undecidedAdvice());
    }

    @Property
    void nationalFindingsNeverChange(
            @ForAll @IntRange(max = 99) int seed, @ForAll("scenarios") RandomCases.Scenario scenario) {
        String prefix = RandomRoutines.routine(seed).id() + ".";
        ComplianceReport with = engine(seed).evaluate(scenario.caseFile(), scenario.asOf());
        ComplianceReport without = NATIONAL.evaluate(scenario.caseFile(), scenario.asOf());

        assertThat(Readings.of(with, rule -> !rule.startsWith(prefix))).isEqualTo(Readings.of(without, rule -> true));
        assertThat(with.findings()).containsAll(without.findings());
    }

    @Property(tries = 100)
    void stableThroughIsExact(
            @ForAll @IntRange(max = 99) int seed, @ForAll("scenarios") RandomCases.Scenario scenario) {
        ComplianceEngine engine = engine(seed);
        ComplianceReport report = engine.evaluate(scenario.caseFile(), scenario.asOf());

        report.stableThrough().ifPresent(last -> {
            assertThat(says(engine.evaluate(scenario.caseFile(), last.plusDays(1))))
                    .isNotEqualTo(says(report));
            scenario.asOf()
                    .datesUntil(last.plusDays(1))
                    .limit(60)
                    .forEach(day -> assertThat(says(engine.evaluate(scenario.caseFile(), day)))
                            .as("on %s", day)
                            .isEqualTo(says(report)));
        });
    }

    /** The last day is rolled from Saturday to Monday. An absence that begins on the Sunday and goes on gives no day back, ever. */
    @Example
    void anAbsenceOnTheDaysRolledOverChangesNothingLater() {
        Routine routine = new RoutineFiles().read("""
                id: rolled
                version: "1"
                force: LOCAL_ROUTINE
                validFrom: 2024-01-01
                title: {sv: "Rutin", en: "Routine"}
                source: test
                requirements:
                  - {id: plan, kind: event, start: HOME_CARE_START, met-by: [PLAN_ESTABLISHED], within: 14 days, roll: next-working-day, pause: true}
                """);
        LocalDate start = LocalDate.of(2026, 11, 7);
        CaseFile caseFile = CaseFile.builder()
                .caseId("K-1")
                .recipient(Recipient.builder()
                        .absences(new RecipientAbsence(
                                "h1", RecipientAbsenceKind.HOSPITAL, start.plusDays(15), Optional.empty()))
                        .build())
                .decisions(Decision.builder()
                        .id("d1")
                        .setting(Setting.HOME_CARE)
                        .from(start)
                        .build())
                .tasks()
                .build();
        ComplianceEngine engine = ComplianceEngine.builder().routine(routine).build();

        ComplianceReport report = engine.evaluate(caseFile, start.plusDays(17));

        assertThat(report.duties())
                .filteredOn(row -> row.duty().equals("rolled.plan"))
                .extracting(DutyRow::status, DutyRow::dueOn)
                .containsExactly(tuple(DutyStatus.BREACHED, Optional.of(start.plusDays(16))));
        assertThat(report.stableThrough()).isEmpty();
    }

    @Example
    void aRequirementCannotPassForANationalRule() {
        assertRefused(routine("offer", "not-made"), "offer.not-made");
    }

    @Example
    void aRoutineCannotPassForAPack() {
        assertRefused(routine("se-national", "someone"), "se-national");
    }

    private static void assertRefused(Routine routine, String taken) {
        assertThatThrownBy(() -> ComplianceEngine.builder().routine(routine).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(taken);
    }

    private static Routine routine(String id, String requirement) {
        return new Routine(
                id,
                "1",
                Force.LOCAL_ROUTINE,
                LocalDate.of(2024, 1, 1),
                Optional.empty(),
                Map.of(),
                "test",
                List.of(new Requirement.Standing(
                        requirement, Requirement.State.CONTACT_OR_KEY_WORKER, Outcome.BREACH)));
    }

    private static Object says(ComplianceReport report) {
        return List.of(report.duties(), report.findings(), report.undecidedAdvice());
    }

    @Provide
    Arbitrary<RandomCases.Scenario> scenarios() {
        return CaseFiles.scenarios();
    }
}

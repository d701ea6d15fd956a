package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.omsorgsregler.api.BeforeAfter;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Forecast.Change;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases.Scenario;
import se.omsorgsregler.reading.RandomRoutines;

/** A forecast is what evaluating the case on every single day of the range gives. */
class ForecastTest {

    private static final int DAYS = 200;
    private static final int DAYS_BEFORE = 40;
    private static final int ROUTINES = 10;
    private static final int DAYS_AT_RANDOM = 5;

    private static final LocalDate FAR_AHEAD = LocalDate.of(2035, 1, 1);

    private static final Map<Integer, ComplianceEngine> ENGINES = new ConcurrentHashMap<>();

    private static final ComplianceEngine LACKING = ComplianceEngine.builder()
            .sourceProfile(new SourceProfile(
                    "test", List.of("/offers/*/informationAdapted", "/offers/*/answeredBy", "/needChanges")))
            .build();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    private static ComplianceEngine withRoutine(int seed) {
        return ENGINES.computeIfAbsent(
                seed,
                any -> ComplianceEngine.builder()
                        .routine(RandomRoutines.routine(seed))
                        .build());
    }

    @Property(tries = 100)
    void nationalRulesDayByDay(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        dayByDay(National.ENGINE, scenario, random);
    }

    @Property(tries = 60)
    void routinesDayByDay(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll Random random) {
        dayByDay(withRoutine(seed), scenario, random);
    }

    @Property(tries = 20)
    void underASourceProfileDayByDay(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        dayByDay(LACKING, scenario, random);
    }

    private static void dayByDay(ComplianceEngine engine, Scenario scenario, Random random) {
        CaseFile caseFile = scenario.caseFile();
        LocalDate from = scenario.asOf().minusDays(random.nextInt(DAYS_BEFORE));
        LocalDate to = from.plusDays(random.nextInt(DAYS));
        List<ComplianceReport> everyDay = from.datesUntil(to.plusDays(1))
                .map(day -> engine.evaluate(caseFile, day))
                .toList();
        List<LocalDate> changes = new ArrayList<>();
        for (int i = 1; i < everyDay.size(); i++) {
            if (!says(everyDay.get(i)).equals(says(everyDay.get(i - 1)))) {
                changes.add(everyDay.get(i).asOf());
            }
        }

        Forecast forecast = engine.forecast(caseFile, from, to);

        assertThat(forecast.changes()).extracting(Change::on).isEqualTo(changes);
        assertThat(from.datesUntil(to.plusDays(1)).map(forecast::reportOn)).isEqualTo(everyDay);
        assertThat(forecast.caseId()).isEqualTo(caseFile.caseId());
        assertThat(forecast.from()).isEqualTo(from);
        assertThat(forecast.to()).isEqualTo(to);
    }

    /** Years ahead, where every single day would take too long. */
    @Property(tries = 60)
    void farAheadOnTheDaysThatCount(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll Random random) {
        ComplianceEngine engine = withRoutine(seed);
        CaseFile caseFile = scenario.caseFile();
        LocalDate from = scenario.asOf();
        LocalDate to = from.isBefore(FAR_AHEAD) ? FAR_AHEAD : from;

        Forecast forecast = engine.forecast(caseFile, from, to);

        for (Change change : forecast.changes()) {
            assertThat(change.report()).isEqualTo(engine.evaluate(caseFile, change.on()));
            assertThat(says(engine.evaluate(caseFile, change.on().minusDays(1))))
                    .isNotEqualTo(says(change.report()));
        }
        for (int i = 0; i < DAYS_AT_RANDOM; i++) {
            LocalDate day = from.plusDays(random.nextInt(Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1));
            assertThat(forecast.reportOn(day)).isEqualTo(engine.evaluate(caseFile, day));
        }
    }

    @Property(tries = 100)
    void aPartOfTheRangeIsForecastAlike(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = ROUTINES - 1) int seed,
            @ForAll Random random) {
        ComplianceEngine engine = withRoutine(seed);
        CaseFile caseFile = scenario.caseFile();
        LocalDate from = scenario.asOf();
        LocalDate middle = from.plusDays(random.nextInt(800));
        LocalDate to = middle.plusDays(random.nextInt(800));
        Forecast whole = engine.forecast(caseFile, from, to);
        Forecast first = engine.forecast(caseFile, from, middle);
        Forecast second = engine.forecast(caseFile, middle, to);

        assertThat(whole.through(middle)).isEqualTo(first);
        assertThat(second.reports().get(0)).isEqualTo(first.reportOn(middle));
        assertThat(Stream.concat(first.changes().stream(), second.changes().stream()))
                .isEqualTo(whole.changes());
    }

    @Property(tries = 20)
    void aBatchForecastsLikeOneByOne(@ForAll("scenarios") Scenario scenario) {
        LocalDate to = scenario.asOf().plusYears(2);
        List<CaseFile> batch = List.of(scenario.caseFile(), scenario.caseFile());

        try (Stream<ForecastResult> results = National.ENGINE.forecastAll(batch.stream(), scenario.asOf(), to)) {
            assertThat(results.findFirst())
                    .contains(new ForecastResult.Forecasted(
                            National.ENGINE.forecast(scenario.caseFile(), scenario.asOf(), to)));
        }
    }

    private static Object says(ComplianceReport report) {
        return List.of(report.duties(), report.findings(), report.undecidedAdvice(), report.notEvaluated());
    }

    @Example
    void theTransitionalStatusEnds() {
        Forecast forecast = National.ENGINE.forecast(
                inTransition().build(), LocalDate.of(2026, 11, 22), LocalDate.of(2033, 12, 31));

        assertThat(forecast.changes())
                .extracting(Change::on)
                .containsExactly(LocalDate.of(2032, 6, 30), LocalDate.of(2033, 7, 1));
        Change ending = forecast.changes().get(0);
        assertThat(ending.duties()).isEmpty();
        assertThat(ending.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.appears()).isTrue();
            assertThat(says(finding.after().orElseThrow())).isEqualTo("credential.transition-ending DUE 2033-06-30");
        });
        Change ended = forecast.changes().get(1);
        assertThat(ended.findings())
                .extracting(finding -> finding.before().map(ForecastTest::says).orElse("")
                        + " -> "
                        + finding.after().map(ForecastTest::says).orElse(""))
                .containsExactly(
                        "credential.transition-ending DUE 2033-06-30 -> ",
                        " -> credential.transition-ended BREACH",
                        " -> worker.title-without-ground REVIEW");
        assertThat(ended.duties()).singleElement().satisfies(row -> {
            assertThat(row.before().map(DutyRow::status)).contains(DutyStatus.MET);
            assertThat(row.before().flatMap(DutyRow::dueOn)).contains(LocalDate.of(2033, 6, 30));
            assertThat(row.after().map(DutyRow::status)).contains(DutyStatus.BREACHED);
        });
    }

    @Example
    void aFollowUpFallsDueInDecember() {
        ComplianceEngine engine = ComplianceEngine.builder().routine("blekinge").build();
        CaseFile caseFile = inTransition()
                .tasks(
                        task("t1", TaskKind.PLAN_ESTABLISHED, LocalDate.of(2024, 3, 20)),
                        task("t2", TaskKind.PLAN_FOLLOWED_UP, LocalDate.of(2026, 6, 10)))
                .build();

        Forecast forecast = engine.forecast(caseFile, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31));

        List<String> followUp = new ArrayList<>();
        for (Change change : forecast.changes()) {
            for (BeforeAfter<Finding> finding : change.findings()) {
                finding.after()
                        .filter(after -> after.rule().equals("blekinge.plan-follow-up"))
                        .ifPresent(after -> followUp.add(change.on() + " " + says(after)));
            }
        }
        assertThat(followUp)
                .containsExactly(
                        "2026-11-10 blekinge.plan-follow-up DUE 2026-12-10",
                        "2026-12-11 blekinge.plan-follow-up BREACH");
        assertThat(forecast.reportOn(LocalDate.of(2026, 12, 10)).duties())
                .filteredOn(row -> row.duty().equals("blekinge.plan-follow-up"))
                .singleElement()
                .satisfies(row -> assertThat(row.dueOn()).contains(LocalDate.of(2026, 12, 10)));
    }

    /** Nothing new is recorded, but what is already recorded comes true. */
    @Example
    void whatIsRecordedWithALaterDateCountsWhenItsDayComes() {
        CaseFile caseFile = CaseFile.builder()
                .caseId("c")
                .decisions(homeCare())
                .offers()
                .assessments()
                .appointments(appointed().from(LocalDate.of(2026, 12, 1)).build())
                .workers(assistantNurse())
                .build();

        Forecast forecast = National.ENGINE.forecast(caseFile, LocalDate.of(2026, 11, 22), LocalDate.of(2026, 12, 31));

        assertThat(forecast.changes()).singleElement().satisfies(change -> {
            assertThat(change.on()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(change.findings())
                    .filteredOn(BeforeAfter::goes)
                    .extracting(finding -> finding.before().orElseThrow().rule())
                    .containsExactly("offer.not-made");
        });
        assertThat(forecast.reportOn(LocalDate.of(2026, 11, 30)).findings())
                .extracting(Finding::outcome)
                .contains(Outcome.UNMET);
    }

    private static String says(Finding finding) {
        return finding.rule() + " " + finding.outcome()
                + finding.dueOn().map(day -> " " + day).orElse("");
    }

    private static CaseFile.Builder inTransition() {
        return CaseFile.builder()
                .caseId("c")
                .decisions(homeCare())
                .needChanges()
                .appointments(appointed().from(LocalDate.of(2024, 3, 12)).build())
                .workers(assistantNurse());
    }

    private static Decision homeCare() {
        return Decision.builder()
                .id("d1")
                .setting(Setting.HOME_CARE)
                .basis(DecisionBasis.NEEDS_TESTED)
                .from(LocalDate.of(2024, 3, 1))
                .build();
    }

    private static Appointment.Builder appointed() {
        return Appointment.builder()
                .id("p1")
                .kind(AppointmentKind.CARE_CONTACT)
                .role(AppointmentRole.PRIMARY)
                .holder("W-1")
                .documented(true);
    }

    private static Worker assistantNurse() {
        return Worker.builder()
                .id("W-1")
                .certificates()
                .licensedProfession(false)
                .employments(Employment.builder()
                        .id("e1")
                        .title(EmploymentTitle.ASSISTANT_NURSE)
                        .form(EmploymentForm.PERMANENT)
                        .from(LocalDate.of(2019, 1, 1))
                        .build())
                .build();
    }

    private static Task task(String id, TaskKind kind, LocalDate on) {
        return Task.builder().id(id).kind(kind).on(on).build();
    }
}

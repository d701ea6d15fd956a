package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.AppliedWaiver.Status;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.api.Waivers;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** Waivers stand beside what the rules say, and {@code stableThrough} counts the days on which they begin and end. */
class WaiversTest {

    private static final String NO_EVIDENCE = "0".repeat(64);
    private static final int LATER_DAYS = 400;
    private static final int DAYS_AT_RANDOM = 10;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property(tries = 300)
    void whatTheRulesSayStaysTheSame(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        ComplianceReport report = report(scenario, scenario.asOf());
        ComplianceReport waived = waivers(report, scenario, random).apply(report, scenario.caseFile());

        assertThat(waived.findings()).isEqualTo(report.findings());
        assertThat(waived.duties()).isEqualTo(report.duties());
        assertThat(waived.undecidedAdvice()).isEqualTo(report.undecidedAdvice());
        assertThat(waived.notEvaluated()).isEqualTo(report.notEvaluated());
    }

    @Property(tries = 300)
    void theReportIsTheSameThroughThatDayAndNotTheDayAfter(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Waivers waivers = waivers(report(scenario, scenario.asOf()), scenario, random);
        ComplianceReport today = on(scenario.asOf(), waivers, scenario);
        Optional<LocalDate> through = today.stableThrough();

        for (LocalDate day :
                someDays(scenario.asOf(), through.orElse(scenario.asOf().plusDays(LATER_DAYS)), random)) {
            assertThat(said(on(day, waivers, scenario)))
                    .as("stable from %s through %s, asked on %s", scenario.asOf(), through, day)
                    .isEqualTo(said(today));
        }
        through.ifPresent(last -> assertThat(said(on(last.plusDays(1), waivers, scenario)))
                .as("stable from %s through %s only", scenario.asOf(), last)
                .isNotEqualTo(said(today)));
    }

    /** Otherwise the properties say little. */
    @Example
    void randomWaiversAreOfEveryWorth() {
        Random random = new Random(17);
        SortedSet<Status> met = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Scenario scenario = RandomCases.scenario(seed);
            ComplianceReport report = report(scenario, scenario.asOf());
            waivers(report, scenario, random).apply(report, scenario.caseFile()).waivers().stream()
                    .map(AppliedWaiver::status)
                    .forEach(met::add);
        }
        assertThat(met).containsExactly(Status.values());
    }

    private static ComplianceReport report(Scenario scenario, LocalDate day) {
        return National.ENGINE.evaluate(scenario.caseFile(), day);
    }

    private static ComplianceReport on(LocalDate day, Waivers waivers, Scenario scenario) {
        return waivers.apply(report(scenario, day), scenario.caseFile());
    }

    private static List<Object> said(ComplianceReport report) {
        return Stream.of(
                        report.findings(),
                        report.duties(),
                        report.undecidedAdvice(),
                        report.notEvaluated(),
                        report.waivers())
                .<Object>map(part -> part)
                .toList();
    }

    /** Some about findings that the case has, by case or by unit, some about findings that it has not. */
    private static Waivers waivers(ComplianceReport report, Scenario scenario, Random random) {
        CaseFile caseFile = scenario.caseFile();
        List<Waiver> waivers = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Optional<Finding> about = Optional.of(report.findings())
                    .filter(findings -> !findings.isEmpty() && random.nextInt(5) > 0)
                    .map(findings -> findings.get(random.nextInt(findings.size())));
            boolean ofUnit = caseFile.unit().isPresent() && random.nextInt(3) == 0;
            LocalDate decided = scenario.asOf().plusDays(random.nextInt(300) - 200L);
            waivers.add(new Waiver(
                    about.map(Finding::rule).orElse("offer.not-made"),
                    ofUnit ? Optional.empty() : Optional.of(caseFile.caseId()),
                    ofUnit ? Optional.empty() : about.map(Finding::subjectId).or(() -> Optional.of("decisions:none")),
                    ofUnit ? caseFile.unit() : Optional.empty(),
                    "SOME_REASON",
                    decided,
                    decided.plusDays(random.nextInt(250)),
                    "key-" + i,
                    ofUnit || random.nextBoolean() ? Optional.empty() : Optional.of(NO_EVIDENCE)));
        }
        return Waivers.of(waivers);
    }

    private static SortedSet<LocalDate> someDays(LocalDate from, LocalDate to, Random random) {
        SortedSet<LocalDate> days = new TreeSet<>(List.of(from, to));
        int length = Math.toIntExact(from.datesUntil(to).count());
        for (int i = 0; i < DAYS_AT_RANDOM; i++) {
            days.add(from.plusDays(random.nextInt(length + 1)));
        }
        return days;
    }
}

package se.omsorgsregler.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Forecast.Change;

class ForecastTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TURN = LocalDate.of(2026, 12, 11);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final DutyRow PENDING = row("p1", DutyStatus.PENDING);
    private static final DutyRow BREACHED = row("p1", DutyStatus.BREACHED);
    private static final DutyRow OTHER = row("p2", DutyStatus.MET);

    private static final ComplianceReport FIRST = report(FROM, TURN.minusDays(1), PENDING, OTHER);
    private static final ComplianceReport SECOND = report(TURN, null, BREACHED, OTHER);
    private static final Forecast FORECAST = new Forecast(TO, List.of(FIRST, SECOND));

    @Test
    void aChangePairsWhatIsTheSameBeforeAndAfter() {
        assertThat(FORECAST.changes())
                .containsExactly(new Change(
                        SECOND,
                        List.of(),
                        List.of(new BeforeAfter<>(Optional.of(PENDING), Optional.of(BREACHED))),
                        List.of(),
                        List.of()));
        assertThat(FORECAST.changes().get(0).on()).isEqualTo(TURN);
    }

    @Test
    void whatHasNoCounterpartAppearsOrGoes() {
        DutyRow third = row("p3", DutyStatus.MET);

        Change change = new Forecast(TO, List.of(FIRST, report(TURN, null, OTHER, third)))
                .changes()
                .get(0);

        assertThat(change.duties())
                .containsExactly(
                        new BeforeAfter<>(Optional.of(PENDING), Optional.empty()),
                        new BeforeAfter<>(Optional.empty(), Optional.of(third)));
        assertThat(change.duties()).extracting(BeforeAfter::goes).containsExactly(true, false);
        assertThat(change.duties()).extracting(BeforeAfter::appears).containsExactly(false, true);
    }

    /** One rule may say two things about one subject: each is compared with what is not said unchanged. */
    @Test
    void entriesOfOneIdentityAreCountedOneByOne() {
        ComplianceReport twice = report(FROM, TURN.minusDays(1), PENDING, PENDING, OTHER);

        assertThat(new Forecast(TO, List.of(twice, report(TURN, null, PENDING, BREACHED, OTHER))).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.duties())
                        .containsExactly(new BeforeAfter<>(Optional.of(PENDING), Optional.of(BREACHED))));
    }

    @Test
    void everyDayHasItsReport() {
        assertThat(FORECAST.reportOn(FROM)).isEqualTo(FIRST);
        assertThat(FORECAST.reportOn(TURN.minusDays(1)))
                .isEqualTo(report(TURN.minusDays(1), TURN.minusDays(1), PENDING, OTHER));
        assertThat(FORECAST.reportOn(TURN)).isEqualTo(SECOND);
        assertThat(FORECAST.reportOn(TO)).isEqualTo(report(TO, null, BREACHED, OTHER));
        assertThatIllegalArgumentException().isThrownBy(() -> FORECAST.reportOn(FROM.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> FORECAST.reportOn(TO.plusDays(1)));
    }

    @Test
    void theFirstPartHasTheChangesUpToItsLastDay() {
        assertThat(FORECAST.through(TO)).isEqualTo(FORECAST);
        assertThat(FORECAST.through(TURN)).isEqualTo(new Forecast(TURN, List.of(FIRST, SECOND)));
        assertThat(FORECAST.through(TURN.minusDays(1))).isEqualTo(new Forecast(TURN.minusDays(1), List.of(FIRST)));
        assertThatIllegalArgumentException().isThrownBy(() -> FORECAST.through(FROM.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> FORECAST.through(TO.plusDays(1)));
    }

    @Test
    void reportsThatDoNotMakeAForecastAreRefused() {
        refused("no report within the range");
        refused("no report within the range", report(TO.plusDays(1), null));
        refused("the last report does not last through the range", FIRST);
        refused("a report does not follow on the one before it", SECOND, FIRST);
        refused("a report does not follow on the one before it", FIRST, report(TURN.plusDays(1), null, OTHER));
        refused("a report does not follow on the one before it", report(FROM, null), SECOND);
        refused("a report does not follow on the one before it", FIRST, withCaseId(SECOND, "K-2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BeforeAfter<>(Optional.of(OTHER), Optional.of(OTHER)))
                .withMessage("nothing changes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BeforeAfter<>(Optional.empty(), Optional.empty()))
                .withMessage("nothing changes");
    }

    @Test
    void itNamesCaseAndDaysOnly() {
        assertThat(FORECAST).hasToString("Forecast[K-1 2026-12-01 2026-12-31]");
        assertThat(FORECAST.changes()).hasToString("[Change[K-1 2026-12-11]]");
    }

    private static void refused(String reason, ComplianceReport... reports) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forecast(TO, List.of(reports)))
                .withMessage(reason);
    }

    private static ComplianceReport report(LocalDate asOf, LocalDate stableThrough, DutyRow... rows) {
        return new ComplianceReport(
                "K-1",
                asOf,
                new RuleSet(List.of(), "f"),
                Arrays.asList(rows),
                List.of(),
                List.of(),
                Optional.ofNullable(stableThrough));
    }

    private static ComplianceReport withCaseId(ComplianceReport report, String caseId) {
        return new ComplianceReport(
                caseId,
                report.asOf(),
                report.ruleSet(),
                report.duties(),
                report.findings(),
                report.undecidedAdvice(),
                report.stableThrough());
    }

    private static DutyRow row(String id, DutyStatus status) {
        return new DutyRow(
                "plan",
                Force.LOCAL_ROUTINE,
                status,
                "",
                "appointments:" + id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

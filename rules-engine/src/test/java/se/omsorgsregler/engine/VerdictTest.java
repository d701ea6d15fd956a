package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Worker;

/** What the engine makes of what the rules report. */
class VerdictTest {

    private static final LocalDate SINCE = LocalDate.of(2024, 5, 6);

    @ParameterizedTest
    @CsvSource({"10, 5, 1", "1, 5, 10", "5, 1, 10", "5, 10, 1"})
    void firstLineThatHoldsDecidesInWhateverOrderTheRulesFire(int first, int second, int third) {
        TestPack pack = TestPack.of(
                line(1, "MET", first, "licensedProfession.is( false )"),
                line(2, "UNMET", second, "licensedProfession.is( true )"),
                line(3, "BREACHED", third, "licensedProfession.supplied"));

        assertThat(pack.engine().evaluate(Cases.licensed("c", true), Cases.DAY).duties())
                .extracting(DutyRow::status)
                .containsExactly(DutyStatus.UNMET);
        assertThat(pack.engine().evaluate(Cases.licensed("c", false), Cases.DAY).duties())
                .extracting(DutyRow::status)
                .containsExactly(DutyStatus.MET);
    }

    private static String line(int number, String status, int salience, String when) {
        return String.join(
                "\n",
                "rule \"tiny/" + number + "\" @status( " + status + " ) salience " + salience,
                "when $w : WorkerFact( $when : " + when + ", $when.certain )",
                "then report.duty( \"tiny/" + number + "\", $w, $when ); end");
    }

    @Test
    void undecidedFindingSaysWhatIsMissingAndWhatItWouldBeAndHasNoDates() {
        TestPack pack = TestPack.of(
                "rule \"tiny.licence\" @outcome( BREACH ) @force( ORDINANCE ) @source( \"S2 S1\" )",
                "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
                "then report.finding( \"tiny.licence\", $w, $when ).since( java.time.LocalDate.of( 2024, 5, 6 ) )",
                "    .dueOn( java.time.LocalDate.of( 2024, 5, 7 ) ).argument( \"kind\", \"K\" ); end");
        DroolsEngine engine = pack.engine();

        Finding undecided = only(engine.evaluate(Cases.licensed("c", null), Cases.DAY));
        assertThat(undecided.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(undecided.wouldBe()).contains(Outcome.BREACH);
        assertThat(undecided.missing()).containsExactly("/workers/0/licensedProfession");
        assertThat(undecided.evidence()).isEmpty();
        assertThat(undecided.since()).isEmpty();
        assertThat(undecided.dueOn()).isEmpty();
        assertThat(undecided.message().key()).isEqualTo("tiny.licence.undetermined");
        assertThat(undecided.message().arguments()).isEmpty();

        Finding decided = only(engine.evaluate(Cases.licensed("c", true), Cases.DAY));
        assertThat(decided.outcome()).isEqualTo(Outcome.BREACH);
        assertThat(decided.wouldBe()).isEmpty();
        assertThat(decided.missing()).isEmpty();
        assertThat(decided.evidence()).containsExactly("/workers/0/licensedProfession");
        assertThat(decided.force()).isEqualTo(Force.ORDINANCE);
        assertThat(decided.citations()).extracting(Citation::provision).containsExactly("Lag 2", "Lag 1");
        assertThat(decided.since()).contains(SINCE);
        assertThat(decided.dueOn()).contains(SINCE.plusDays(1));
        assertThat(decided.subject()).isEqualTo("/workers/0");
        assertThat(decided.subjectId()).isEqualTo("workers:w");
        assertThat(decided.message().key()).isEqualTo("tiny.licence.message");
        assertThat(decided.message().arguments())
                .containsEntry("since", "2024-05-06")
                .containsEntry("dueOn", "2024-05-07")
                .containsEntry("kind", "K");
        assertThat(decided.remedy().key()).isEqualTo("tiny.licence.remedy");

        assertThat(engine.evaluate(Cases.licensed("c", false), Cases.DAY).findings())
                .isEmpty();
    }

    @Test
    void ruleWhoseOutcomeIsUndeterminedWouldBeNothing() {
        TestPack pack = TestPack.of(
                "rule \"tiny.unclear\" @outcome( UNDETERMINED ) @force( LAW )",
                "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.undecided )",
                "then report.finding( \"tiny.unclear\", $w, $when ); end");

        Finding finding = only(pack.engine().evaluate(Cases.licensed("c", null), Cases.DAY));

        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.wouldBe()).isEmpty();
    }

    @Test
    void undecidedAdviceIsListedOnceWithAllThatIsMissing() {
        TestPack pack = TestPack.of(
                advice("tiny.zebra"),
                advice("tiny.advice"),
                "rule \"tiny.none\" @outcome( ADVICE ) @force( PREPARATORY )",
                "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.certain )",
                "then report.finding( \"tiny.none\", $w, $when ); end");

        ComplianceReport report = pack.engine().evaluate(Cases.withWorkers("c", "b", "a"), Cases.DAY);

        List<String> missing = List.of("/workers/0/licensedProfession", "/workers/1/licensedProfession");
        assertThat(report.findings()).isEmpty();
        assertThat(report.undecidedAdvice())
                .containsExactly(
                        new UndecidedAdvice("tiny.advice", missing), new UndecidedAdvice("tiny.zebra", missing));
    }

    private static String advice(String name) {
        return String.join(
                "\n",
                "rule \"" + name + "\" @outcome( ADVICE ) @force( PREPARATORY )",
                "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
                "then report.finding( \"" + name + "\", $w, $when ); end");
    }

    @Test
    void findingsAreSortedAndNoneStandsTwice() {
        TestPack pack = TestPack.of(
                "rule \"tiny.b\" @outcome( REVIEW ) @force( LAW ) salience 10",
                "when CaseFacts() $w : WorkerFact()",
                "then report.finding( \"tiny.b\", $w, Truth.YES ); report.finding( \"tiny.b\", $w, Truth.YES ); end",
                "rule \"tiny.a\" @outcome( REVIEW ) @force( LAW )",
                "when WorkerFact() $w : WorkerFact() then report.finding( \"tiny.a\", $w, Truth.YES ); end");

        assertThat(pack.engine()
                        .evaluate(Cases.withWorkers("c", "y", "x", "z"), Cases.DAY)
                        .findings())
                .extracting(Finding::rule, Finding::subject)
                .containsExactly(
                        tuple("tiny.a", "/workers/0"),
                        tuple("tiny.a", "/workers/1"),
                        tuple("tiny.a", "/workers/2"),
                        tuple("tiny.b", "/workers/0"),
                        tuple("tiny.b", "/workers/1"),
                        tuple("tiny.b", "/workers/2"));
    }

    /** Which of the two the rule fires for first depends on the order of the workers; what it says must not. */
    @ParameterizedTest
    @CsvSource({"true, ", ", true"})
    void lineThatIsReportedSeveralTimesAboutOneSubjectHoldsWhenOneConditionDoes(Boolean first, Boolean second) {
        TestPack pack = TestPack.of(
                "rule \"tiny.any\" @outcome( REVIEW ) @force( LAW )",
                "when $c : CaseFacts() WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
                "then report.finding( \"tiny.any\", $c, $when ); end");

        Finding finding = only(pack.engine().evaluate(twoWorkers(first, second), Cases.DAY));

        assertThat(finding.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(finding.evidence())
                .containsExactly(first == null ? "/workers/1/licensedProfession" : "/workers/0/licensedProfession");
    }

    @Test
    void lineThatIsReportedSeveralTimesShowsAllItsEvidenceOrAllThatIsMissing() {
        TestPack pack = TestPack.of(
                "rule \"tiny.any\" @outcome( REVIEW ) @force( LAW )",
                "when $c : CaseFacts() WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
                "then report.finding( \"tiny.any\", $c, $when ); end");
        String[] both = {"/workers/0/licensedProfession", "/workers/1/licensedProfession"};

        assertThat(only(pack.engine().evaluate(twoWorkers(true, true), Cases.DAY))
                        .evidence())
                .containsExactly(both);
        assertThat(only(pack.engine().evaluate(twoWorkers(null, null), Cases.DAY))
                        .missing())
                .containsExactly(both);
    }

    @Test
    void undecidedRowKeepsTheDaysOfItsTriggerAndLimitOnly() {
        TestPack pack = TestPack.of(
                "rule \"tiny/1\" @status( MET ) @basis( LICENCE )",
                "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
                "then report.duty( \"tiny/1\", $w, $when ).triggeredOn( java.time.LocalDate.of( 2024, 5, 6 ) )",
                "    .metOn( java.time.LocalDate.of( 2024, 5, 7 ) ).dueOn( java.time.LocalDate.of( 2024, 5, 8 ) ); end");
        DroolsEngine engine = pack.engine();

        assertThat(engine.evaluate(Cases.licensed("c", true), Cases.DAY).duties())
                .containsExactly(row(
                        DutyStatus.MET,
                        Optional.of(SINCE.plusDays(2)),
                        Optional.of(SINCE.plusDays(1)),
                        Optional.of("LICENCE")));
        assertThat(engine.evaluate(Cases.licensed("c", null), Cases.DAY).duties())
                .containsExactly(row(
                        DutyStatus.UNDETERMINED, Optional.of(SINCE.plusDays(2)), Optional.empty(), Optional.empty()));
    }

    private static DutyRow row(
            DutyStatus status, Optional<LocalDate> dueOn, Optional<LocalDate> metOn, Optional<String> basis) {
        return new DutyRow(
                "tiny", Force.LAW, status, "/workers/0", "workers:w", Optional.of(SINCE), dueOn, metOn, basis);
    }

    @Test
    void lineCanCarryAFindingThatIsAboutSomethingElse() {
        TestPack pack = TestPack.of(
                "rule \"tiny/1\" @status( UNMET ) @finding( \"tiny.unmet\" ) @outcome( UNMET ) @force( LAW )",
                "when $c : CaseFacts() $w : WorkerFact()",
                "then report.duty( \"tiny/1\", $w, Truth.YES ).findingOn( $c.list( \"workers\" ) )",
                "    .since( java.time.LocalDate.of( 2024, 5, 6 ) ).dueOn( java.time.LocalDate.of( 2024, 5, 8 ) ); end");

        ComplianceReport report = pack.engine().evaluate(Cases.licensed("c", true), Cases.DAY);

        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("tiny.unmet");
        assertThat(finding.subject()).isEqualTo("/workers");
        assertThat(finding.subjectId()).isEqualTo("case");
        assertThat(finding.since()).contains(SINCE);
        assertThat(finding.dueOn()).as("is the row's").isEmpty();
        assertThat(report.duties()).extracting(DutyRow::subject).containsExactly("/workers/0");
    }

    @Test
    void dutyWithoutASubjectHasOneRow() {
        TestPack pack = TestPack.of(
                "rule \"tiny.all\" when $c : CaseFacts( decisionsSupplied.undecided )",
                "then report.everyDutyUndetermined( $c.decisionsSupplied() ); end");

        assertThat(pack.engine().evaluate(Cases.withWorkers("c"), Cases.DAY).duties())
                .extracting(DutyRow::duty, DutyRow::status, DutyRow::subject, DutyRow::subjectId)
                .containsExactly(tuple("tiny", DutyStatus.UNDETERMINED, "", "case"));
        CaseFile none = CaseFile.builder().caseId("c").decisions().build();
        assertThat(pack.engine().evaluate(none, Cases.DAY).duties())
                .extracting(DutyRow::duty, DutyRow::status, DutyRow::subject, DutyRow::subjectId)
                .containsExactly(tuple("tiny", DutyStatus.NOT_APPLICABLE, "", "case"));
    }

    private static CaseFile twoWorkers(Boolean first, Boolean second) {
        return CaseFile.builder()
                .caseId("c")
                .workers(
                        Worker.builder().id("w1").licensedProfession(first).build(),
                        Worker.builder().id("w2").licensedProfession(second).build())
                .build();
    }

    private static Finding only(ComplianceReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }
}

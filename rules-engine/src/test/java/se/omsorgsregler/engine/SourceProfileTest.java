package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Worker;

/** What a record system lacks is said once: nothing of it is lost, and LAW is never silenced. */
class SourceProfileTest {

    private static final SourceProfile LICENCE = new SourceProfile("x", List.of("/workers/*/licensedProfession"));

    private static final TestPack PACK = TestPack.of(
            rule("tiny.advice", "ADVICE", "PREPARATORY", "licensedProfession.is( true )"),
            rule("tiny.certificate", "REVIEW", "PREPARATORY", "certificateHeld"),
            rule("tiny.either", "REVIEW", "PREPARATORY", "Truth.any( certificateHeld, licensedProfession.is( true ) )"),
            rule("tiny.law", "BREACH", "LAW", "licensedProfession.is( true )"),
            rule("tiny.routine", "BREACH", "LOCAL_ROUTINE", "licensedProfession.is( true )"),
            "rule \"tiny/1\" @status( MET )",
            "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
            "then report.duty( \"tiny/1\", $w, $when ); end");

    private static String rule(String name, String outcome, String force, String when) {
        return String.join(
                "\n",
                "rule \"" + name + "\" @outcome( " + outcome + " ) @force( " + force + " )",
                "when $w : WorkerFact( $when : " + when + ", $when.possible )",
                "then report.finding( \"" + name + "\", $w, $when ); end");
    }

    private static ComplianceReport report(Boolean licensed, SourceProfile profile) {
        return PACK.engine(profile).evaluate(Cases.licensed("c", licensed), Cases.DAY);
    }

    @Test
    void whatOnlyLacksTheFieldIsListedAndLawIsMarked() {
        ComplianceReport report = report(null, LICENCE);

        assertThat(report.notEvaluated()).containsExactly("tiny.advice", "tiny.routine");
        assertThat(report.undecidedAdvice()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::rule, Finding::outcome, Finding::coveredByProfile)
                .containsExactly(
                        tuple("tiny.certificate", Outcome.UNDETERMINED, false),
                        tuple("tiny.either", Outcome.UNDETERMINED, false),
                        tuple("tiny.law", Outcome.UNDETERMINED, true));
        assertThat(report.duties()).extracting(DutyRow::status).containsExactly(DutyStatus.UNDETERMINED);
    }

    @Test
    void whatIsDecidedIsUntouched() {
        ComplianceReport without = PACK.engine().evaluate(Cases.licensed("c", true), Cases.DAY);
        ComplianceReport with = report(true, LICENCE);

        assertThat(with.findings()).isEqualTo(without.findings()).hasSize(5);
        assertThat(with.duties()).isEqualTo(without.duties());
        assertThat(with.notEvaluated()).isEmpty();
    }

    @Test
    void everythingThatIsMissingMustBeCovered() {
        SourceProfile both =
                new SourceProfile("x", List.of("/workers/*/licensedProfession", "/workers/*/certificates"));

        assertThat(report(null, both).notEvaluated())
                .containsExactly("tiny.advice", "tiny.certificate", "tiny.either", "tiny.routine");
        assertThat(report(null, both).findings()).extracting(Finding::rule).containsExactly("tiny.law");
    }

    @Test
    void anotherProfileChangesNothingButTheFingerprint() {
        ComplianceReport without = PACK.engine().evaluate(Cases.licensed("c", null), Cases.DAY);
        ComplianceReport with = report(null, new SourceProfile("x", List.of("/tasks")));

        assertThat(with.findings()).isEqualTo(without.findings());
        assertThat(with.undecidedAdvice())
                .isEqualTo(without.undecidedAdvice())
                .containsExactly(new UndecidedAdvice("tiny.advice", List.of("/workers/0/licensedProfession")));
        assertThat(with.notEvaluated()).isEmpty();
        assertThat(with.ruleSet().packs()).isEqualTo(without.ruleSet().packs());
        assertThat(List.of(
                        PACK.engine().ruleSet().fingerprint(),
                        PACK.engine(LICENCE).ruleSet().fingerprint(),
                        with.ruleSet().fingerprint(),
                        PACK.engine(new SourceProfile("y", List.of("/tasks")))
                                .ruleSet()
                                .fingerprint()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRuleCanBeUnevaluatedAboutOneSubjectAndSpeakAboutAnother() {
        CaseFile twoWorkers = CaseFile.builder()
                .caseId("c")
                .workers(
                        Worker.builder().id("w1").licensedProfession(true).build(),
                        Worker.builder().id("w2").build())
                .build();

        ComplianceReport report = PACK.engine(LICENCE).evaluate(twoWorkers, Cases.DAY);

        assertThat(report.notEvaluated()).contains("tiny.routine");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("tiny.routine"))
                .extracting(Finding::subjectId, Finding::outcome)
                .containsExactly(tuple("workers:w1", Outcome.BREACH));
    }

    /** The day on which only what the profile takes out says something else is no change of the report. */
    @Test
    void aReportIsStableAsLongAsWhatItSaysIsTheSame() {
        TestPack pack = TestPack.of(
                rule(
                        "tiny.routine",
                        "BREACH",
                        "LOCAL_ROUTINE",
                        "Truth.all( licensedProfession.is( true ), asOf.before( java.time.LocalDate.of( 2025, 6, 1 ) ) )"),
                rule(
                        "tiny.turns",
                        "BREACH",
                        "LOCAL_ROUTINE",
                        "Truth.any( certificateHeld, Truth.all( licensedProfession.is( true ),"
                                + " asOf.before( java.time.LocalDate.of( 2025, 4, 1 ) ) ) )"));
        CaseFile caseFile = Cases.licensed("c", null);
        SourceProfile both =
                new SourceProfile("x", List.of("/workers/*/licensedProfession", "/workers/*/certificates"));

        assertThat(pack.engine().evaluate(caseFile, Cases.DAY).stableThrough()).contains(LocalDate.of(2025, 3, 31));
        assertThat(pack.engine(both).evaluate(caseFile, Cases.DAY).stableThrough())
                .contains(LocalDate.of(2025, 5, 31));
    }

    @Test
    void anEngineHasOneProfile() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new EngineBuilder().sourceProfile(LICENCE).sourceProfile(LICENCE))
                .withMessage("a source profile is given twice");
    }
}

package se.omsorgsregler.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.AppliedWaiver.Status;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.Worker;

class WaiversTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final LocalDate DECIDED = LocalDate.of(2026, 10, 1);
    private static final LocalDate VALID_TO = LocalDate.of(2026, 12, 31);
    private static final CaseFile CASE = caseOf("o1", "o2", false);
    private static final Finding LAW =
            finding("offer.x", Force.LAW, Outcome.UNMET, "offers:o1", "/offers/0/documented");
    private static final Finding OTHER =
            finding("offer.x", Force.LAW, Outcome.UNMET, "offers:o2", "/offers/1/documented");

    private static CaseFile caseOf(String firstOffer, String secondOffer, Boolean documented) {
        return CaseFile.builder()
                .caseId("c")
                .unit("u")
                .offers(offer(firstOffer, documented), offer(secondOffer, documented))
                .build();
    }

    private static Offer offer(String id, Boolean documented) {
        return Offer.builder()
                .id(id)
                .madeOn(DECIDED)
                .documented(id.equals("o1") ? documented : Boolean.TRUE)
                .build();
    }

    private static Finding finding(String rule, Force force, Outcome outcome, String subjectId, String... evidence) {
        Message message = new Message(rule, Map.of(), Map.of(Language.SWEDISH, "s", Language.ENGLISH, "e"));
        return new Finding(
                rule,
                outcome,
                force,
                List.of(),
                "",
                subjectId,
                Optional.empty(),
                Optional.empty(),
                List.of(evidence),
                List.of(),
                Optional.empty(),
                message,
                message);
    }

    private static ComplianceReport report(LocalDate asOf, LocalDate stableThrough, Finding... findings) {
        return new ComplianceReport(
                "c",
                asOf,
                new RuleSet(List.of(), "f"),
                List.of(),
                List.of(findings),
                List.of(),
                Optional.ofNullable(stableThrough));
    }

    private static Waiver waiver(String subjectId, String evidenceHash) {
        return new Waiver(
                "offer.x",
                Optional.of("c"),
                Optional.of(subjectId),
                Optional.empty(),
                "REASON",
                DECIDED,
                VALID_TO,
                "k1",
                Optional.ofNullable(evidenceHash));
    }

    private static Waiver waiverOfUnit(String unit) {
        return new Waiver(
                "offer.x",
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                "REASON",
                DECIDED,
                VALID_TO,
                "k1",
                Optional.empty());
    }

    private static ComplianceReport apply(ComplianceReport report, Waiver... waivers) {
        return Waivers.of(List.of(waivers)).apply(report, CASE);
    }

    private static AppliedWaiver only(ComplianceReport report) {
        assertThat(report.waivers()).hasSize(1);
        return report.waivers().get(0);
    }

    private static String hash(CaseFile caseFile, Finding finding) {
        ComplianceReport report =
                Waivers.of(List.of(waiver(finding.subjectId(), null))).apply(report(AS_OF, null, finding), caseFile);
        return only(report).evidenceHash().orElseThrow();
    }

    @Test
    void aWaivedFindingStaysAndTheWaiverStandsBesideIt() {
        ComplianceReport report = report(AS_OF, null, LAW, OTHER);

        ComplianceReport waived = apply(report, waiver("offers:o1", null));

        assertThat(waived.findings()).isEqualTo(report.findings());
        assertThat(waived.duties()).isEqualTo(report.duties());
        assertThat(waived.ruleSet()).isEqualTo(report.ruleSet());
        assertThat(only(waived).status()).isEqualTo(Status.IN_EFFECT);
        assertThat(only(waived).subjectId()).isEqualTo("offers:o1");
        assertThat(only(waived).evidenceHash().orElseThrow()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, , 2026-09-30",
        "2026-10-01, IN_EFFECT, 2026-12-31",
        "2026-12-31, IN_EFFECT, 2026-12-31",
        "2027-01-01, EXPIRED, "
    })
    void aWaiverCountsFromItsFirstToItsLastDay(LocalDate asOf, Status status, LocalDate stableThrough) {
        ComplianceReport waived = apply(report(asOf, null, LAW), waiver("offers:o1", null));

        assertThat(waived.waivers())
                .extracting(AppliedWaiver::status)
                .isEqualTo(status == null ? List.of() : List.of(status));
        assertThat(waived.stableThrough()).isEqualTo(Optional.ofNullable(stableThrough));
    }

    /** Day by day: a report and the one of the next day differ exactly when the first is not stable through the next day. */
    @ParameterizedTest
    @ValueSource(strings = {"offers:o1", "offers:o2"})
    void stableThroughIsExact(String subjectId) {
        LocalDate end = VALID_TO.plusDays(40);
        LocalDate changes = LocalDate.of(2026, 12, 20);
        Waivers waivers = Waivers.of(List.of(
                waiver(subjectId, null), waiver(subjectId, "0".repeat(64)), waiverOfUnit("u"), waiverOfUnit("v")));
        for (LocalDate day = DECIDED.minusDays(40); day.isBefore(end); day = day.plusDays(1)) {
            ComplianceReport today = waivers.apply(changing(day, changes), CASE);
            ComplianceReport tomorrow = waivers.apply(changing(day.plusDays(1), changes), CASE);
            boolean stable = today.stableThrough().map(day::isBefore).orElse(true);
            assertThat(stable)
                    .as("%s", day)
                    .isEqualTo(today.findings().equals(tomorrow.findings())
                            && today.waivers().equals(tomorrow.waivers()));
        }
    }

    /** The finding goes on the day on which it changes. */
    private static ComplianceReport changing(LocalDate day, LocalDate changes) {
        return day.isBefore(changes) ? report(day, changes.minusDays(1), LAW) : report(day, null);
    }

    @Test
    void aWaiverWithoutAFindingIsReported() {
        ComplianceReport waived = apply(report(AS_OF, null, OTHER), waiver("offers:o1", null));

        assertThat(only(waived).status()).isEqualTo(Status.UNMATCHED);
        assertThat(only(waived).subjectId()).isEqualTo("offers:o1");
        assertThat(only(waived).evidenceHash()).isEmpty();
        assertThat(waived.stableThrough()).isEmpty();
    }

    @Test
    void aWaiverOfAUnitIsAboutEveryFindingOfTheRuleInItsCases() {
        ComplianceReport report = report(AS_OF, null, LAW, OTHER);

        assertThat(apply(report, waiverOfUnit("u")).waivers())
                .extracting(AppliedWaiver::subjectId, AppliedWaiver::status)
                .containsExactly(tuple("offers:o1", Status.IN_EFFECT), tuple("offers:o2", Status.IN_EFFECT));
        assertThat(apply(report, waiverOfUnit("v"))).isEqualTo(report);
        assertThat(apply(report(AS_OF, null), waiverOfUnit("u")).waivers()).isEmpty();
    }

    @Test
    void aWaiverThatWasDecidedOnOtherEvidenceIsOutdated() {
        String then = hash(CASE, LAW);
        CaseFile now = caseOf("o1", "o2", null);

        assertThat(only(apply(report(AS_OF, null, LAW), waiver("offers:o1", then)))
                        .status())
                .isEqualTo(Status.IN_EFFECT);
        AppliedWaiver outdated =
                only(Waivers.of(List.of(waiver("offers:o1", then))).apply(report(AS_OF, null, LAW), now));
        assertThat(outdated.status()).isEqualTo(Status.OUTDATED);
        assertThat(outdated.evidenceHash()).contains(hash(now, LAW)).isNotEqualTo(Optional.of(then));
    }

    @Test
    void evidenceIsWhatStandsThereNotWhere() {
        CaseFile otherOrder = caseOf("o2", "o1", false);
        Finding sameFinding = finding("offer.x", Force.LAW, Outcome.UNMET, "offers:o1", "/offers/1/documented");
        assertThat(hash(otherOrder, sameFinding)).isEqualTo(hash(CASE, LAW));

        assertThat(hash(CASE, finding("offer.x", Force.LAW, Outcome.BREACH, "offers:o1", "/offers/0/documented")))
                .as("another outcome")
                .isNotEqualTo(hash(CASE, LAW));
        assertThat(hash(CASE, finding("offer.x", Force.LAW, Outcome.UNMET, "offers:o1", "/offers/0/madeOn")))
                .as("another field")
                .isNotEqualTo(hash(CASE, LAW));
        assertThat(hash(CASE, finding("offer.x", Force.LAW, Outcome.UNMET, "offers:o1", "/offers/1/documented")))
                .as("another offer")
                .isNotEqualTo(hash(CASE, LAW));
    }

    @Test
    void aListThatIsEvidenceIsTakenWithAllItHolds() {
        Finding aboutList = finding("offer.x", Force.LAW, Outcome.UNMET, "workers:w", "/workers/0/certificates");
        Finding notSupplied = finding("offer.x", Force.LAW, Outcome.UNMET, "workers:w", "/recipient/circumstances");
        String none = hash(withCertificates(), aboutList);
        String one = hash(withCertificates("b1"), aboutList);

        assertThat(List.of(none, one, hash(CASE, notSupplied))).doesNotHaveDuplicates();
        assertThat(hash(withCertificates("b1", "b2"), aboutList))
                .isEqualTo(hash(withCertificates("b2", "b1"), aboutList));
        assertThat(hash(CASE, finding("offer.x", Force.LAW, Outcome.UNMET, "case", "")))
                .as("the whole case file")
                .isNotEqualTo(hash(caseOf("o1", "o2", null), finding("offer.x", Force.LAW, Outcome.UNMET, "case", "")));
    }

    private static CaseFile withCertificates(String... ids) {
        return CaseFile.builder()
                .caseId("c")
                .workers(Worker.builder()
                        .id("w")
                        .certificates(List.of(ids).stream()
                                .map(id -> TitleCertificate.builder()
                                        .id(id)
                                        .status(CertificateStatus.APPLIED)
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    @Test
    void waiversAreSortedAndNoneStandsTwice() {
        Waiver renewed = new Waiver(
                "offer.x",
                Optional.of("c"),
                Optional.of("offers:o1"),
                Optional.empty(),
                "REASON",
                DECIDED.minusDays(9),
                DECIDED,
                "k1",
                Optional.empty());
        Waiver running = waiver("offers:o1", null);
        Waiver second = waiver("offers:o2", null);

        assertThat(apply(report(AS_OF, null, LAW, OTHER), second, running, renewed, running)
                        .waivers())
                .extracting(AppliedWaiver::waiver, AppliedWaiver::status)
                .containsExactly(
                        tuple(renewed, Status.EXPIRED),
                        tuple(running, Status.IN_EFFECT),
                        tuple(second, Status.IN_EFFECT));
    }

    @Test
    void theReportMustBeAboutTheCase() {
        CaseFile other = CaseFile.builder().caseId("d").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Waivers.of(List.of()).apply(report(AS_OF, null), other));
    }
}

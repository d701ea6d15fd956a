package se.omsorgsregler.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.Purpose;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.reading.PlainReading.Hit;
import se.omsorgsregler.reading.PlainReading.Reading;
import se.omsorgsregler.reading.PlainReading.Row;

/** Answers worked out by hand from the rule catalogue and the legal dossier. */
class PlainReadingTest {

    private static final LocalDate START = day("2024-03-01");

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Decision.Builder homeCare(String id, String from) {
        return Decision.builder()
                .id(id)
                .setting(Setting.HOME_CARE)
                .basis(DecisionBasis.NEEDS_TESTED)
                .from(day(from))
                .services(Service.SAFETY_ALARM);
    }

    /** A case with home care since {@link #START}, every list known and nothing in it. */
    private static CaseFile.Builder bare() {
        return CaseFile.builder()
                .caseId("K-1")
                .decisions(homeCare("d1", START.toString()).build())
                .recipient(
                        Recipient.builder().circumstances(new Circumstance[0]).build())
                .offers(new Offer[0])
                .assessments(new ExemptionAssessment[0])
                .appointments(new Appointment[0])
                .needChanges(new NeedChange[0])
                .changeRequests(new ChangeRequest[0])
                .workers(new Worker[0])
                .healthCareContact(false);
    }

    private static Offer.Builder offer(String id, String madeOn) {
        return Offer.builder()
                .id(id)
                .madeOn(day(madeOn))
                .madeBy(ActingParty.PROVIDER)
                .informationAdapted(true)
                .response(OfferResponse.AWAITED)
                .answeredBy(AnsweredBy.PERSON)
                .documented(true);
    }

    private static ExemptionAssessment.Builder exemption(String id, String on) {
        return ExemptionAssessment.builder()
                .id(id)
                .assessedOn(day(on))
                .outcome(AssessmentOutcome.OBVIOUSLY_UNNECESSARY)
                .assessedBy(AssessedBy.PROVIDER_MUNICIPAL)
                .individual(true)
                .grounds(AssessmentGround.NEEDS_MET_OTHERWISE)
                .purposesConsidered(Purpose.values())
                .ownView(OwnView.DOES_NOT_WANT)
                .rationaleRecorded(true);
    }

    private static Appointment.Builder contact(String id, String from) {
        return Appointment.builder()
                .id(id)
                .kind(AppointmentKind.CARE_CONTACT)
                .role(AppointmentRole.PRIMARY)
                .holder("W-1")
                .holderType(HolderType.PERSON)
                .provider("P-1")
                .from(from == null ? null : day(from))
                .appointedBy(ActingParty.PROVIDER)
                .documented(true);
    }

    private static Worker.Builder worker() {
        return Worker.builder()
                .id("W-1")
                .certificates(new TitleCertificate[0])
                .employments(new Employment[0])
                .employmentsKnownFrom(day("2019-01-01"))
                .licensedProfession(false);
    }

    private static Employment employment(EmploymentTitle title, EmploymentForm form, String from, String to) {
        return Employment.builder()
                .id("e-" + from)
                .title(title)
                .form(form)
                .from(day(from))
                .to(to == null ? null : day(to))
                .build();
    }

    private static Employment nurse(EmploymentForm form, String from, String to) {
        return employment(EmploymentTitle.ASSISTANT_NURSE, form, from, to);
    }

    private static Row row(Reading reading, String duty) {
        List<Row> rows = new ArrayList<>();
        for (Row row : reading.duties()) {
            if (row.duty().equals(duty)) {
                rows.add(row);
            }
        }
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static DutyStatus status(CaseFile.Builder caseFile, String asOf, String duty) {
        return row(read(caseFile, asOf), duty).status();
    }

    private static Reading read(CaseFile.Builder caseFile, String asOf) {
        return PlainReading.read(caseFile.build(), day(asOf));
    }

    private static List<String> rules(Reading reading) {
        List<String> rules = new ArrayList<>();
        for (Hit hit : reading.findings()) {
            rules.add(hit.rule() + " " + hit.outcome());
        }
        return rules;
    }

    private static Hit hit(Reading reading, String rule) {
        for (Hit hit : reading.findings()) {
            if (hit.rule().equals(rule)) {
                return hit;
            }
        }
        throw new AssertionError(rule + " is not among " + rules(reading));
    }

    @Test
    void nothingAppliesBeforeTheDutyOrWithoutHomeCare() {
        for (Reading reading : List.of(
                read(bare().decisions(homeCare("d1", "2020-01-01").build()), "2022-06-30"),
                read(bare(), "2024-02-29"),
                read(bare().decisions((List<Decision>) null), "2022-06-30"),
                read(bare().decisions(new Decision[0]), "2033-07-01"))) {
            assertThat(reading.duties()).hasSize(6).allSatisfy(row -> {
                assertThat(row.status()).isEqualTo(DutyStatus.NOT_APPLICABLE);
                assertThat(row.subjectId()).isEqualTo("case");
            });
            assertThat(reading.findings()).isEmpty();
        }
    }

    @Test
    void unsuppliedDecisionsLeaveEverythingOpenButTheTitle() {
        CaseFile.Builder caseFile = bare().decisions((List<Decision>) null)
                .workers(worker().employments(nurse(EmploymentForm.HOURLY, "2023-07-01", null))
                        .build());
        Reading reading = read(caseFile, "2023-07-01");
        assertThat(reading.duties()).hasSize(6).allMatch(row -> row.status() == DutyStatus.UNDETERMINED);
        assertThat(reading.findings())
                .containsExactly(
                        new Hit(
                                "case.decisions-not-supplied",
                                Outcome.UNDETERMINED,
                                Force.LAW,
                                "",
                                "case",
                                null,
                                null,
                                List.of("/decisions"),
                                null),
                        new Hit(
                                "worker.title-without-ground",
                                Outcome.REVIEW,
                                Force.LAW,
                                "/workers/0",
                                "workers:W-1",
                                null,
                                null,
                                List.of(),
                                null));
        assertThat(rules(read(caseFile, "2023-06-30"))).containsExactly("case.decisions-not-supplied UNDETERMINED");
    }

    @Test
    void noOfferIsUnmetSinceTheSpanStarted() {
        Reading reading = read(bare(), "2024-03-01");
        assertThat(row(reading, "offer"))
                .isEqualTo(new Row("offer", DutyStatus.UNMET, "/decisions/0", "decisions:d1", START, null, null, null));
        assertThat(reading.findings())
                .containsExactly(new Hit(
                        "offer.not-made",
                        Outcome.UNMET,
                        Force.LAW,
                        "/decisions/0",
                        "decisions:d1",
                        START,
                        null,
                        List.of(),
                        null));
    }

    @Test
    void theDutyIsCountedFromTheLawForOlderHomeCare() {
        Reading reading = read(bare().decisions(homeCare("d1", "2015-05-05").build()), "2022-07-01");
        assertThat(hit(reading, "offer.not-made").since()).isEqualTo("2022-07-01");
    }

    @Test
    void missingListsAreAskedForTogether() {
        CaseFile.Builder caseFile = bare().offers((List<Offer>) null)
                .assessments((List<ExemptionAssessment>) null)
                .appointments((List<Appointment>) null)
                .decisions(homeCare("d1", "2024-03-01").basis(null).build());
        Reading reading = read(caseFile, "2025-06-30");
        Hit hit = hit(reading, "offer.not-made");
        assertThat(hit.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(hit.wouldBe()).isEqualTo(Outcome.UNMET);
        assertThat(hit.since()).isNull();
        assertThat(hit.missing()).containsExactly("/appointments", "/assessments", "/decisions/0/basis", "/offers");
        assertThat(row(reading, "offer").triggeredOn()).isEqualTo(START);
        assertThat(hit(read(caseFile, "2025-07-01"), "offer.not-made").missing())
                .containsExactly("/appointments", "/assessments", "/offers");
        assertThat(row(reading, "decline-documented").status()).isEqualTo(DutyStatus.UNDETERMINED);
        assertThat(row(reading, "appointment-documented").status()).isEqualTo(DutyStatus.UNDETERMINED);
        assertThat(row(reading, "credential").status()).isEqualTo(DutyStatus.UNDETERMINED);
        assertThat(hit(reading, "appointment.missing").missing()).containsExactly("/appointments", "/offers");
    }

    @Test
    void aListKnownFromTheStartOfTheSpanIsComplete() {
        KnownFrom fromStart =
                KnownFrom.builder().offers(START).assessments(START).build();
        KnownFrom dayLater = KnownFrom.builder().offers(START.plusDays(1)).build();
        assertThat(status(bare().knownFrom(fromStart), "2024-05-01", "offer")).isEqualTo(DutyStatus.UNMET);
        assertThat(hit(read(bare().knownFrom(dayLater), "2024-05-01"), "offer.not-made")
                        .missing())
                .containsExactly("/offers");
    }

    @Test
    void extraAssistanceIsOutsideTheOldActAndInsideTheNew() {
        CaseFile.Builder caseFile = bare().decisions(
                        homeCare("d1", "2024-03-01").basis(DecisionBasis.EXTRA).build());
        Row before = row(read(caseFile, "2025-06-30"), "offer");
        assertThat(before.status()).isEqualTo(DutyStatus.NOT_APPLICABLE);
        assertThat(before.subjectId()).isEqualTo("decisions:d1");
        assertThat(before.triggeredOn()).isNull();
        assertThat(hit(read(caseFile, "2025-07-01"), "offer.not-made").since()).isEqualTo("2025-07-01");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31,2024-03-01", "2024-04-30,2024-03-01", "2024-05-01,2024-05-01"})
    void aGapOfThirtyDaysKeepsTheSpan(String secondStart, String spanStart) {
        CaseFile.Builder caseFile = bare().decisions(
                        homeCare("d1", "2024-03-01").to(day("2024-03-30")).build(),
                        homeCare("d2", secondStart).build());
        assertThat(row(read(caseFile, "2024-06-01"), "offer").triggeredOn()).isEqualTo(spanStart);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-02,MET", "2023-12-01,UNMET"})
    void anOfferCountsUpToNinetyDaysAhead(String madeOn, DutyStatus expected) {
        assertThat(status(bare().offers(offer("o1", madeOn).build()), "2024-03-02", "offer"))
                .isEqualTo(expected);
    }

    @Test
    void anOfferOfTheSpanBeforeDoesNotCount() {
        CaseFile.Builder caseFile = bare().decisions(
                        homeCare("d1", "2024-01-01").to(day("2024-01-31")).build(),
                        homeCare("d2", "2024-03-03").build());
        assertThat(status(caseFile.offers(offer("o1", "2024-01-31").build()), "2024-03-03", "offer"))
                .isEqualTo(DutyStatus.UNMET);
        assertThat(status(caseFile.offers(offer("o1", "2024-02-01").build()), "2024-03-03", "offer"))
                .isEqualTo(DutyStatus.MET);
    }

    @Test
    void anExemptionLastsUntilAnOfferOrANewAssessment() {
        CaseFile.Builder caseFile =
                bare().assessments(exemption("a1", "2024-03-05").build());
        Reading exempt = read(caseFile, "2024-03-05");
        assertThat(row(exempt, "offer").status()).isEqualTo(DutyStatus.EXEMPT);
        assertThat(row(exempt, "appointment").status()).isEqualTo(DutyStatus.NOT_APPLICABLE);
        assertThat(exempt.findings()).isEmpty();
        assertThat(status(caseFile.offers(offer("o1", "2024-03-05").build()), "2024-03-05", "offer"))
                .isEqualTo(DutyStatus.MET);
        CaseFile.Builder neededAgain = bare().assessments(
                        exemption("a1", "2024-03-05").build(),
                        exemption("a2", "2024-06-01")
                                .outcome(AssessmentOutcome.NEEDED)
                                .build(),
                        exemption("a3", "2024-07-01")
                                .outcome(AssessmentOutcome.NEEDED)
                                .build());
        assertThat(hit(read(neededAgain, "2024-08-01"), "offer.not-made").since())
                .isEqualTo("2024-06-01");
    }

    @Test
    void aNeededAssessmentOfTheSameDayWins() {
        CaseFile.Builder caseFile = bare().assessments(
                        exemption("a9", "2024-03-05").build(),
                        exemption("a1", "2024-03-05")
                                .outcome(AssessmentOutcome.NEEDED)
                                .build());
        assertThat(hit(read(caseFile, "2024-03-05"), "offer.not-made").since()).isEqualTo("2024-03-05");
    }

    @Test
    void everyFlagOfAnExemptionIsRaised() {
        ExemptionAssessment assessment = exemption("a1", "2024-03-05")
                .individual(false)
                .grounds(AssessmentGround.PERSON_DECLINED, AssessmentGround.STAFF_SHORTAGE)
                .ownView(OwnView.WANTS_CONTACT)
                .purposesConsidered(Purpose.SECURITY)
                .rationaleRecorded(false)
                .assessedBy(AssessedBy.PROVIDER_PRIVATE)
                .build();
        CaseFile.Builder caseFile = bare().assessments(assessment)
                .decisions(
                        homeCare("d1", "2024-03-01").services(Service.COOKING).build())
                .recipient(Recipient.builder()
                        .circumstances(Circumstance.builder()
                                .id("c1")
                                .kind(CircumstanceKind.LIMITED_SOCIAL_NETWORK)
                                .from(day("2024-03-06"))
                                .build())
                        .build())
                .appointments(contact("p1", "2022-01-01").build());
        assertThat(rules(read(caseFile, "2024-03-06")))
                .contains(
                        "exemption.not-individual REVIEW",
                        "exemption.person-wants-contact REVIEW",
                        "exemption.purposes-not-considered REVIEW",
                        "exemption.ground-declined REVIEW",
                        "exemption.ground-staffing REVIEW",
                        "exemption.no-reasons REVIEW",
                        "exemption.contrary-circumstance REVIEW",
                        "exemption.beyond-examples REVIEW",
                        "exemption.outdated REVIEW",
                        "exemption.assessed-by-private-provider REVIEW",
                        "exemption.contact-running REVIEW")
                .doesNotContain("exemption.ground-services-only REVIEW", "exemption.own-view-not-recorded REVIEW");
        assertThat(rules(read(caseFile, "2024-03-05")))
                .doesNotContain("exemption.contrary-circumstance REVIEW", "exemption.outdated REVIEW");
    }

    @Test
    void anExemptionIsOutdatedByAServiceThatIsNewAfterAGap() {
        CaseFile.Builder caseFile =
                bare().assessments(exemption("a1", "2024-03-05").build());
        Decision old = homeCare("d1", "2024-03-01").to(day("2024-04-10")).build();
        Decision unsupplied = homeCare("d2", "2024-03-20")
                .to(day("2024-04-10"))
                .services((Set<Service>) null)
                .build();
        Decision same = homeCare("d3", "2024-05-01").build();
        Decision added = homeCare("d3", "2024-05-01").services(Service.CLEANING).build();
        assertThat(rules(read(caseFile.decisions(old, same), "2024-05-01"))).isEmpty();
        assertThat(rules(read(caseFile.decisions(old, added), "2024-05-01")))
                .containsExactly("exemption.outdated REVIEW");
        assertThat(hit(read(caseFile.decisions(old, unsupplied, added), "2024-05-01"), "exemption.outdated")
                        .missing())
                .containsExactly("/decisions/1/services");
    }

    @Test
    void knownOperandsAreSimplifiedAway() {
        ExemptionAssessment assessment = exemption("a1", "2024-03-05")
                .individual(null)
                .grounds((Set<AssessmentGround>) null)
                .rationaleRecorded(false)
                .build();
        Reading reading = read(bare().assessments(assessment), "2024-03-06");
        assertThat(hit(reading, "exemption.not-individual").missing())
                .containsExactly("/assessments/0/grounds", "/assessments/0/individual");
        assertThat(hit(reading, "exemption.no-reasons").outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(hit(reading, "exemption.ground-declined").wouldBe()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aResponseIsAwaitedUntilItsDay() {
        CaseFile.Builder caseFile = bare().offers(offer("o1", "2024-03-08")
                .response(OfferResponse.DECLINED)
                .respondedOn(day("2024-04-08"))
                .documented(false)
                .build());
        assertThat(rules(read(caseFile, "2024-04-07"))).isEmpty();
        Reading answered = read(caseFile, "2024-04-08");
        assertThat(hit(answered, "offer.decline-undocumented").since()).isEqualTo("2024-04-08");
        assertThat(row(answered, "decline-documented").subjectId()).isEqualTo("offers:o1");
        assertThat(row(answered, "decline-documented").status()).isEqualTo(DutyStatus.UNMET);
        assertThat(row(answered, "appointment").status()).isEqualTo(DutyStatus.NOT_APPLICABLE);
    }

    @Test
    void anOfferIsUnansweredAfterThirtyDays() {
        CaseFile.Builder caseFile = bare().offers(offer("o1", "2024-03-08").build());
        assertThat(rules(read(caseFile, "2024-04-07"))).isEmpty();
        assertThat(rules(read(caseFile, "2024-04-08"))).containsExactly("offer.unanswered REVIEW");
        caseFile.appointments((List<Appointment>) null);
        assertThat(hit(read(caseFile, "2024-04-08"), "offer.unanswered").missing())
                .containsExactly("/appointments");
    }

    @Test
    void anUnsuppliedResponseIsAnOperandOfTheRulesAboutTheAnswer() {
        CaseFile.Builder caseFile = bare().offers(offer("o1", "2024-03-08")
                .response(null)
                .answeredBy(null)
                .documented(null)
                .build());
        Reading reading = read(caseFile, "2024-03-09");
        assertThat(hit(reading, "offer.answered-by-other").missing())
                .containsExactly("/offers/0/answeredBy", "/offers/0/response");
        assertThat(hit(reading, "offer.decline-undocumented").missing())
                .containsExactly("/offers/0/documented", "/offers/0/response");
        assertThat(hit(reading, "appointment.missing").subjectId()).isEqualTo("offers:o1");
        assertThat(hit(reading, "appointment.missing").missing()).containsExactly("/offers/0/response");
        assertThat(row(reading, "decline-documented").status()).isEqualTo(DutyStatus.UNDETERMINED);
    }

    @Test
    void undecidedAdviceIsNoFinding() {
        CaseFile.Builder caseFile = bare().healthCareContact(null);
        Reading reading = read(caseFile, "2024-03-01");
        assertThat(rules(reading)).containsExactly("offer.not-made UNMET");
        assertThat(reading.undecidedAdvice())
                .isEqualTo(Map.of("offer.health-contact-no-substitute", new TreeSet<>(List.of("/healthCareContact"))));
        caseFile.offers(offer("o1", "2024-03-01").informationAdapted(false).build())
                .recipient(null);
        assertThat(read(caseFile, "2024-03-01").undecidedAdvice())
                .isEqualTo(Map.of("offer.information-not-adapted", new TreeSet<>(List.of("/recipient/circumstances"))));
    }

    @Test
    void aDeclineIsOutdatedByWhatHappensAfterIt() {
        CaseFile.Builder caseFile = bare().offers(offer("o1", "2024-03-08")
                        .response(OfferResponse.DECLINED)
                        .respondedOn(day("2024-03-10"))
                        .build())
                .needChanges(new NeedChange("n1", day("2024-03-10")), new NeedChange("n2", day("2024-03-11")));
        assertThat(rules(read(caseFile, "2024-03-10"))).isEmpty();
        assertThat(rules(read(caseFile, "2024-03-11"))).containsExactly("offer.decline-outdated REVIEW");
    }

    @Test
    void acceptanceWithoutAppointmentIsUnmet() {
        CaseFile.Builder caseFile = bare().offers(offer("o1", "2024-03-08")
                .response(OfferResponse.ACCEPTED)
                .respondedOn(day("2024-03-10"))
                .build());
        Reading reading = read(caseFile, "2024-03-10");
        assertThat(row(reading, "appointment"))
                .isEqualTo(new Row("appointment", DutyStatus.UNMET, "", "case", day("2024-03-10"), null, null, null));
        assertThat(hit(reading, "appointment.missing").subjectId()).isEqualTo("offers:o1");
        assertThat(hit(reading, "appointment.missing").force()).isEqualTo(Force.PREPARATORY);
    }

    @Test
    void anEndedContactHasToBeReplacedUnlessDeclinedAfterwards() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "2024-03-12").to(day("2024-06-30")).build());
        assertThat(status(caseFile, "2024-06-30", "appointment")).isEqualTo(DutyStatus.MET);
        Reading reading = read(caseFile, "2024-07-01");
        assertThat(row(reading, "offer").metOn()).isEqualTo("2024-03-12");
        assertThat(row(reading, "appointment").triggeredOn()).isEqualTo("2024-07-01");
        assertThat(hit(reading, "appointment.missing").subjectId()).isEqualTo("appointments:p1");
        Offer.Builder declined = offer("o1", "2024-06-01").response(OfferResponse.DECLINED);
        caseFile.offers(declined.respondedOn(day("2024-06-30")).build());
        assertThat(status(caseFile, "2024-07-01", "appointment")).isEqualTo(DutyStatus.UNMET);
        caseFile.offers(declined.respondedOn(day("2024-07-01")).build());
        assertThat(status(caseFile, "2024-07-01", "appointment")).isEqualTo(DutyStatus.NOT_APPLICABLE);
    }

    @Test
    void aTeamMeetsNothing() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "2024-03-12").holderType(HolderType.TEAM).build());
        Reading reading = read(caseFile, "2024-03-12");
        assertThat(row(reading, "offer").status()).isEqualTo(DutyStatus.UNMET);
        assertThat(rules(reading))
                .containsExactly(
                        "appointment.not-a-person BREACH",
                        "appointment.without-acceptance ADVICE",
                        "offer.not-made UNMET");
        assertThat(row(reading, "appointment-documented").subjectId()).isEqualTo("appointments:p1");
        assertThat(row(reading, "credential").status()).isEqualTo(DutyStatus.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-15,P-1,none", "2024-04-16,P-1,BREACH", "2024-04-16,P-2,REVIEW", "2024-04-16,,REVIEW"})
    void twoContactsAtATimeAreAHandoverForFourteenDays(String asOf, String provider, String expected) {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "2024-03-12").build(),
                        contact("p2", "2024-04-01")
                                .holder("W-2")
                                .provider(provider)
                                .build());
        List<String> rules = rules(read(caseFile, asOf));
        rules.removeIf(rule -> !rule.startsWith("appointment.several-primary"));
        assertThat(rules)
                .isEqualTo("none".equals(expected) ? List.of() : List.of("appointment.several-primary " + expected));
    }

    @Test
    void anAppointmentIsCheckedAgainstAcceptancesOfTheFile() {
        CaseFile.Builder caseFile =
                bare().appointments(contact("p1", "2024-03-12").build());
        Offer.Builder accepted = offer("o1", "2024-03-08").response(OfferResponse.ACCEPTED);
        String rule = "appointment.without-acceptance";
        caseFile.offers(accepted.build());
        assertThat(read(caseFile, "2024-03-20").undecidedAdvice().get(rule)).containsExactly("/offers/0/respondedOn");
        caseFile.offers(accepted.respondedOn(day("2024-03-12")).build());
        assertThat(rules(read(caseFile, "2024-03-20"))).doesNotContain(rule + " ADVICE");
        caseFile.offers(accepted.respondedOn(day("2024-03-13")).build());
        assertThat(rules(read(caseFile, "2024-03-20"))).contains(rule + " ADVICE");
    }

    @Test
    void aChangeRequestIsOpenUntilSomeoneElseIsAppointed() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "2024-03-12").build())
                .changeRequests(
                        ChangeRequest.builder().id("r1").on(day("2024-05-01")).build());
        String open = "appointment.change-request-open REVIEW";
        assertThat(rules(read(caseFile, "2024-05-01"))).contains(open);
        assertThat(rules(read(caseFile, "2024-04-30"))).doesNotContain(open);
        caseFile.appointments(
                contact("p1", "2024-03-12").build(), contact("p2", "2024-05-02").build());
        assertThat(rules(read(caseFile, "2024-05-02"))).doesNotContain(open);
    }

    /** The cases A to E of the dossier, 1.3 b: an appointment of 2026 and, where it matters, of 2024. */
    @ParameterizedTest
    @CsvSource({
        "PERMANENT,   PERMANENT,   2024-03-12, MET,      none",
        "PERMANENT,   PERMANENT,   2026-01-01, MET,      none",
        "PERMANENT,   HOURLY,      2024-03-12, MET,      none",
        "PERMANENT,   HOURLY,      2026-01-01, REVIEW,   credential.transition-unclear REVIEW",
        "FIXED_TERM,  PERMANENT,   2024-03-12, BREACHED, credential.missing BREACH",
        "FIXED_TERM,  PERMANENT,   2026-01-01, REVIEW,   credential.transition-unclear REVIEW",
        "PROBATIONARY,PROBATIONARY,2026-01-01, BREACHED, credential.missing BREACH",
        "HOURLY,      HOURLY,      2023-06-30, REVIEW,   credential.appointed-before-requirement REVIEW",
    })
    void theTransitionTurnsOnTheReferenceDays(
            EmploymentForm in2023, EmploymentForm in2025, String from, DutyStatus expected, String finding) {
        CaseFile.Builder caseFile = bare().decisions(
                        homeCare("d1", "2022-01-01").build())
                .appointments(contact("p1", from).build())
                .workers(worker().employments(
                                nurse(in2023, "2020-01-01", "2025-06-30"), nurse(in2025, "2025-07-01", null))
                        .build());
        assertThat(status(caseFile, "2026-02-01", "credential")).isEqualTo(expected);
        assertThat(credentialRules(read(caseFile, "2026-02-01")))
                .isEqualTo("none".equals(finding) ? List.of() : List.of(finding));
    }

    private static List<String> credentialRules(Reading reading) {
        List<String> rules = rules(reading);
        rules.removeIf(rule -> !rule.startsWith("credential."));
        return rules;
    }

    private static CaseFile.Builder withContact(String from, Worker.Builder worker) {
        return bare().appointments(contact("p1", from).build()).workers(worker.build());
    }

    @Test
    void theTransitionEndsOnItsLastDay() {
        CaseFile.Builder caseFile =
                withContact("2024-03-12", worker().employments(nurse(EmploymentForm.PERMANENT, "2020-01-01", null)));
        assertThat(credentialRules(read(caseFile, "2032-06-29"))).isEmpty();
        Hit due = hit(read(caseFile, "2032-06-30"), "credential.transition-ending");
        assertThat(due.outcome()).isEqualTo(Outcome.DUE);
        assertThat(due.dueOn()).isEqualTo("2033-06-30");
        Row last = row(read(caseFile, "2033-06-30"), "credential");
        assertThat(last.basis()).isEqualTo("TRANSITIONAL");
        assertThat(last.dueOn()).isEqualTo("2033-06-30");
        Reading over = read(caseFile, "2033-07-01");
        assertThat(row(over, "credential").status()).isEqualTo(DutyStatus.BREACHED);
        assertThat(hit(over, "credential.transition-ended").since()).isEqualTo("2033-07-01");
        assertThat(hit(over, "credential.transition-ended").force()).isEqualTo(Force.AUTHORITY_GUIDANCE);
        assertThat(rules(over)).contains("worker.title-without-ground REVIEW");
    }

    @Test
    void aCertificateCountsFromItsDayAndMayComeLate() {
        TitleCertificate.Builder certificate = TitleCertificate.builder()
                .id("b1")
                .status(CertificateStatus.GRANTED)
                .grantedOn(day("2024-05-01"));
        CaseFile.Builder caseFile = withContact("2024-03-12", worker().certificates(certificate.build()));
        Hit missing = hit(read(caseFile, "2024-04-30"), "credential.missing");
        assertThat(missing.since()).isEqualTo("2024-03-12");
        assertThat(row(read(caseFile, "2024-05-01"), "credential"))
                .isEqualTo(new Row(
                        "credential",
                        DutyStatus.MET_LATE,
                        "/appointments/0",
                        "appointments:p1",
                        null,
                        null,
                        day("2024-05-01"),
                        "CERTIFICATE"));
        certificate.grantedOn(null).verifiedOn(day("2024-05-01"));
        caseFile = withContact("2024-03-12", worker().certificates(certificate.build()));
        assertThat(hit(read(caseFile, "2024-04-30"), "credential.undecided").missing())
                .containsExactly("/workers/0/certificates/0/grantedOn");
        assertThat(status(caseFile, "2024-05-01", "credential")).isEqualTo(DutyStatus.MET);
    }

    @Test
    void anEmploymentMayLackItsTitleOrForm() {
        CaseFile.Builder caseFile = withContact(
                "2024-03-12",
                worker().employments(
                                employment(null, EmploymentForm.PERMANENT, "2020-01-01", null),
                                employment(EmploymentTitle.UNCLEAR, null, "2020-02-01", null),
                                employment(EmploymentTitle.OTHER, null, "2020-03-01", null),
                                employment(null, EmploymentForm.HOURLY, "2020-04-01", null)));
        assertThat(hit(read(caseFile, "2024-04-01"), "credential.undecided").missing())
                .containsExactly("/workers/0/employments/0/title", "/workers/0/employments/1/form");
        caseFile = withContact(
                "2024-03-12",
                worker().employments(
                                employment(EmploymentTitle.UNCLEAR, EmploymentForm.PERMANENT, "2020-01-01", null)));
        assertThat(credentialRules(read(caseFile, "2024-04-01"))).containsExactly("credential.title-unclear REVIEW");
    }

    @Test
    void aProofAnswersForItsReferenceDayAndAnEmploymentOverridesARefusal() {
        TransitionProof no = new TransitionProof("x1", day("2023-07-01"), false);
        CaseFile.Builder refused =
                withContact("2024-03-12", worker().employmentsKnownFrom(null).transitionProofs(no));
        assertThat(status(refused, "2024-04-01", "credential")).isEqualTo(DutyStatus.BREACHED);
        CaseFile.Builder employed = withContact(
                "2024-03-12",
                worker().transitionProofs(no).employments(nurse(EmploymentForm.PERMANENT, "2023-07-01", "2023-07-01")));
        assertThat(status(employed, "2024-04-01", "credential")).isEqualTo(DutyStatus.MET);
    }

    @Test
    void anUnknownDayOfAppointmentIsAskedFor() {
        Worker.Builder covered2023 = worker().employments(nurse(EmploymentForm.PERMANENT, "2020-01-01", "2024-12-31"));
        CaseFile.Builder caseFile = withContact(null, covered2023);
        assertThat(status(caseFile, "2025-06-30", "credential")).isEqualTo(DutyStatus.MET);
        assertThat(hit(read(caseFile, "2025-07-01"), "credential.undecided").missing())
                .containsExactly("/appointments/0/from");
        assertThat(hit(read(withContact(null, worker()), "2025-06-30"), "credential.undecided")
                        .missing())
                .containsExactly("/appointments/0/from");
        assertThat(credentialRules(read(caseFile, "2033-07-01"))).containsExactly("credential.transition-ended BREACH");
    }

    @Test
    void anUnknownHolderIsAskedFor() {
        CaseFile.Builder nobody =
                bare().appointments(contact("p1", "2024-03-12").holder(null).build());
        Hit hit = hit(read(nobody, "2024-04-01"), "credential.undecided");
        assertThat(hit.missing()).containsExactly("/appointments/0/holder");
        assertThat(hit.wouldBe()).isNull();
        Reading stranger = read(bare().appointments(contact("p1", "2024-03-12").build()), "2024-04-01");
        assertThat(hit(stranger, "credential.undecided").missing()).containsExactly("/workers");
        assertThat(stranger.undecidedAdvice().get("appointment.licensed-professional"))
                .containsExactly("/workers");
    }

    @Test
    void aDeputyWithoutTheTitleIsForAHuman() {
        Appointment deputy =
                contact("p1", "2024-03-12").role(AppointmentRole.DEPUTY).build();
        CaseFile.Builder caseFile = bare().appointments(deputy).workers(worker().build());
        Reading reading = read(caseFile, "2024-04-01");
        assertThat(row(reading, "credential").status()).isEqualTo(DutyStatus.REVIEW);
        assertThat(hit(reading, "credential.deputy-unclear").outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(row(reading, "offer").status()).isEqualTo(DutyStatus.UNMET);
        caseFile.workers(worker().employments((List<Employment>) null).build());
        Hit undetermined = hit(read(caseFile, "2024-04-01"), "credential.deputy-unclear");
        assertThat(undetermined.missing()).containsExactly("/workers/0/employments");
        assertThat(undetermined.wouldBe()).isEqualTo(Outcome.REVIEW);
        assertThat(hit(read(caseFile, "2033-07-01"), "credential.deputy-unclear")
                        .outcome())
                .isEqualTo(Outcome.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30,NOT_APPLICABLE,case", "2026-07-01,REVIEW,decisions:d1"})
    void specialHousingIsForAHumanFrom2026(String asOf, DutyStatus status, String subjectId) {
        CaseFile.Builder caseFile = bare().decisions(homeCare("d1", "2024-03-01")
                .setting(Setting.SPECIAL_HOUSING_OLDER)
                .build());
        Row row = row(read(caseFile, asOf), "offer-special-housing");
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.subjectId()).isEqualTo(subjectId);
    }
}

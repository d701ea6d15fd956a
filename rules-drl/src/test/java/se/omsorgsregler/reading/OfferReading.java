package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.earlier;
import static se.omsorgsregler.reading.Dates.later;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.Purpose;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.reading.Located.Subject;

/** The duty to offer a contact, the answers to offers, and what there is to say about a recorded exemption. */
final class OfferReading {

    private static final Set<Service> EXAMPLES_OF_EXEMPTION =
            EnumSet.of(Service.SAFETY_ALARM, Service.MEAL_DELIVERY, Service.CLEANING, Service.SHOPPING);
    private static final Set<AssessmentGround> GROUNDS_OF_SERVICES =
            EnumSet.of(AssessmentGround.SERVICE_TYPE, AssessmentGround.SERVICE_AMOUNT);

    private final Situation now;
    private final Ledger ledger;
    private final Optional<Located<ExemptionAssessment>> exemption;
    private final DutyStatus status;
    private final SortedSet<String> missing = new TreeSet<>();
    private final LocalDate triggeredOn;

    OfferReading(Situation now, Ledger ledger) {
        this.now = now;
        this.ledger = ledger;
        exemption = now.exemption();
        triggeredOn = findTriggeredOn();
        status = decide();
    }

    boolean dutyApplies() {
        return status != DutyStatus.NOT_APPLICABLE;
    }

    LocalDate triggeredOn() {
        return triggeredOn;
    }

    boolean exemptionInEffect() {
        return exemption.isPresent();
    }

    void read() {
        Subject subject = now.spanDecisions.get(0).subject();
        writeOfferRow(subject);
        if (dutyApplies()) {
            readDuty(subject);
            readLatestOffer();
            readRepeat();
            readAnswer();
            exemption.ifPresent(this::readExemption);
        } else {
            ledger.row(PlainReading.DECLINE_DOCUMENTED, DutyStatus.NOT_APPLICABLE, Subject.CASE);
        }
    }

    private DutyStatus decide() {
        boolean basisMatters = now.asOf.isBefore(Dates.NEW_ACT_FROM);
        if (basisMatters && everyRunningDecision(decision -> isOutOfScope(decision.basis()))) {
            return DutyStatus.NOT_APPLICABLE;
        }
        if (!now.contactsOfSpan().isEmpty() || !now.offers.isEmpty()) {
            return DutyStatus.MET;
        }
        if (exemption.isPresent()) {
            return DutyStatus.EXEMPT;
        }
        if (now.file.appointments().isEmpty()) {
            missing.add("/appointments");
        }
        if (now.offersIncomplete()) {
            missing.add("/offers");
        }
        if (now.assessments.isEmpty() && now.assessmentsIncomplete()) {
            missing.add("/assessments");
        }
        if (basisMatters && everyRunningDecision(decision -> !isInScope(decision.basis()))) {
            for (Located<Decision> decision : now.runningDecisions) {
                if (decision.value().basis().isEmpty()) {
                    missing.add(decision.pointer("basis"));
                }
            }
        }
        return missing.isEmpty() ? DutyStatus.UNMET : DutyStatus.UNDETERMINED;
    }

    private boolean everyRunningDecision(Predicate<Decision> test) {
        for (Located<Decision> decision : now.runningDecisions) {
            if (!test.test(decision.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInScope(Optional<DecisionBasis> basis) {
        return basis.isPresent()
                && (basis.get() == DecisionBasis.NEEDS_TESTED || basis.get() == DecisionBasis.WITHOUT_NEEDS_TEST);
    }

    private static boolean isOutOfScope(Optional<DecisionBasis> basis) {
        return basis.isPresent() && !isInScope(basis);
    }

    private LocalDate findTriggeredOn() {
        LocalDate earliest =
                neededAgainOn().map(needed -> later(now.dutyStart(), needed)).orElse(now.dutyStart());
        LocalDate first = later(earliest, Dates.NEW_ACT_FROM);
        for (Located<Decision> decision : now.spanDecisions) {
            LocalDate day = later(earliest, decision.value().from());
            if (!isOutOfScope(decision.value().basis())
                    && Dates.contains(decision.value().from(), decision.value().to(), day)) {
                first = earlier(first, day);
            }
        }
        return first;
    }

    /** The first day on which a contact was assessed as needed after the last exemption of the span. */
    private Optional<LocalDate> neededAgainOn() {
        boolean exempted = false;
        LocalDate firstNeeded = null;
        for (Located<ExemptionAssessment> assessment : now.assessments) {
            if (assessment.value().outcome() == AssessmentOutcome.OBVIOUSLY_UNNECESSARY) {
                exempted = true;
                firstNeeded = null;
            } else if (exempted && firstNeeded == null) {
                firstNeeded = assessment.value().assessedOn();
            }
        }
        return Optional.ofNullable(firstNeeded);
    }

    private void writeOfferRow(Subject subject) {
        switch (status) {
            case NOT_APPLICABLE -> ledger.row(PlainReading.OFFER, status, subject);
            case MET -> {
                boolean byContact = !now.contactsOfSpan().isEmpty();
                LocalDate metOn = byContact
                        ? earliestContact()
                        : now.offers.get(0).value().madeOn();
                ledger.row(
                        PlainReading.OFFER, status, subject, triggeredOn, null, metOn, byContact ? "CONTACT" : "OFFER");
            }
            default -> ledger.row(PlainReading.OFFER, status, subject, triggeredOn, null, null, null);
        }
    }

    private LocalDate earliestContact() {
        LocalDate earliest = null;
        for (Located<Appointment> contact : now.contactsOfSpan()) {
            LocalDate from = contact.value().from().orElse(null);
            if (from != null && (earliest == null || from.isBefore(earliest))) {
                earliest = from;
            }
        }
        return earliest;
    }

    private void readDuty(Subject subject) {
        if (status == DutyStatus.UNMET) {
            ledger.hit("offer.not-made", Outcome.UNMET, Force.LAW, subject, triggeredOn, null);
            ledger.report(
                    "offer.health-contact-no-substitute",
                    Outcome.ADVICE,
                    Force.PREPARATORY,
                    subject,
                    Kleene.fieldIs(now.file.healthCareContact(), "/healthCareContact", Boolean.TRUE));
        } else if (status == DutyStatus.UNDETERMINED) {
            ledger.undetermined("offer.not-made", Force.LAW, subject, missing, Outcome.UNMET);
        }
    }

    private void readLatestOffer() {
        if (now.latestOffer().isEmpty()) {
            return;
        }
        Located<Offer> latest = now.latestOffer().get();
        Offer offer = latest.value();
        Subject subject = latest.subject();
        ledger.report(
                "offer.made-by-needs-assessor",
                Outcome.ADVICE,
                Force.PREPARATORY,
                subject,
                Kleene.fieldIs(offer.madeBy(), latest.pointer("madeBy"), ActingParty.NEEDS_ASSESSOR));
        ledger.report(
                "offer.information-not-adapted",
                Outcome.ADVICE,
                Force.PREPARATORY,
                subject,
                Kleene.fieldIs(offer.informationAdapted(), latest.pointer("informationAdapted"), Boolean.FALSE)
                        .and(difficultyOn(offer.madeOn())));
        ledger.report(
                "offer.unanswered",
                Outcome.REVIEW,
                Force.PREPARATORY,
                subject,
                now.responded(latest, OfferResponse.AWAITED)
                        .and(Kleene.of(now.asOf.isAfter(offer.madeOn().plusDays(Dates.UNANSWERED_DAYS))))
                        .and(now.contactRunning().not())
                        .and(Kleene.of(!exemptionInEffect())));
        LocalDate answered = Situation.answerDay(offer);
        ledger.report(
                "offer.decline-outdated",
                Outcome.REVIEW,
                Force.PREPARATORY,
                subject,
                now.responded(latest, OfferResponse.DECLINED)
                        .and(now.contactRunning().not())
                        .and(now.needChangedAfter(answered)
                                .or(now.circumstanceBegunAfter(answered, CircumstanceKind.COGNITIVE_IMPAIRMENT))));
    }

    private Kleene difficultyOn(LocalDate day) {
        return now.circumstanceOn(
                day, CircumstanceKind.COGNITIVE_IMPAIRMENT, CircumstanceKind.COMMUNICATION_DIFFICULTY);
    }

    private void readRepeat() {
        if (now.offers.size() == 1) {
            Located<Offer> only = now.offers.get(0);
            ledger.report(
                    "offer.repeat-advised",
                    Outcome.ADVICE,
                    Force.PREPARATORY,
                    only.subject(),
                    now.responded(only, OfferResponse.DECLINED)
                            .and(now.contactRunning().not())
                            .and(difficultyOn(now.asOf)));
        }
    }

    private void readAnswer() {
        if (now.file.offers().isEmpty()) {
            ledger.row(PlainReading.DECLINE_DOCUMENTED, DutyStatus.UNDETERMINED, Subject.CASE);
            return;
        }
        if (now.latestAnsweredOffer().isEmpty()) {
            ledger.row(PlainReading.DECLINE_DOCUMENTED, DutyStatus.NOT_APPLICABLE, Subject.CASE);
            return;
        }
        Located<Offer> latest = now.latestAnsweredOffer().get();
        Offer offer = latest.value();
        Subject subject = latest.subject();
        Kleene answered = now.responded(latest, OfferResponse.AWAITED).not();
        ledger.report(
                "offer.answered-by-other",
                Outcome.REVIEW,
                Force.PREPARATORY,
                subject,
                answered.and(Kleene.field(
                        offer.answeredBy(),
                        latest.pointer("answeredBy"),
                        by -> by == AnsweredBy.RELATIVE || by == AnsweredBy.OTHER)));
        Kleene declined = now.responded(latest, OfferResponse.DECLINED);
        Kleene undocumented = Kleene.fieldIs(offer.documented(), latest.pointer("documented"), Boolean.FALSE);
        ledger.report(
                "offer.decline-undocumented",
                Outcome.UNMET,
                Force.LAW,
                subject,
                declined.and(undocumented),
                later(Situation.answerDay(offer), Dates.OFFER_DUTY_FROM));
        if (declined.isFalse()) {
            ledger.row(PlainReading.DECLINE_DOCUMENTED, DutyStatus.NOT_APPLICABLE, Subject.CASE);
        } else if (declined.isUnknown() || undocumented.isUnknown()) {
            ledger.row(PlainReading.DECLINE_DOCUMENTED, DutyStatus.UNDETERMINED, subject);
        } else {
            ledger.row(
                    PlainReading.DECLINE_DOCUMENTED,
                    undocumented.isTrue() ? DutyStatus.UNMET : DutyStatus.MET,
                    subject);
        }
    }

    private void readExemption(Located<ExemptionAssessment> located) {
        ExemptionAssessment assessment = located.value();
        Optional<Set<AssessmentGround>> grounds = assessment.grounds();
        String groundsPointer = located.pointer("grounds");
        Subject subject = located.subject();
        Force preparatory = Force.PREPARATORY;

        flag(
                "not-individual",
                preparatory,
                subject,
                Kleene.fieldIs(assessment.individual(), located.pointer("individual"), Boolean.FALSE)
                        .or(Kleene.field(
                                grounds, groundsPointer, set -> set.contains(AssessmentGround.CATEGORY_RULE))));
        flag(
                "own-view-not-recorded",
                preparatory,
                subject,
                Kleene.fieldIs(assessment.ownView(), located.pointer("ownView"), OwnView.NOT_ASKED));
        flag(
                "person-wants-contact",
                preparatory,
                subject,
                Kleene.fieldIs(assessment.ownView(), located.pointer("ownView"), OwnView.WANTS_CONTACT));
        flag(
                "purposes-not-considered",
                Force.LAW,
                subject,
                Kleene.field(
                        assessment.purposesConsidered(),
                        located.pointer("purposesConsidered"),
                        set -> !set.containsAll(List.of(Purpose.values()))));
        flag(
                "ground-services-only",
                preparatory,
                subject,
                Kleene.field(grounds, groundsPointer, set -> !set.isEmpty() && GROUNDS_OF_SERVICES.containsAll(set)));
        flag(
                "ground-declined",
                preparatory,
                subject,
                Kleene.field(grounds, groundsPointer, set -> set.contains(AssessmentGround.PERSON_DECLINED)));
        flag(
                "ground-staffing",
                Force.LAW,
                subject,
                Kleene.field(grounds, groundsPointer, set -> set.contains(AssessmentGround.STAFF_SHORTAGE)));
        flag(
                "no-reasons",
                preparatory,
                subject,
                Kleene.field(grounds, groundsPointer, Set::isEmpty)
                        .or(Kleene.fieldIs(
                                assessment.rationaleRecorded(), located.pointer("rationaleRecorded"), Boolean.FALSE)));
        flag(
                "contrary-circumstance",
                preparatory,
                subject,
                now.circumstanceOn(
                        now.asOf,
                        CircumstanceKind.COGNITIVE_IMPAIRMENT,
                        CircumstanceKind.LIMITED_SOCIAL_NETWORK,
                        CircumstanceKind.COMPOSITE_CARE_NEEDS));
        flag("beyond-examples", preparatory, subject, hasServiceBeyondExamples());
        LocalDate assessedOn = assessment.assessedOn();
        flag(
                "outdated",
                preparatory,
                subject,
                now.needChangedAfter(assessedOn)
                        .or(now.circumstanceBegunAfter(assessedOn, CircumstanceKind.values()))
                        .or(now.serviceAddedAfter(assessedOn)));
        flag(
                "assessed-by-private-provider",
                Force.LAW,
                subject,
                Kleene.fieldIs(assessment.assessedBy(), located.pointer("assessedBy"), AssessedBy.PROVIDER_PRIVATE));
        flag("contact-running", preparatory, subject, now.contactRunning());
    }

    private void flag(String name, Force force, Subject subject, Kleene condition) {
        ledger.report("exemption." + name, Outcome.REVIEW, force, subject, condition);
    }

    private Kleene hasServiceBeyondExamples() {
        Kleene result = Kleene.FALSE;
        for (Located<Decision> decision : now.runningDecisions) {
            result = result.or(Kleene.field(
                    decision.value().services(),
                    decision.pointer("services"),
                    services -> !EXAMPLES_OF_EXEMPTION.containsAll(services)));
        }
        return result;
    }
}

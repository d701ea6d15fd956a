package se.omsorgsregler.pages.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.pages.Texts;

/** Reads a case file as lanes. Ids, days and enum values only. */
final class CaseItems {

    private static final String PLAIN = "plain";
    private static final String STRONG = "strong";
    private static final String FAINT = "faint";

    private final CaseFile caseFile;
    private final Texts texts;

    CaseItems(CaseFile caseFile, Texts texts) {
        this.caseFile = caseFile;
        this.texts = texts;
    }

    /** What a lane shows; empty when the record does not supply it. */
    Optional<List<Item>> on(Lane lane) {
        return switch (lane) {
            case DECISIONS ->
                caseFile.decisions()
                        .map(decisions -> decisions.stream()
                                .map(decision -> Item.period(
                                        lane,
                                        Optional.of(decision.from()),
                                        decision.to(),
                                        decision.setting() == Setting.HOME_CARE ? STRONG : FAINT,
                                        words(
                                                decision.id(),
                                                texts.of(decision.setting()),
                                                decision.basis().map(texts::of))))
                                .toList());
            case PERSON -> person();
            case OFFERS ->
                caseFile.offers().map(offers -> offers.stream().map(this::offer).toList());
            case ASSESSMENTS ->
                caseFile.assessments()
                        .map(assessments -> assessments.stream()
                                .map(assessment -> Item.on(
                                        lane,
                                        assessment.assessedOn(),
                                        assessment.outcome() == AssessmentOutcome.NEEDED ? PLAIN : STRONG,
                                        words(
                                                assessment.id(),
                                                texts.of(assessment.outcome()),
                                                assessment.assessedBy().map(texts::of))))
                                .toList());
            case APPOINTMENTS ->
                caseFile.appointments()
                        .map(appointments ->
                                appointments.stream().map(this::appointment).toList());
            case CREDENTIALS ->
                caseFile.workers()
                        .map(workers -> workers.stream()
                                .map(this::worker)
                                .flatMap(List::stream)
                                .toList());
            case TASKS ->
                caseFile.tasks()
                        .map(tasks -> tasks.stream()
                                .map(task -> Item.on(
                                        lane,
                                        task.on(),
                                        PLAIN,
                                        words(
                                                task.id(),
                                                texts.of(task.kind()),
                                                task.result().map(texts::of))))
                                .toList());
            default -> Optional.of(List.of());
        };
    }

    private Optional<List<Item>> person() {
        List<Item> items = new ArrayList<>();
        caseFile.recipient().flatMap(Recipient::circumstances).stream()
                .flatMap(Collection::stream)
                .map(each -> Item.period(
                        Lane.PERSON, each.from(), each.to(), PLAIN, words(each.id(), texts.of(each.kind()))))
                .forEach(items::add);
        caseFile.recipient().flatMap(Recipient::absences).stream()
                .flatMap(Collection::stream)
                .map(each -> Item.period(
                        Lane.PERSON,
                        Optional.of(each.from()),
                        each.to(),
                        FAINT,
                        words(each.id(), texts.get("item.away", texts.of(each.kind())))))
                .forEach(items::add);
        caseFile.needChanges().stream()
                .flatMap(Collection::stream)
                .map(each -> Item.on(Lane.PERSON, each.on(), STRONG, words(each.id(), texts.get("item.need-change"))))
                .forEach(items::add);
        caseFile.changeRequests().stream()
                .flatMap(Collection::stream)
                .map(each -> Item.period(
                        Lane.PERSON,
                        Optional.of(each.on()),
                        each.resolvedOn(),
                        PLAIN,
                        words(each.id(), texts.get("item.change-request"))))
                .forEach(items::add);
        boolean supplied = caseFile.recipient().isPresent()
                || caseFile.needChanges().isPresent()
                || caseFile.changeRequests().isPresent();
        return supplied ? Optional.of(items) : Optional.empty();
    }

    private Item offer(Offer offer) {
        String answer = offer.response().map(texts::of).orElse(texts.get("item.answer-unknown"));
        String words = words(
                offer.id(),
                texts.get("item.offer"),
                Optional.of(answer),
                offer.answeredBy().map(texts::of));
        String style = offer.response().equals(Optional.of(OfferResponse.ACCEPTED)) ? STRONG : PLAIN;
        return offer.respondedOn().isPresent()
                ? Item.period(Lane.OFFERS, Optional.of(offer.madeOn()), offer.respondedOn(), style, words)
                : Item.on(Lane.OFFERS, offer.madeOn(), style, words);
    }

    private Item appointment(Appointment appointment) {
        return Item.period(
                Lane.APPOINTMENTS,
                appointment.from(),
                appointment.to(),
                appointment.role() == AppointmentRole.PRIMARY ? STRONG : PLAIN,
                words(
                        appointment.id(),
                        texts.of(appointment.kind()),
                        Optional.of(texts.of(appointment.role())),
                        appointment.holder()));
    }

    private List<Item> worker(Worker worker) {
        List<Item> items = new ArrayList<>();
        worker.certificates().stream()
                .flatMap(Collection::stream)
                .map(certificate -> certificate(worker, certificate))
                .forEach(items::add);
        worker.transitionProofs().stream()
                .flatMap(Collection::stream)
                .map(proof -> proof(worker, proof))
                .forEach(items::add);
        worker.employments().stream()
                .flatMap(Collection::stream)
                .map(employment -> employment(worker, employment))
                .forEach(items::add);
        return items;
    }

    private Item certificate(Worker worker, TitleCertificate certificate) {
        String words = words(worker.id(), texts.get("item.certificate"), Optional.of(texts.of(certificate.status())));
        if (certificate.status() == CertificateStatus.GRANTED) {
            return Item.period(Lane.CREDENTIALS, certificate.grantedOn(), Optional.empty(), STRONG, words);
        }
        return new Item(Lane.CREDENTIALS, false, certificate.appliedOn(), certificate.appliedOn(), PLAIN, words);
    }

    private Item proof(Worker worker, TransitionProof proof) {
        return Item.on(
                Lane.CREDENTIALS,
                proof.referenceDate(),
                PLAIN,
                words(worker.id(), texts.get(proof.permanentAssistantNurse() ? "item.proof.yes" : "item.proof.no")));
    }

    private Item employment(Worker worker, Employment employment) {
        return Item.period(
                Lane.CREDENTIALS,
                Optional.of(employment.from()),
                employment.to(),
                FAINT,
                words(
                        worker.id(),
                        texts.get("item.employment"),
                        employment.title().map(texts::of),
                        employment.form().map(texts::of)));
    }

    private static String words(String id, String what) {
        return words(id, what, Optional.empty());
    }

    private static String words(String id, String what, Optional<String> more) {
        return words(id, what, more, Optional.empty());
    }

    private static String words(String id, String what, Optional<String> more, Optional<String> stillMore) {
        return id + ": " + what + more.map(CaseItems::appended).orElse("")
                + stillMore.map(CaseItems::appended).orElse("");
    }

    private static String appended(String words) {
        return ", " + words;
    }

    /** The first day that the picture has to show. */
    Optional<LocalDate> first() {
        return List.of(Lane.DECISIONS, Lane.OFFERS, Lane.ASSESSMENTS, Lane.APPOINTMENTS).stream()
                .flatMap(lane -> on(lane).stream())
                .flatMap(List::stream)
                .flatMap(item -> item.from().stream())
                .min(LocalDate::compareTo);
    }
}

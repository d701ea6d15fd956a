package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.later;
import static se.omsorgsregler.reading.Dates.onOrAfter;
import static se.omsorgsregler.reading.Dates.onOrBefore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.reading.Located.Subject;

/** Appointing a contact, documenting it, and what there is to say about those appointed. */
final class AppointmentReading {

    private final Situation now;
    private final OfferReading offerDuty;
    private final Ledger ledger;

    AppointmentReading(Situation now, OfferReading offerDuty, Ledger ledger) {
        this.now = now;
        this.offerDuty = offerDuty;
        this.ledger = ledger;
    }

    void read() {
        readDuty();
        boolean anyRow = false;
        for (Located<Appointment> appointment : now.runningAppointments) {
            if (appointment.value().role() == AppointmentRole.PRIMARY) {
                readRunningPrimary(appointment);
                anyRow = true;
            }
        }
        if (!anyRow) {
            ledger.row(
                    PlainReading.APPOINTMENT_DOCUMENTED,
                    now.file.appointments().isPresent() ? DutyStatus.NOT_APPLICABLE : DutyStatus.UNDETERMINED,
                    Subject.CASE);
        }
        readSeveralPrimary();
        readChangeRequests();
    }

    private void readDuty() {
        Optional<Located<Offer>> answered = now.latestAnsweredOffer();
        Optional<Located<Appointment>> lastEnded = lastEnded();
        boolean appointmentsSupplied = now.file.appointments().isPresent();
        if (!offerDuty.dutyApplies()) {
            writeDuty(DutyStatus.NOT_APPLICABLE, null);
        } else if (now.contactRunning().isTrue()) {
            writeDuty(DutyStatus.MET, null);
        } else if (offerDuty.exemptionInEffect()) {
            writeDuty(DutyStatus.NOT_APPLICABLE, null);
        } else if (appointmentsSupplied
                && isAnswer(answered, OfferResponse.DECLINED)
                && !endedSince(answered, lastEnded)) {
            writeDuty(DutyStatus.NOT_APPLICABLE, null);
        } else if (appointmentsSupplied && (isAnswer(answered, OfferResponse.ACCEPTED) || lastEnded.isPresent())) {
            unmet(answered, lastEnded);
        } else if (appointmentsSupplied && answered.isEmpty() && !now.offersIncomplete()) {
            writeDuty(DutyStatus.NOT_APPLICABLE, null);
        } else {
            undetermined(answered);
        }
    }

    private void writeDuty(DutyStatus status, LocalDate triggeredOn) {
        ledger.row(PlainReading.APPOINTMENT, status, Subject.CASE, triggeredOn, null, null, null);
    }

    private boolean isAnswer(Optional<Located<Offer>> answered, OfferResponse response) {
        return answered.isPresent() && now.responded(answered.get(), response).isTrue();
    }

    /** Whether a contact of the span ended on or after the day of an answer. */
    private static boolean endedSince(Optional<Located<Offer>> answered, Optional<Located<Appointment>> lastEnded) {
        return lastEnded.isPresent()
                && onOrAfter(
                        endOf(lastEnded.get()),
                        Situation.answerDay(answered.orElseThrow().value()));
    }

    /** The contact of the span that ended last, by (to, id). */
    private Optional<Located<Appointment>> lastEnded() {
        Located<Appointment> last = null;
        for (Located<Appointment> contact : now.contactsOfSpan()) {
            boolean ended = contact.value().to().isPresent() && endOf(contact).isBefore(now.asOf);
            if (ended && (last == null || endedLater(contact, last))) {
                last = contact;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean endedLater(Located<Appointment> one, Located<Appointment> other) {
        int byDay = endOf(one).compareTo(endOf(other));
        return byDay > 0 || (byDay == 0 && one.id().compareTo(other.id()) > 0);
    }

    private static LocalDate endOf(Located<Appointment> appointment) {
        return appointment.value().to().orElseThrow();
    }

    private void unmet(Optional<Located<Offer>> answered, Optional<Located<Appointment>> lastEnded) {
        LocalDate triggeredOn = offerDuty.triggeredOn();
        boolean accepted = isAnswer(answered, OfferResponse.ACCEPTED);
        if (accepted) {
            triggeredOn = later(triggeredOn, Situation.answerDay(answered.get().value()));
        }
        if (lastEnded.isPresent()) {
            triggeredOn = later(triggeredOn, endOf(lastEnded.get()).plusDays(1));
        }
        writeDuty(DutyStatus.UNMET, triggeredOn);
        Subject subject =
                accepted ? answered.get().subject() : lastEnded.orElseThrow().subject();
        ledger.hit("appointment.missing", Outcome.UNMET, Force.PREPARATORY, subject, triggeredOn, null);
    }

    private void undetermined(Optional<Located<Offer>> answered) {
        SortedSet<String> missing = new TreeSet<>();
        if (answered.isPresent() && now.responseOf(answered.get().value()).isEmpty()) {
            missing.add(answered.get().pointer("response"));
        }
        if (answered.isEmpty() && now.offersIncomplete()) {
            missing.add("/offers");
        }
        if (now.file.appointments().isEmpty()) {
            missing.add("/appointments");
        }
        writeDuty(DutyStatus.UNDETERMINED, null);
        ledger.undetermined(
                "appointment.missing",
                Force.PREPARATORY,
                answered.isPresent() ? answered.get().subject() : Subject.CASE,
                missing,
                Outcome.UNMET);
    }

    private void readRunningPrimary(Located<Appointment> located) {
        Appointment appointment = located.value();
        Subject subject = located.subject();
        Optional<LocalDate> from = appointment.from();
        Kleene undocumented = Kleene.fieldIs(appointment.documented(), located.pointer("documented"), Boolean.FALSE);
        ledger.row(PlainReading.APPOINTMENT_DOCUMENTED, documentedStatus(undocumented), subject);
        ledger.report(
                "appointment.undocumented",
                Outcome.UNMET,
                Force.LAW,
                subject,
                undocumented,
                later(from.orElse(Dates.OFFER_DUTY_FROM), Dates.OFFER_DUTY_FROM));
        ledger.report(
                "appointment.not-a-person",
                Outcome.BREACH,
                Force.PREPARATORY,
                subject,
                Kleene.of(appointment.holderType().isPresent()
                        && appointment.holderType().get() == HolderType.TEAM));
        if (from.isPresent() && onOrAfter(from.get(), Dates.OFFER_DUTY_FROM)) {
            ledger.report(
                    "appointment.without-acceptance",
                    Outcome.ADVICE,
                    Force.PREPARATORY,
                    subject,
                    acceptedBy(from.get()).not());
            ledger.report(
                    "appointment.by-needs-assessor",
                    Outcome.ADVICE,
                    Force.PREPARATORY,
                    subject,
                    Kleene.fieldIs(
                            appointment.appointedBy(), located.pointer("appointedBy"), ActingParty.NEEDS_ASSESSOR));
        }
        if (from.isPresent() && onOrAfter(from.get(), Dates.TITLE_REQUIRED_FROM) && !Situation.isTeam(appointment)) {
            Holder holder = Holder.of(located, now.file);
            ledger.report(
                    "appointment.licensed-professional",
                    Outcome.ADVICE,
                    Force.PREPARATORY,
                    subject,
                    holder.field("licensedProfession", Worker::licensedProfession, Boolean.TRUE::equals));
        }
        ledger.report(
                "appointment.holder-not-employed",
                Outcome.REVIEW,
                Force.PREPARATORY,
                subject,
                Kleene.of(knownNotEmployed(Holder.of(located, now.file))));
    }

    private static DutyStatus documentedStatus(Kleene undocumented) {
        if (undocumented.isUnknown()) {
            return DutyStatus.UNDETERMINED;
        }
        return undocumented.isTrue() ? DutyStatus.UNMET : DutyStatus.MET;
    }

    /** Whether some offer of the file was accepted by a day. */
    private Kleene acceptedBy(LocalDate day) {
        if (now.file.offers().isEmpty()) {
            return Kleene.unknown("/offers");
        }
        List<Offer> offers = now.file.offers().get();
        Kleene accepted = Kleene.FALSE;
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            if (onOrBefore(offer.madeOn(), day)) {
                Located<Offer> located = Situation.locate(i, offer);
                accepted = accepted.or(now.responded(located, OfferResponse.ACCEPTED)
                        .and(Kleene.field(
                                offer.respondedOn(), located.pointer("respondedOn"), on -> onOrBefore(on, day))));
            }
        }
        return accepted;
    }

    private boolean knownNotEmployed(Holder holder) {
        if (!holder.isKnown()) {
            return false;
        }
        Worker worker = holder.worker();
        if (worker.employments().isEmpty()
                || worker.employmentsKnownFrom().isEmpty()
                || worker.employmentsKnownFrom().get().isAfter(now.asOf)) {
            return false;
        }
        for (Employment employment : worker.employments().get()) {
            if (Dates.contains(employment.from(), employment.to(), now.asOf)) {
                return false;
            }
        }
        return true;
    }

    private void readSeveralPrimary() {
        List<Located<Appointment>> running = now.runningContacts();
        boolean several = false;
        boolean withinProvider = false;
        for (int i = 0; i < running.size(); i++) {
            for (int j = i + 1; j < running.size(); j++) {
                Appointment one = running.get(i).value();
                Appointment other = running.get(j).value();
                if (overlapTooLong(one, other)) {
                    several = true;
                    withinProvider |=
                            one.provider().isPresent() && one.provider().equals(other.provider());
                }
            }
        }
        ledger.report(
                "appointment.several-primary",
                withinProvider ? Outcome.BREACH : Outcome.REVIEW,
                Force.PREPARATORY,
                new Subject("/appointments", "case"),
                Kleene.of(several));
    }

    private boolean overlapTooLong(Appointment one, Appointment other) {
        boolean suppliedAndDifferent = one.holder().isPresent()
                && other.holder().isPresent()
                && !one.holder().equals(other.holder())
                && one.from().isPresent()
                && other.from().isPresent();
        return suppliedAndDifferent
                && now.asOf.isAfter(later(one.from().get(), other.from().get()).plusDays(Dates.HANDOVER_DAYS));
    }

    private void readChangeRequests() {
        for (Located<ChangeRequest> request : now.openChangeRequests()) {
            ledger.report(
                    "appointment.change-request-open",
                    Outcome.REVIEW,
                    Force.PREPARATORY,
                    request.subject(),
                    now.contactRunning()
                            .and(Kleene.of(!appointedAfter(request.value().on()))));
        }
    }

    private boolean appointedAfter(LocalDate day) {
        for (Located<Appointment> contact : now.contacts) {
            if (contact.value().from().isPresent()
                    && contact.value().from().get().isAfter(day)) {
                return true;
            }
        }
        return false;
    }
}

package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.contains;
import static se.omsorgsregler.reading.Dates.later;
import static se.omsorgsregler.reading.Dates.onOrAfter;
import static se.omsorgsregler.reading.Dates.onOrBefore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;

/** The facts of a case as they were known at the end of one day, in the terms of the catalogue: those of one span of home care. */
final class Situation {

    private static final Comparator<Located<Decision>> DECISIONS =
            Comparator.comparing((Located<Decision> d) -> d.value().from()).thenComparing(Located::id);
    private static final Comparator<Located<Offer>> OFFERS =
            Comparator.comparing((Located<Offer> o) -> o.value().madeOn()).thenComparing(Located::id);
    private static final Comparator<Located<ExemptionAssessment>> ASSESSMENTS = Comparator.comparing(
                    (Located<ExemptionAssessment> a) -> a.value().assessedOn())
            .thenComparing(a -> a.value().outcome() == AssessmentOutcome.NEEDED)
            .thenComparing(Located::id);

    final CaseFile file;
    final LocalDate asOf;

    /** The first day of the span. */
    final LocalDate spanStart;

    /** The last day of the span before this one; {@code null} when there was none. */
    private final LocalDate previousEnd;

    /** Home-care decisions of the span, by (from, id). */
    final List<Located<Decision>> spanDecisions;

    /** Home-care decisions that run on the day. */
    final List<Located<Decision>> runningDecisions;

    /** Offers of the span, by (madeOn, id). */
    final List<Located<Offer>> offers;

    /** Assessments of the span, the latest last. */
    final List<Located<ExemptionAssessment>> assessments;

    /** Care contact appointments of any role that run on the day, teams among them. */
    final List<Located<Appointment>> runningAppointments = new ArrayList<>();

    /** PRIMARY contacts of the file, running or ended: persons, or at least not known to be a team. */
    final List<Located<Appointment>> contacts = new ArrayList<>();

    private Situation(
            CaseFile file,
            LocalDate asOf,
            LocalDate spanStart,
            LocalDate previousEnd,
            List<Located<Decision>> spanDecisions) {
        this.file = file;
        this.asOf = asOf;
        this.spanStart = spanStart;
        this.previousEnd = previousEnd;
        this.spanDecisions = spanDecisions;
        runningDecisions = new ArrayList<>();
        for (Located<Decision> decision : spanDecisions) {
            if (contains(decision.value().from(), decision.value().to(), asOf)) {
                runningDecisions.add(decision);
            }
        }
        offers = new ArrayList<>();
        List<Offer> allOffers = file.offers().orElse(List.of());
        for (int i = 0; i < allOffers.size(); i++) {
            Offer offer = allOffers.get(i);
            if (isOfSpan(offer.madeOn())) {
                offers.add(locate(i, offer));
            }
        }
        offers.sort(OFFERS);
        assessments = new ArrayList<>();
        List<ExemptionAssessment> allAssessments = file.assessments().orElse(List.of());
        for (int i = 0; i < allAssessments.size(); i++) {
            ExemptionAssessment assessment = allAssessments.get(i);
            if (isOfSpan(assessment.assessedOn())) {
                assessments.add(new Located<>("assessments", i, assessment.id(), assessment));
            }
        }
        assessments.sort(ASSESSMENTS);
        List<Appointment> allAppointments = file.appointments().orElse(List.of());
        for (int i = 0; i < allAppointments.size(); i++) {
            Appointment appointment = allAppointments.get(i);
            if (appointment.kind() == AppointmentKind.CARE_CONTACT && hasBegun(appointment.from())) {
                sort(new Located<>("appointments", i, appointment.id(), appointment));
            }
        }
    }

    private void sort(Located<Appointment> appointment) {
        if (runs(appointment.value())) {
            runningAppointments.add(appointment);
        }
        if (appointment.value().role() == AppointmentRole.PRIMARY && !isTeam(appointment.value())) {
            contacts.add(appointment);
        }
    }

    /** The situation of a case whose decisions are supplied; empty when no span is current on the day. */
    static Optional<Situation> of(CaseFile file, LocalDate asOf) {
        return lastSpan(file, asOf).filter(Situation::isCurrent);
    }

    /** The situation of the last span of a case whose decisions are supplied; empty unless that span has ended. */
    static Optional<Situation> ofEndedSpan(CaseFile file, LocalDate asOf) {
        return lastSpan(file, asOf).filter(situation -> !situation.isCurrent());
    }

    private boolean isCurrent() {
        return !runningDecisions.isEmpty();
    }

    private static Optional<Situation> lastSpan(CaseFile file, LocalDate asOf) {
        List<Decision> all = file.decisions().orElseThrow();
        List<Located<Decision>> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Decision decision = all.get(i);
            if (decision.setting() == Setting.HOME_CARE && onOrBefore(decision.from(), asOf)) {
                known.add(new Located<>("decisions", i, decision.id(), decision));
            }
        }
        known.sort(DECISIONS);
        int first = 0;
        LocalDate previousEnd = null;
        LocalDate end = null;
        for (int i = 0; i < known.size(); i++) {
            Decision decision = known.get(i).value();
            // A decision that runs today bridges everything known after it.
            LocalDate until = decision.to().filter(to -> onOrBefore(to, asOf)).orElse(asOf);
            if (end != null && decision.from().isAfter(end.plusDays(Dates.GAP_DAYS + 1L))) {
                first = i;
                previousEnd = end;
                end = until;
            } else {
                end = end == null ? until : later(end, until);
            }
        }
        if (end == null) {
            return Optional.empty();
        }
        List<Located<Decision>> ofSpan = known.subList(first, known.size());
        return Optional.of(new Situation(file, asOf, ofSpan.get(0).value().from(), previousEnd, ofSpan));
    }

    static Located<Offer> locate(int index, Offer offer) {
        return new Located<>("offers", index, offer.id(), offer);
    }

    /** The day from which the span is looked at: its start, or the start of the law if that is later. */
    LocalDate dutyStart() {
        return later(spanStart, Dates.OFFER_DUTY_FROM);
    }

    /** Whether an event of this date is known and belongs to the span. */
    boolean isOfSpan(LocalDate on) {
        return onOrBefore(on, asOf)
                && (previousEnd == null || on.isAfter(previousEnd))
                && onOrAfter(on, dutyStart().minusDays(Dates.EARLY_DAYS));
    }

    boolean offersIncomplete() {
        return file.offers().isEmpty() || startsTooLate(file.knownFrom().flatMap(KnownFrom::offers));
    }

    boolean assessmentsIncomplete() {
        return file.assessments().isEmpty() || startsTooLate(file.knownFrom().flatMap(KnownFrom::assessments));
    }

    boolean tasksIncomplete() {
        return file.tasks().isEmpty() || startsTooLate(file.knownFrom().flatMap(KnownFrom::tasks));
    }

    private boolean startsTooLate(Optional<LocalDate> knownFrom) {
        return knownFrom.isPresent() && knownFrom.get().isAfter(dutyStart());
    }

    boolean hasBegun(Optional<LocalDate> from) {
        return from.isEmpty() || onOrBefore(from.get(), asOf);
    }

    boolean runs(Appointment appointment) {
        return contains(appointment.from(), appointment.to(), asOf);
    }

    static boolean isTeam(Appointment appointment) {
        return appointment.holderType().orElse(HolderType.PERSON) == HolderType.TEAM;
    }

    /** What an offer's response was on the day; empty when it is not supplied. */
    Optional<OfferResponse> responseOf(Offer offer) {
        boolean answerYetToCome =
                offer.respondedOn().isPresent() && offer.respondedOn().get().isAfter(asOf);
        return answerYetToCome ? Optional.of(OfferResponse.AWAITED) : offer.response();
    }

    Kleene responded(Located<Offer> offer, OfferResponse wanted) {
        Optional<OfferResponse> response = responseOf(offer.value());
        return response.isPresent() ? Kleene.of(response.get() == wanted) : Kleene.unknown(offer.pointer("response"));
    }

    static LocalDate answerDay(Offer offer) {
        return offer.respondedOn().orElse(offer.madeOn());
    }

    Optional<Located<Offer>> latestOffer() {
        return last(offers);
    }

    Optional<Located<Offer>> latestAnsweredOffer() {
        for (int i = offers.size() - 1; i >= 0; i--) {
            Optional<OfferResponse> response = responseOf(offers.get(i).value());
            if (response.isEmpty() || response.get() != OfferResponse.AWAITED) {
                return Optional.of(offers.get(i));
            }
        }
        return Optional.empty();
    }

    /** The assessment of an exemption that is in effect, judged by what is known. */
    Optional<Located<ExemptionAssessment>> exemption() {
        Optional<Located<ExemptionAssessment>> latest = last(assessments);
        if (latest.isEmpty() || latest.get().value().outcome() != AssessmentOutcome.OBVIOUSLY_UNNECESSARY) {
            return Optional.empty();
        }
        Optional<Located<Offer>> offer = latestOffer();
        boolean overtaken = offer.isPresent()
                && onOrAfter(offer.get().value().madeOn(), latest.get().value().assessedOn());
        return overtaken ? Optional.empty() : latest;
    }

    /** PRIMARY contacts whose period overlaps the span. */
    List<Located<Appointment>> contactsOfSpan() {
        List<Located<Appointment>> ofSpan = new ArrayList<>();
        for (Located<Appointment> contact : contacts) {
            Optional<LocalDate> to = contact.value().to();
            if (to.isEmpty() || onOrAfter(to.get(), spanStart)) {
                ofSpan.add(contact);
            }
        }
        return ofSpan;
    }

    List<Located<Appointment>> runningContacts() {
        List<Located<Appointment>> running = new ArrayList<>();
        for (Located<Appointment> contact : contacts) {
            if (runs(contact.value())) {
                running.add(contact);
            }
        }
        return running;
    }

    Kleene contactRunning() {
        return file.appointments().isEmpty()
                ? Kleene.unknown("/appointments")
                : Kleene.of(!runningContacts().isEmpty());
    }

    /** Whether a circumstance of one of the kinds was there on a day. */
    Kleene circumstanceOn(LocalDate day, CircumstanceKind... kinds) {
        List<CircumstanceKind> wanted = List.of(kinds);
        return anyCircumstance(circumstance ->
                wanted.contains(circumstance.kind()) && contains(circumstance.from(), circumstance.to(), day));
    }

    /** Whether a circumstance of one of the kinds is known to have started after a day and by now. */
    Kleene circumstanceBegunAfter(LocalDate day, CircumstanceKind... kinds) {
        List<CircumstanceKind> wanted = List.of(kinds);
        return anyCircumstance(circumstance -> wanted.contains(circumstance.kind())
                && circumstance.from().isPresent()
                && isAfterAndByNow(circumstance.from().get(), day));
    }

    private Kleene anyCircumstance(Predicate<Circumstance> test) {
        Optional<List<Circumstance>> circumstances = file.recipient().flatMap(Recipient::circumstances);
        if (circumstances.isEmpty()) {
            return Kleene.unknown("/recipient/circumstances");
        }
        for (Circumstance circumstance : circumstances.get()) {
            if (test.test(circumstance)) {
                return Kleene.TRUE;
            }
        }
        return Kleene.FALSE;
    }

    Kleene needChangedAfter(LocalDate day) {
        if (file.needChanges().isEmpty()) {
            return Kleene.unknown("/needChanges");
        }
        for (NeedChange change : file.needChanges().get()) {
            if (isAfterAndByNow(change.on(), day)) {
                return Kleene.TRUE;
            }
        }
        return Kleene.FALSE;
    }

    private boolean isAfterAndByNow(LocalDate on, LocalDate day) {
        return on.isAfter(day) && onOrBefore(on, asOf);
    }

    /** Whether a decision of the span that starts after a day brought a service that was not there just before it. */
    Kleene serviceAddedAfter(LocalDate day) {
        LocalDate threshold = later(day, spanStart);
        Kleene result = Kleene.FALSE;
        for (Located<Decision> decision : spanDecisions) {
            if (decision.value().from().isAfter(threshold)) {
                result = result.or(addsService(decision));
            }
        }
        return result;
    }

    private Kleene addsService(Located<Decision> added) {
        LocalDate dayBefore = added.value().from().minusDays(1);
        LocalDate lastDay = spanStart;
        for (Located<Decision> decision : spanDecisions) {
            if (onOrBefore(decision.value().from(), dayBefore)) {
                LocalDate ranUntil = decision.value()
                        .to()
                        .filter(to -> to.isBefore(dayBefore))
                        .orElse(dayBefore);
                lastDay = later(lastDay, ranUntil);
            }
        }
        List<Service> had = new ArrayList<>();
        SortedSet<String> unsupplied = new TreeSet<>();
        for (Located<Decision> decision : spanDecisions) {
            if (contains(decision.value().from(), decision.value().to(), lastDay)) {
                decision.value()
                        .services()
                        .ifPresentOrElse(had::addAll, () -> unsupplied.add(decision.pointer("services")));
            }
        }
        Kleene result = Kleene.FALSE;
        for (Service service : Service.values()) {
            Kleene adds = added.value().services().isPresent()
                    ? Kleene.of(added.value().services().get().contains(service))
                    : Kleene.unknown(added.pointer("services"));
            Kleene wasThere = had.contains(service)
                    ? Kleene.TRUE
                    : unsupplied.isEmpty() ? Kleene.FALSE : Kleene.unknown(unsupplied);
            result = result.or(adds.and(wasThere.not()));
        }
        return result;
    }

    /** Change requests of the span that were not resolved by the day. */
    List<Located<ChangeRequest>> openChangeRequests() {
        List<ChangeRequest> all = file.changeRequests().orElse(Collections.emptyList());
        List<Located<ChangeRequest>> open = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ChangeRequest request = all.get(i);
            boolean resolved = request.resolvedOn().isPresent()
                    && onOrBefore(request.resolvedOn().get(), asOf);
            if (isOfSpan(request.on()) && !resolved) {
                open.add(new Located<>("changeRequests", i, request.id(), request));
            }
        }
        return open;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}

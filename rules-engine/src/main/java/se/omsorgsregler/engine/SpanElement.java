package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.facts.AppointmentFact;
import se.omsorgsregler.facts.CaseFacts;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.HomeCareSpan;
import se.omsorgsregler.facts.OfferFact;
import se.omsorgsregler.facts.OfferRecord;
import se.omsorgsregler.facts.Truth;

/** The current home-care span with what belongs to it. */
final class SpanElement extends Element implements HomeCareSpan {

    private static final String CIRCUMSTANCES = "/recipient/circumstances";
    private static final Comparator<OfferElement> BY_TIME =
            Comparator.comparing(OfferElement::madeOn).thenComparing(Element::id);

    final List<OfferElement> offers = new ArrayList<>();
    final OfferElement latestOffer;
    final OfferElement latestAnswered;
    final ExemptionElement exemption;
    final List<AppointmentElement> appointments;
    final List<ChangeRequestElement> changeRequests;

    private final Situation situation;
    private final List<DecisionElement> decisions;
    private final List<DecisionElement> running = new ArrayList<>();
    private final LocalDate start;
    private final SpanRange range;
    private final List<AppointmentElement> contacts = new ArrayList<>();
    private final Assessments assessments;

    /** Asked for by many rules. */
    private Truth contactRunning;

    SpanElement(Situation situation, SpanRange range) {
        super(
                situation,
                range.decisions().get(0).pointer(),
                "decisions",
                range.decisions().get(0).id());
        this.situation = situation;
        this.range = range;
        this.decisions = range.decisions();
        this.start = range.start();
        for (DecisionElement decision : decisions) {
            if (decision.running()) {
                running.add(decision);
            }
        }
        wireOffers();
        this.latestOffer = latest(offer -> true);
        this.latestAnswered = latest(OfferElement::answered);
        this.assessments = new Assessments(situation, this::owns);
        this.exemption = assessments
                .exempting()
                .map(assessment -> new ExemptionElement(situation, this, assessment, assessments.pointer(assessment)))
                .orElse(null);
        this.appointments = situation.appointments(this);
        for (AppointmentElement appointment : appointments) {
            if (appointment.contact() && range.overlaps(appointment.appointment.from(), appointment.appointment.to())) {
                contacts.add(appointment);
            }
        }
        this.changeRequests = situation.changeRequests(this);
    }

    boolean owns(LocalDate day) {
        return range.owns(day);
    }

    private void wireOffers() {
        List<Offer> list = situation.caseFile.offers().orElse(List.of());
        for (int i = 0; i < list.size(); i++) {
            if (asOf.hasReached(list.get(i).madeOn()) && owns(list.get(i).madeOn())) {
                offers.add(new OfferElement(situation, this, list.get(i), "/offers/" + i));
            }
        }
    }

    private OfferElement latest(Predicate<OfferElement> which) {
        OfferElement latest = null;
        for (OfferElement offer : offers) {
            if (which.test(offer) && (latest == null || BY_TIME.compare(offer, latest) > 0)) {
                latest = offer;
            }
        }
        return latest;
    }

    /** True by every element that is pointed to, so that the order in which they stand makes no difference to the evidence. */
    static Truth anyOf(List<String> pointers, Truth none) {
        if (pointers.isEmpty()) {
            return none;
        }
        Truth[] all = new Truth[pointers.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Truth.known(true, pointers.get(i), null);
        }
        return Truth.any(all);
    }

    /** What follows when a list holds no such element: false, or unknown when it may not hold them all. */
    static Truth noneIn(String list, boolean complete) {
        return complete ? Truth.known(false, list, null) : Truth.unknown(list, null);
    }

    @Override
    public CaseFacts caseFacts() {
        return situation.caseElement;
    }

    @Override
    public LocalDate start() {
        return start;
    }

    @Override
    public Truth runningDecisionHasBasis(DecisionBasis... bases) {
        return anyRunning(decision -> decision.basis().isOneOf(bases));
    }

    @Override
    public Truth runningDecisionHasServiceOtherThan(Service... services) {
        return anyRunning(decision -> decision.services().holdsOtherThan(services));
    }

    private Truth anyRunning(Function<DecisionElement, Truth> is) {
        Truth[] all = new Truth[running.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = is.apply(running.get(i));
        }
        return Truth.any(all);
    }

    @Override
    public LocalDate firstDayWithBasis(LocalDate earliest, LocalDate anyBasisFrom, DecisionBasis... bases) {
        LocalDate lower = earliest.isAfter(start) ? earliest : start;
        if (!lower.isBefore(anyBasisFrom)) {
            return lower;
        }
        LocalDate first = anyBasisFrom;
        for (DecisionElement decision : decisions) {
            LocalDate from = decision.decision.from().isAfter(lower) ? decision.decision.from() : lower;
            if (from.isBefore(first)
                    && decision.contains(from)
                    && decision.basis().isOneOf(bases).possible()) {
                first = from;
            }
        }
        return first;
    }

    @Override
    public LocalDate neededAgainOn(LocalDate otherwise) {
        return assessments.neededAgainOn(otherwise);
    }

    @Override
    public OfferRecord offerRecord(LocalDate dutyBegins) {
        return new OfferRecordElement(
                situation, start, start.isAfter(dutyBegins) ? start : dutyBegins, range.endBefore());
    }

    private Truth contact(Predicate<AppointmentElement> which) {
        return appointments(contacts, which);
    }

    private Truth appointments(List<AppointmentElement> among, Predicate<AppointmentElement> which) {
        List<String> pointers = new ArrayList<>(among.size());
        for (AppointmentElement appointment : among) {
            if (which.test(appointment)) {
                pointers.add(appointment.pointer());
            }
        }
        return anyOf(
                pointers,
                noneIn("/appointments", situation.caseFile.appointments().isPresent()));
    }

    @Override
    public Truth contactRunning() {
        if (contactRunning == null) {
            contactRunning = contact(AppointmentElement::running);
        }
        return contactRunning;
    }

    @Override
    public Truth keyWorkerRunning() {
        return appointments(appointments, appointment -> appointment.keyWorker() && appointment.running());
    }

    @Override
    public Truth contactBegun() {
        return contact(contact -> true);
    }

    @Override
    public Truth contactEnded() {
        return contact(contact -> !contact.running());
    }

    @Override
    public Truth contactEndedSince(LocalDate day) {
        return contact(contact ->
                !contact.running() && !contact.appointment.to().orElseThrow().isBefore(day));
    }

    @Override
    public Truth contactAppointedAfter(LocalDate day) {
        return appointments(
                appointments,
                appointment -> appointment.contact()
                        && appointment
                                .appointment
                                .from()
                                .map(from -> from.isAfter(day))
                                .orElse(false));
    }

    @Override
    public LocalDate firstContactFrom() {
        return contacts.stream()
                .flatMap(contact -> contact.appointment.from().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    @Override
    public AppointmentFact lastEndedContact() {
        return contacts.stream()
                .filter(contact -> !contact.running())
                .max(Comparator.comparing((AppointmentElement contact) ->
                                contact.appointment.to().orElseThrow())
                        .thenComparing(Element::id))
                .orElse(null);
    }

    @Override
    public LocalDate dayAfterLastContact(LocalDate otherwise) {
        return contacts.stream()
                .filter(contact -> !contact.running())
                .map(contact -> contact.appointment.to().orElseThrow().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(otherwise);
    }

    @Override
    public Truth offerMade() {
        return offers.isEmpty()
                ? noneIn("/offers", offersComplete())
                : Truth.known(true, firstOffer().pointer(), null);
    }

    private boolean offersComplete() {
        return situation.complete(situation.caseFile.offers(), KnownFrom::offers, start);
    }

    private OfferElement firstOffer() {
        return Collections.min(offers, BY_TIME);
    }

    @Override
    public LocalDate firstOfferOn() {
        return offers.isEmpty() ? null : firstOffer().madeOn();
    }

    @Override
    public OfferFact latestAnsweredOffer() {
        return latestAnswered;
    }

    @Override
    public Truth answered(OfferResponse response) {
        return latestAnswered == null
                ? noneIn("/offers", offersComplete())
                : latestAnswered.response().is(response);
    }

    @Override
    public Truth lastAnswerKnown() {
        if (latestAnswered != null) {
            return latestAnswered.response().supplied();
        }
        return offersComplete() ? Truth.known(true, "/offers", null) : Truth.unknown("/offers", null);
    }

    @Override
    public Truth exemptionInEffect() {
        return exemption == null ? Truth.NO : Truth.known(true, exemption.pointer(), null);
    }

    @Override
    public Truth assessmentsKnown() {
        boolean known = !assessments.known().isEmpty()
                || situation.complete(situation.caseFile.assessments(), KnownFrom::assessments, start);
        return known ? Truth.known(true, "/assessments", null) : Truth.unknown("/assessments", null);
    }

    @Override
    public Field<Boolean> healthCareContact() {
        return new Field<>(situation.caseFile.healthCareContact(), "", "healthCareContact");
    }

    private Truth circumstance(Predicate<Circumstance> which) {
        Optional<List<Circumstance>> list = situation.caseFile.recipient().flatMap(Recipient::circumstances);
        List<Circumstance> circumstances = list.orElse(List.of());
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < circumstances.size(); i++) {
            if (which.test(circumstances.get(i))) {
                pointers.add(CIRCUMSTANCES + "/" + i);
            }
        }
        return anyOf(
                pointers,
                list.isPresent() ? Truth.known(false, CIRCUMSTANCES, null) : Truth.unknown(CIRCUMSTANCES, null));
    }

    @Override
    public Truth circumstanceOn(LocalDate day, CircumstanceKind... kinds) {
        List<CircumstanceKind> wanted = Arrays.asList(kinds);
        return circumstance(circumstance -> wanted.contains(circumstance.kind())
                && situation.known(circumstance.from())
                && circumstance.from().map(from -> !from.isAfter(day)).orElse(true)
                && !(day.equals(asOf.day())
                        ? situation.ended(circumstance.to())
                        : circumstance.to().map(to -> to.isBefore(day)).orElse(false)));
    }

    @Override
    public Truth circumstanceBegunAfter(LocalDate day, CircumstanceKind... kinds) {
        List<CircumstanceKind> wanted = Arrays.asList(kinds);
        return circumstance(circumstance -> (wanted.isEmpty() || wanted.contains(circumstance.kind()))
                && circumstance
                        .from()
                        .map(from -> from.isAfter(day) && asOf.hasReached(from))
                        .orElse(false));
    }

    @Override
    public Truth needChangedAfter(LocalDate day) {
        return needChangedOn(on -> on.isAfter(day));
    }

    /** Whether a change of need that belongs to the span is known after a day, which may be one before the span. */
    Truth needOfSpanChangedAfter(LocalDate day) {
        return needChangedOn(on -> on.isAfter(day) && owns(on));
    }

    private Truth needChangedOn(Predicate<LocalDate> which) {
        List<NeedChange> changes = situation.caseFile.needChanges().orElse(List.of());
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (which.test(changes.get(i).on())
                    && asOf.hasReached(changes.get(i).on())) {
                pointers.add("/needChanges/" + i);
            }
        }
        return anyOf(
                pointers,
                noneIn("/needChanges", situation.caseFile.needChanges().isPresent()));
    }

    @Override
    public Truth newServiceAfter(LocalDate day) {
        LocalDate after = day.isAfter(start) ? day : start;
        return Truth.any(decisions.stream()
                .filter(decision -> decision.decision.from().isAfter(after))
                .map(this::bringsNewService)
                .toArray(Truth[]::new));
    }

    private Truth bringsNewService(DecisionElement decision) {
        LocalDate from = decision.decision.from();
        LocalDate lastDay = decisions.stream()
                .filter(earlier -> earlier.decision.from().isBefore(from))
                .map(earlier ->
                        earlier.decision.to().filter(to -> to.isBefore(from)).orElse(from.minusDays(1)))
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<DecisionElement> before =
                decisions.stream().filter(earlier -> earlier.contains(lastDay)).toList();
        if (decision.decision.services().isEmpty()) {
            List<Truth> needed = new ArrayList<>(List.of(unsupplied(decision)));
            before.stream()
                    .map(SpanElement::unsupplied)
                    .filter(Objects::nonNull)
                    .forEach(needed::add);
            return Truth.all(needed.toArray(Truth[]::new));
        }
        return Truth.any(decision.decision.services().get().stream()
                .map(service -> Truth.all(
                        decision.services().contains(service),
                        Truth.no(Truth.any(before.stream()
                                .map(earlier -> earlier.services().contains(service))
                                .toArray(Truth[]::new)))))
                .toArray(Truth[]::new));
    }

    private static Truth unsupplied(DecisionElement decision) {
        return decision.decision.services().isPresent() ? null : Truth.unknown(decision.pointer(), "services");
    }
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.facts.AppointmentFact;
import se.omsorgsregler.facts.DayField;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.HomeCareSpan;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.facts.WorkerFact;

/** A known appointment. */
final class AppointmentElement extends Element implements AppointmentFact {

    final Appointment appointment;
    private final Situation situation;
    private final SpanElement span;
    private final boolean running;
    private WorkerElement holder;

    AppointmentElement(Situation situation, SpanElement span, Appointment appointment, String pointer) {
        super(situation, pointer, "appointments", appointment.id());
        this.situation = situation;
        this.span = span;
        this.appointment = appointment;
        this.running = !situation.ended(appointment.to());
    }

    /** A primary care contact that is not known to be a team. */
    boolean contact() {
        return kind() == AppointmentKind.CARE_CONTACT && role() == AppointmentRole.PRIMARY && !team();
    }

    /** A primary key worker. */
    boolean keyWorker() {
        return kind() == AppointmentKind.KEY_WORKER && role() == AppointmentRole.PRIMARY;
    }

    @Override
    public HomeCareSpan span() {
        return span;
    }

    @Override
    public AppointmentKind kind() {
        return appointment.kind();
    }

    @Override
    public AppointmentRole role() {
        return appointment.role();
    }

    @Override
    public Truth recorded() {
        return Truth.known(true, pointer(), null);
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public Field<HolderType> holderType() {
        return new Field<>(appointment.holderType(), pointer(), "holderType");
    }

    @Override
    public boolean team() {
        return appointment.holderType().equals(Optional.of(HolderType.TEAM));
    }

    @Override
    public Field<String> holderId() {
        return new Field<>(appointment.holder(), pointer(), "holder");
    }

    @Override
    public Field<String> provider() {
        return new Field<>(appointment.provider(), pointer(), "provider");
    }

    @Override
    public DayField from() {
        return new DayField(appointment.from(), pointer(), "from");
    }

    @Override
    public Field<ActingParty> appointedBy() {
        return new Field<>(appointment.appointedBy(), pointer(), "appointedBy");
    }

    @Override
    public Field<Boolean> documented() {
        return new Field<>(appointment.documented(), pointer(), "documented");
    }

    @Override
    public Truth acceptedBefore() {
        if (appointment.from().isEmpty()) {
            return from().supplied();
        }
        if (situation.caseFile.offers().isEmpty()) {
            return situation.caseElement.offersSupplied();
        }
        LocalDate day = appointment.from().get();
        List<Offer> offers = situation.caseFile.offers().get();
        List<Truth> accepted = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            if (!offer.madeOn().isAfter(day)) {
                String at = "/offers/" + i;
                accepted.add(Truth.all(
                        new Field<>(offer.response(), at, "response").is(OfferResponse.ACCEPTED),
                        new DayField(offer.respondedOn(), at, "respondedOn").onOrBefore(day)));
            }
        }
        return accepted.isEmpty() ? Truth.known(false, "/offers", null) : Truth.any(accepted.toArray(Truth[]::new));
    }

    @Override
    public WorkerFact holder() {
        if (holder == null) {
            holder = situation.holder(appointment, pointer());
        }
        return holder;
    }

    @Override
    public Truth deputyRunning() {
        return SpanElement.anyOf(deputies().map(Element::pointer).toList(), Truth.known(false, pointer(), null));
    }

    @Override
    public Truth deputyAtWork() {
        return Truth.any(deputies().map(deputy -> deputy.holder().atWork()).toArray(Truth[]::new));
    }

    private Stream<AppointmentElement> deputies() {
        return span.appointments.stream()
                .filter(AppointmentElement::running)
                .filter(other -> other.kind() == kind() && other.role() == AppointmentRole.DEPUTY);
    }
}

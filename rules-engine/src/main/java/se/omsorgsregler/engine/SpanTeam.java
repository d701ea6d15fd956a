package se.omsorgsregler.engine;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.facts.Truth;

/** Who holds the appointments that run on the as-of date: primary contacts and key workers, and their deputies. */
final class SpanTeam {

    private final List<AppointmentElement> running;
    private final Truth supplied;

    SpanTeam(List<AppointmentElement> appointments, Truth supplied) {
        this.running = appointments.stream().filter(AppointmentElement::running).toList();
        this.supplied = supplied;
    }

    static boolean primary(AppointmentElement appointment) {
        return appointment.contact() || keyWorker(appointment);
    }

    private static boolean keyWorker(AppointmentElement appointment) {
        return appointment.kind() == AppointmentKind.KEY_WORKER && appointment.role() == AppointmentRole.PRIMARY;
    }

    private List<AppointmentElement> that(Predicate<AppointmentElement> which) {
        return running.stream().filter(which).toList();
    }

    private List<AppointmentElement> deputiesOf(AppointmentElement primary) {
        return that(other -> other.kind() == primary.kind() && other.role() == AppointmentRole.DEPUTY);
    }

    private Truth runs(Predicate<AppointmentElement> which) {
        List<AppointmentElement> found = that(which);
        return found.isEmpty()
                ? Truth.no(supplied)
                : Truth.known(true, found.get(0).pointer(), null);
    }

    private Truth every(Predicate<AppointmentElement> which, Function<AppointmentElement, Truth> is) {
        return Truth.all(supplied, Truth.all(that(which).stream().map(is).toArray(Truth[]::new)));
    }

    Truth primaryRuns() {
        return runs(SpanTeam::primary);
    }

    Truth keyWorkerRuns() {
        return runs(SpanTeam::keyWorker);
    }

    Truth everyPrimaryHasDeputy() {
        return every(
                SpanTeam::primary, primary -> Truth.known(!deputiesOf(primary).isEmpty(), primary.pointer(), null));
    }

    Truth everyPrimaryOrDeputyPresent() {
        return every(
                SpanTeam::primary,
                primary -> Truth.any(
                        primary.holderPresent(),
                        Truth.any(deputiesOf(primary).stream()
                                .map(AppointmentElement::holderPresent)
                                .toArray(Truth[]::new))));
    }

    Truth everyContactHoldsCertificate() {
        return every(AppointmentElement::contact, contact -> contact.holder().certificateHeld());
    }
}

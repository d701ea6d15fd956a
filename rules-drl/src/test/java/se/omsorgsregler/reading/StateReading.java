package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.onOrAfter;
import static se.omsorgsregler.reading.Dates.onOrBefore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.casefile.WorkerAbsence;
import se.omsorgsregler.reading.Located.Subject;
import se.omsorgsregler.routine.Requirement.Share;
import se.omsorgsregler.routine.Requirement.Standing;
import se.omsorgsregler.routine.Routine;

/** Requirements on how things stand on the day, and on how the latest visits were shared out. */
final class StateReading {

    private static final int DAYS_OF_A_STAFF_COUNT = 14;

    private static final Comparator<Located<VisitPeriod>> VISIT_PERIODS = Comparator.comparing(
                    (Located<VisitPeriod> period) -> period.value().to())
            .thenComparing(period -> period.value().from())
            .thenComparing(Located::id);

    private final Routine routine;
    private final Situation situation;
    private final Ledger ledger;
    private final RoutineEvents events;

    StateReading(Routine routine, Situation situation, Ledger ledger) {
        this.routine = routine;
        this.situation = situation;
        this.ledger = ledger;
        events = new RoutineEvents(situation);
    }

    void readStanding(Standing requirement) {
        RoutineDuty duty = new RoutineDuty(routine, requirement, ledger);
        List<Located<Appointment>> contacts = situation.runningContacts();
        List<Located<Appointment>> primaries = runningPrimaries();
        List<Located<Appointment>> keyWorkers = runningKeyWorkers();
        boolean exempt = situation.exemption().isPresent();
        switch (requirement.state()) {
            case DEPUTY_APPOINTED ->
                write(
                        duty,
                        true,
                        primaries,
                        primary -> Kleene.of(!deputiesOf(primary).isEmpty()));
            case CONTACT_PRESENT -> write(duty, true, primaries, this::isCovered);
            case KEY_WORKER_WHEN_EXEMPT -> write(duty, exempt, Kleene.of(!keyWorkers.isEmpty()));
            case CERTIFICATE_HELD -> write(duty, true, contacts, this::holdsCertificate);
            case CONTACT_OR_KEY_WORKER -> write(duty, true, Kleene.of(!primaries.isEmpty()));
        }
    }

    /** What is asked of each of some appointments; of none it asks nothing. */
    private void write(
            RoutineDuty duty,
            boolean applies,
            List<Located<Appointment>> appointments,
            Function<Located<Appointment>, Kleene> state) {
        Kleene held = Kleene.TRUE;
        for (Located<Appointment> appointment : appointments) {
            held = held.and(state.apply(appointment));
        }
        boolean noneKnown = appointmentsSupplied() && appointments.isEmpty();
        write(duty, applies && !noneKnown, held);
    }

    private void write(RoutineDuty duty, boolean applies, Kleene state) {
        if (applies) {
            Kleene held = appointmentsSupplied() ? state : Kleene.unknown("/appointments");
            write(duty, Subject.CASE, held);
        } else {
            duty.row(DutyStatus.NOT_APPLICABLE, Subject.CASE);
        }
    }

    private static void write(RoutineDuty duty, Subject subject, Kleene held) {
        if (held.isTrue()) {
            duty.row(DutyStatus.MET, subject);
        } else if (held.isFalse()) {
            duty.row(DutyStatus.BREACHED, subject);
            duty.failed(Outcome.BREACH, subject, null);
        } else {
            duty.row(DutyStatus.UNDETERMINED, subject);
            duty.undecided(Outcome.BREACH, subject, held.missing());
        }
    }

    private boolean appointmentsSupplied() {
        return situation.file.appointments().isPresent();
    }

    private List<Located<Appointment>> runningPrimaries() {
        List<Located<Appointment>> primaries = new ArrayList<>(situation.runningContacts());
        primaries.addAll(runningKeyWorkers());
        return primaries;
    }

    private List<Located<Appointment>> runningKeyWorkers() {
        return events.running(AppointmentKind.KEY_WORKER, AppointmentRole.PRIMARY);
    }

    private List<Located<Appointment>> deputiesOf(Located<Appointment> primary) {
        return events.running(primary.value().kind(), AppointmentRole.DEPUTY);
    }

    private Kleene isCovered(Located<Appointment> primary) {
        Kleene covered = isAbsent(primary).not();
        for (Located<Appointment> deputy : deputiesOf(primary)) {
            covered = covered.or(isAbsent(deputy).not());
        }
        return covered;
    }

    private Kleene isAbsent(Located<Appointment> appointment) {
        Holder holder = Holder.of(appointment, situation.file);
        if (!holder.isKnown()) {
            return Kleene.unknown(holder.missing());
        }
        Worker worker = holder.worker();
        for (WorkerAbsence absence : worker.absences().orElse(List.of())) {
            if (Dates.contains(absence.from(), absence.to(), situation.asOf)) {
                return Kleene.TRUE;
            }
        }
        return Kleene.FALSE;
    }

    private Kleene holdsCertificate(Located<Appointment> contact) {
        return new CredentialReading(situation.file, situation.asOf, ledger)
                .certificate(Holder.of(contact, situation.file));
    }

    void readShare(Share requirement) {
        RoutineDuty duty = new RoutineDuty(routine, requirement, ledger);
        Optional<Located<VisitPeriod>> latest = latestVisitPeriod();
        Subject subject = latest.map(Located::subject).orElse(Subject.CASE);
        if (appointmentsSupplied() && runningPrimaries().isEmpty()) {
            duty.row(DutyStatus.NOT_APPLICABLE, subject);
        } else if (latest.isEmpty()) {
            duty.noSubject(situation.file.visitPeriods().isEmpty());
        } else if (saysNothing(requirement, latest.get().value())) {
            duty.row(DutyStatus.NOT_APPLICABLE, subject);
        } else {
            Kleene within = isWithinLimit(requirement, latest.get());
            writeShare(duty, subject, within);
        }
    }

    /** Without a word on who is appointed the duty may not be one; where the limit is kept nothing is neglected either way. */
    private void writeShare(RoutineDuty duty, Subject subject, Kleene within) {
        if (appointmentsSupplied()) {
            write(duty, subject, within);
        } else {
            duty.row(DutyStatus.UNDETERMINED, subject);
            if (!within.isTrue()) {
                Kleene neglected = Kleene.unknown("/appointments").and(within.not());
                duty.undecided(Outcome.BREACH, subject, neglected.missing());
            }
        }
    }

    private Optional<Located<VisitPeriod>> latestVisitPeriod() {
        List<Located<VisitPeriod>> ended = new ArrayList<>();
        List<VisitPeriod> all = situation.file.visitPeriods().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            VisitPeriod period = all.get(i);
            if (onOrBefore(period.to(), situation.asOf) && onOrAfter(period.to(), situation.spanStart)) {
                ended.add(new Located<>("visitPeriods", i, period.id(), period));
            }
        }
        return ended.stream().max(VISIT_PERIODS);
    }

    private static boolean saysNothing(Share requirement, VisitPeriod period) {
        boolean noCare =
                period.careMinutes().isPresent() && period.careMinutes().get() == 0;
        boolean otherLength =
                !period.from().plusDays(DAYS_OF_A_STAFF_COUNT - 1L).equals(period.to());
        return noCare || (requirement.atMost().isPresent() && otherLength);
    }

    private static Kleene isWithinLimit(Share requirement, Located<VisitPeriod> located) {
        VisitPeriod period = located.value();
        if (requirement.atMost().isPresent()) {
            int most = requirement.atMost().getAsInt();
            return Kleene.field(period.distinctStaff(), located.pointer("distinctStaff"), staff -> staff <= most);
        }
        Kleene care = Kleene.field(period.careMinutes(), located.pointer("careMinutes"), minutes -> true);
        Kleene contact = Kleene.field(period.contactMinutes(), located.pointer("contactMinutes"), minutes -> true);
        Kleene bothSupplied = care.and(contact);
        if (bothSupplied.isUnknown()) {
            return bothSupplied;
        }
        long contactMinutes = period.contactMinutes().orElseThrow();
        long careMinutes = period.careMinutes().orElseThrow();
        return Kleene.of(contactMinutes * 100 > requirement.moreThan().getAsInt() * careMinutes);
    }
}

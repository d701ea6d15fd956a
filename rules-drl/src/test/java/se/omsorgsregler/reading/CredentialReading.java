package se.omsorgsregler.reading;

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
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.reading.Located.Subject;

/** Who may be appointed: the certificate, the transition, and the use of the title. */
final class CredentialReading {

    private static final LocalDate LAST_DAY_OF_OLD_ACT = Dates.NEW_ACT_FROM.minusDays(1);

    private final CaseFile file;
    private final LocalDate asOf;
    private final Ledger ledger;

    CredentialReading(CaseFile file, LocalDate asOf, Ledger ledger) {
        this.file = file;
        this.asOf = asOf;
        this.ledger = ledger;
    }

    /** What the transition gives. */
    private enum Ground {
        TRUE,
        FALSE,
        TITLE_UNCLEAR,
        UNSETTLED,
        UNKNOWN
    }

    /** A ground with the pointers it lacks while it is unknown. */
    private record Transition(Ground ground, SortedSet<String> lacks) {

        static Transition of(Ground ground) {
            return new Transition(ground, new TreeSet<>());
        }

        static Transition of(boolean value) {
            return of(value ? Ground.TRUE : Ground.FALSE);
        }

        static Transition unknown(String pointer) {
            return new Transition(Ground.UNKNOWN, new TreeSet<>(List.of(pointer)));
        }

        boolean is(Ground wanted) {
            return ground == wanted;
        }
    }

    void readAppointments(Situation situation) {
        boolean anyRow = false;
        boolean required = onOrAfter(asOf, Dates.TITLE_REQUIRED_FROM);
        for (Located<Appointment> appointment : situation.runningAppointments) {
            if (required && !Situation.isTeam(appointment.value())) {
                readAppointment(appointment);
                anyRow = true;
            }
        }
        if (!anyRow) {
            boolean unknown = required && file.appointments().isEmpty();
            ledger.row(
                    PlainReading.CREDENTIAL,
                    unknown ? DutyStatus.UNDETERMINED : DutyStatus.NOT_APPLICABLE,
                    Subject.CASE);
        }
    }

    private void readAppointment(Located<Appointment> appointment) {
        Holder holder = Holder.of(appointment, file);
        Kleene certificate = certificate(holder);
        Transition transition = transition(appointment, holder);
        if (appointment.value().role() == AppointmentRole.PRIMARY) {
            readPrimary(appointment, holder, certificate, transition);
        } else {
            readDeputy(appointment.subject(), certificate, transition);
        }
    }

    private void readPrimary(
            Located<Appointment> appointment, Holder holder, Kleene certificate, Transition transition) {
        Subject subject = appointment.subject();
        LocalDate appointedOn = appointment.value().from().orElse(null);
        boolean appointedUnderRequirement = appointedOn != null && onOrAfter(appointedOn, Dates.TITLE_REQUIRED_FROM);
        if (certificate.isTrue()) {
            boolean late = transition.is(Ground.FALSE)
                    && appointedUnderRequirement
                    && everyCertificateGrantedAfter(appointedOn, holder.worker());
            if (late) {
                row(DutyStatus.MET_LATE, subject, null, firstGrant(holder.worker()), "CERTIFICATE");
            } else {
                row(DutyStatus.MET, subject, null, null, "CERTIFICATE");
            }
        } else if (transition.is(Ground.TRUE) && transitionLasts()) {
            row(DutyStatus.MET, subject, Dates.TRANSITION_LAST, null, "TRANSITIONAL");
            readTransitionEnding(subject, certificate);
        } else if (certificate.isUnknown()) {
            undecided(subject, lacking(certificate, transition));
        } else if (transition.is(Ground.FALSE) && appointedUnderRequirement) {
            row(DutyStatus.BREACHED, subject, null, null, null);
            ledger.hit("credential.missing", Outcome.BREACH, Force.LAW, subject, appointedOn, null);
        } else if (!transitionLasts()) {
            row(DutyStatus.BREACHED, subject, null, null, null);
            ledger.hit(
                    "credential.transition-ended",
                    Outcome.BREACH,
                    Force.AUTHORITY_GUIDANCE,
                    subject,
                    Dates.TRANSITION_OVER,
                    null);
        } else if (transition.is(Ground.UNSETTLED)) {
            review("credential.transition-unclear", Force.LAW, subject);
        } else if (transition.is(Ground.TITLE_UNCLEAR)) {
            review("credential.title-unclear", Force.LAW, subject);
        } else if (transition.is(Ground.FALSE) && appointedOn != null) {
            review("credential.appointed-before-requirement", Force.AUTHORITY_GUIDANCE, subject);
        } else if (transition.is(Ground.FALSE)) {
            undecided(subject, new TreeSet<>(List.of(appointment.pointer("from"))));
        } else {
            undecided(subject, transition.lacks());
        }
    }

    private void readTransitionEnding(Subject subject, Kleene certificate) {
        if (asOf.isBefore(Dates.TRANSITION_ENDING)) {
            return;
        }
        if (certificate.isFalse()) {
            ledger.hit("credential.transition-ending", Outcome.DUE, Force.LAW, subject, null, Dates.TRANSITION_LAST);
        } else {
            ledger.undetermined("credential.transition-ending", Force.LAW, subject, certificate.missing(), Outcome.DUE);
        }
    }

    private void readDeputy(Subject subject, Kleene certificate, Transition transition) {
        if (certificate.isTrue()) {
            row(DutyStatus.MET, subject, null, null, "CERTIFICATE");
        } else if (transition.is(Ground.TRUE) && transitionLasts()) {
            row(DutyStatus.MET, subject, null, null, "TRANSITIONAL");
        } else {
            SortedSet<String> lacking = lacking(certificate, transition);
            if (lacking.isEmpty()) {
                review("credential.deputy-unclear", Force.LAW, subject);
            } else {
                row(DutyStatus.UNDETERMINED, subject, null, null, null);
                ledger.undetermined("credential.deputy-unclear", Force.LAW, subject, lacking, Outcome.REVIEW);
            }
        }
    }

    private boolean transitionLasts() {
        return onOrBefore(asOf, Dates.TRANSITION_LAST);
    }

    /** What the certificate lacks and, as long as the transition can help, what its ground lacks. */
    private SortedSet<String> lacking(Kleene certificate, Transition transition) {
        SortedSet<String> lacking = new TreeSet<>(certificate.missing());
        if (transitionLasts()) {
            lacking.addAll(transition.lacks());
        }
        return lacking;
    }

    private void row(DutyStatus status, Subject subject, LocalDate dueOn, LocalDate metOn, String basis) {
        ledger.row(PlainReading.CREDENTIAL, status, subject, null, dueOn, metOn, basis);
    }

    private void review(String rule, Force force, Subject subject) {
        row(DutyStatus.REVIEW, subject, null, null, null);
        ledger.hit(rule, Outcome.REVIEW, force, subject, null, null);
    }

    private void undecided(Subject subject, SortedSet<String> missing) {
        row(DutyStatus.UNDETERMINED, subject, null, null, null);
        ledger.undetermined("credential.undecided", Force.LAW, subject, missing, null);
    }

    /** Whether a holder has the certificate: C of the catalogue. */
    Kleene certificate(Holder holder) {
        if (!holder.isKnown() || holder.worker().certificates().isEmpty()) {
            return Kleene.unknown(holder.pointer("certificates"));
        }
        Kleene held = Kleene.FALSE;
        List<TitleCertificate> certificates = holder.worker().certificates().get();
        for (int i = 0; i < certificates.size(); i++) {
            TitleCertificate certificate = certificates.get(i);
            if (isKnownGrant(certificate)) {
                return Kleene.TRUE;
            }
            if (certificate.status() == CertificateStatus.GRANTED
                    && certificate.grantedOn().isEmpty()) {
                held = held.or(Kleene.unknown(holder.pointer("certificates") + "/" + i + "/grantedOn"));
            }
        }
        return held;
    }

    /** Whether a certificate was granted by now: on a known day or, when that is not supplied, seen by now or at no stated time. */
    private boolean isKnownGrant(TitleCertificate certificate) {
        Optional<LocalDate> day =
                certificate.grantedOn().isPresent() ? certificate.grantedOn() : certificate.verifiedOn();
        return certificate.status() == CertificateStatus.GRANTED && (day.isEmpty() || onOrBefore(day.get(), asOf));
    }

    private boolean everyCertificateGrantedAfter(LocalDate day, Worker worker) {
        for (TitleCertificate certificate : worker.certificates().orElseThrow()) {
            boolean grantedAfter = certificate.grantedOn().isPresent()
                    && certificate.grantedOn().get().isAfter(day);
            if (isKnownGrant(certificate) && !grantedAfter) {
                return false;
            }
        }
        return true;
    }

    private LocalDate firstGrant(Worker worker) {
        LocalDate first = null;
        for (TitleCertificate certificate : worker.certificates().orElseThrow()) {
            if (isKnownGrant(certificate)) {
                LocalDate granted = certificate.grantedOn().orElseThrow();
                first = first == null ? granted : Dates.earlier(first, granted);
            }
        }
        return first;
    }

    private Transition transition(Located<Appointment> appointment, Holder holder) {
        LocalDate appointedOn = appointment.value().from().orElse(null);
        LocalDate decisive = appointedOn == null ? asOf : appointedOn;
        if (onOrBefore(decisive, LAST_DAY_OF_OLD_ACT)) {
            return atReferenceDay(Dates.FIRST_REFERENCE_DAY, holder);
        }
        if (appointedOn != null && appointedOn.isAfter(Dates.TRANSITION_LAST)) {
            return Transition.of(false);
        }
        Transition first = atReferenceDay(Dates.FIRST_REFERENCE_DAY, holder);
        Transition second = atReferenceDay(Dates.SECOND_REFERENCE_DAY, holder);
        if (first.is(Ground.TRUE) && second.is(Ground.TRUE)) {
            return first;
        }
        SortedSet<String> lacks = new TreeSet<>(first.lacks());
        lacks.addAll(second.lacks());
        if (appointedOn == null) {
            lacks.add(appointment.pointer("from"));
        }
        if (!lacks.isEmpty()) {
            return new Transition(Ground.UNKNOWN, lacks);
        }
        if (first.is(Ground.TITLE_UNCLEAR) || second.is(Ground.TITLE_UNCLEAR)) {
            return Transition.of(Ground.TITLE_UNCLEAR);
        }
        return first.is(second.ground()) ? first : Transition.of(Ground.UNSETTLED);
    }

    /** Whether a worker was permanently employed with the title on a reference day: P23 and P25 of the catalogue. */
    private static Transition atReferenceDay(LocalDate day, Holder holder) {
        if (!holder.isKnown()) {
            return Transition.unknown(holder.pointer("employments"));
        }
        Worker worker = holder.worker();
        List<Employment> employments = worker.employments().orElse(List.of());
        boolean provedFalse = false;
        for (TransitionProof proof : worker.transitionProofs().orElse(List.of())) {
            if (proof.referenceDate().equals(day)) {
                if (proof.permanentAssistantNurse()) {
                    return Transition.of(true);
                }
                provedFalse = true;
            }
        }
        boolean covered = false;
        boolean titleUnclear = false;
        SortedSet<String> lacks = new TreeSet<>();
        for (int i = 0; i < employments.size(); i++) {
            Employment employment = employments.get(i);
            if (!Dates.contains(employment.from(), employment.to(), day)) {
                continue;
            }
            covered = true;
            if (couldBePermanent(employment) && couldBeTitled(employment)) {
                String pointer = holder.pointer("employments") + "/" + i;
                if (employment.title().isEmpty()) {
                    lacks.add(pointer + "/title");
                }
                if (employment.form().isEmpty()) {
                    lacks.add(pointer + "/form");
                }
                if (employment.title().isPresent() && employment.form().isPresent()) {
                    if (employment.title().get() == EmploymentTitle.ASSISTANT_NURSE) {
                        return Transition.of(true);
                    }
                    titleUnclear = true;
                }
            }
        }
        if (provedFalse) {
            return Transition.of(false);
        }
        if (!lacks.isEmpty()) {
            return new Transition(Ground.UNKNOWN, lacks);
        }
        if (titleUnclear) {
            return Transition.of(Ground.TITLE_UNCLEAR);
        }
        boolean listHoldsTheDay = worker.employmentsKnownFrom().isPresent()
                && onOrBefore(worker.employmentsKnownFrom().get(), day);
        if (worker.employments().isPresent() && (covered || listHoldsTheDay)) {
            return Transition.of(false);
        }
        return Transition.unknown(holder.pointer("employments"));
    }

    private static boolean couldBePermanent(Employment employment) {
        return employment.form().orElse(EmploymentForm.PERMANENT) == EmploymentForm.PERMANENT;
    }

    private static boolean couldBeTitled(Employment employment) {
        return employment.title().orElse(EmploymentTitle.UNCLEAR) != EmploymentTitle.OTHER;
    }

    /** The title carried without a ground for it; looked at for every worker, whatever the case is. */
    void readWorkers() {
        if (asOf.isBefore(Dates.TITLE_REQUIRED_FROM)) {
            return;
        }
        List<Worker> workers = file.workers().orElse(List.of());
        for (int i = 0; i < workers.size(); i++) {
            Holder holder = Holder.of(i, workers.get(i));
            boolean noGround = carriesTitle(workers.get(i))
                    && certificate(holder).isFalse()
                    && (!transitionLasts()
                            || atReferenceDay(Dates.FIRST_REFERENCE_DAY, holder).is(Ground.FALSE));
            ledger.report(
                    "worker.title-without-ground",
                    Outcome.REVIEW,
                    Force.LAW,
                    holder.located().subject(),
                    Kleene.of(noGround));
        }
    }

    private boolean carriesTitle(Worker worker) {
        for (Employment employment : worker.employments().orElse(List.of())) {
            if (employment
                            .title()
                            .filter(title -> title == EmploymentTitle.ASSISTANT_NURSE)
                            .isPresent()
                    && Dates.contains(employment.from(), employment.to(), asOf)) {
                return true;
            }
        }
        return false;
    }
}

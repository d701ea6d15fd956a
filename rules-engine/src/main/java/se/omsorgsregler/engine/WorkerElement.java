package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.facts.DayField;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.Standing;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.facts.WorkerFact;

/** A worker, or the unknown holder of an appointment. */
final class WorkerElement extends Element implements WorkerFact {

    private final Situation situation;
    private final Worker worker;
    private final Map<Reference, Standing> standings = new HashMap<>();
    private Truth certificateHeld;

    /** For an unknown holder, {@code worker} is {@code null} and {@code pointer} is what is missing. */
    WorkerElement(Situation situation, Worker worker, String pointer) {
        super(situation, pointer, "workers", worker == null ? null : worker.id());
        this.situation = situation;
        this.worker = worker;
    }

    private Truth unknown(String field) {
        return Truth.unknown(pointer(), worker == null ? null : field);
    }

    @Override
    public Truth certificateHeld() {
        if (certificateHeld == null) {
            certificateHeld = findCertificate();
        }
        return certificateHeld;
    }

    private Truth findCertificate() {
        if (worker == null || worker.certificates().isEmpty()) {
            return unknown("certificates");
        }
        List<TitleCertificate> certificates = worker.certificates().get();
        List<Truth> held = new ArrayList<>();
        List<Truth> dayMissing = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            TitleCertificate certificate = certificates.get(i);
            if (certificate.status() != CertificateStatus.GRANTED) {
                continue;
            }
            String at = pointer() + "/certificates/" + i;
            if (situation.known(certificate.grantedOn().or(certificate::verifiedOn))) {
                held.add(Truth.known(true, at, null));
            } else if (certificate.grantedOn().isEmpty()) {
                dayMissing.add(Truth.unknown(at, "grantedOn"));
            }
        }
        if (!held.isEmpty()) {
            return any(held);
        }
        return dayMissing.isEmpty()
                ? Truth.known(false, pointer(), "certificates")
                : Truth.all(dayMissing.toArray(Truth[]::new));
    }

    @Override
    public boolean everyCertificateGrantedAfter(DayField day) {
        return day.supplied().certain()
                && granted()
                        .allMatch(certificate -> certificate.grantedOn().isPresent()
                                && certificate.grantedOn().get().isAfter(day.day()));
    }

    @Override
    public LocalDate firstCertificateGrantedOn() {
        return granted()
                .flatMap(certificate -> certificate.grantedOn().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The granted certificates that are known on the as-of date. */
    private Stream<TitleCertificate> granted() {
        return Optional.ofNullable(worker).flatMap(Worker::certificates).stream()
                .flatMap(List::stream)
                .filter(certificate -> certificate.status() == CertificateStatus.GRANTED)
                .filter(certificate -> situation.known(certificate.grantedOn().or(certificate::verifiedOn)));
    }

    @Override
    public Standing standingOn(LocalDate day, EmploymentTitle title, EmploymentForm form) {
        return standings.computeIfAbsent(new Reference(day, title, form), reference -> findStanding(day, title, form));
    }

    private record Reference(LocalDate day, EmploymentTitle title, EmploymentForm form) {}

    private Standing findStanding(LocalDate day, EmploymentTitle title, EmploymentForm form) {
        if (worker == null) {
            return Standing.unknown(unknown(null));
        }
        Truth proof = proofOf(day, true);
        if (proof.certain()) {
            return Standing.of(Standing.Kind.COVERED, proof);
        }
        List<Truth> covering = new ArrayList<>();
        List<Truth> unclear = new ArrayList<>();
        boolean employed = false;
        List<Truth> open = new ArrayList<>();
        List<Employment> employments = worker.employments().orElse(List.of());
        for (int i = 0; i < employments.size(); i++) {
            Employment employment = employments.get(i);
            if (!asOf.hasReached(employment.from()) || !contains(employment, day)) {
                continue;
            }
            employed = true;
            String at = pointer() + "/employments/" + i;
            boolean formFits = employment.form().map(form::equals).orElse(true);
            boolean titleUnclear = employment.title().equals(Optional.of(EmploymentTitle.UNCLEAR));
            boolean titleFits =
                    titleUnclear || employment.title().map(title::equals).orElse(true);
            if (!formFits || !titleFits) {
                continue;
            }
            if (employment.title().isEmpty() || employment.form().isEmpty()) {
                open.add(Truth.all(
                        new Field<>(employment.title(), at, "title").supplied(),
                        new Field<>(employment.form(), at, "form").supplied()));
            } else if (titleUnclear) {
                unclear.add(Truth.known(true, at, "title"));
            } else {
                covering.add(Truth.known(true, at, null));
            }
        }
        Truth contradicted = proofOf(day, false);
        if (!covering.isEmpty()) {
            return Standing.of(Standing.Kind.COVERED, any(covering));
        } else if (contradicted.certain()) {
            return Standing.of(Standing.Kind.NOT_COVERED, contradicted);
        } else if (!open.isEmpty()) {
            return Standing.unknown(Truth.all(open.toArray(Truth[]::new)));
        } else if (!unclear.isEmpty()) {
            return Standing.of(Standing.Kind.TITLE_UNCLEAR, any(unclear));
        } else if (worker.employments().isPresent() && (employed || completeOn(day))) {
            return Standing.of(Standing.Kind.NOT_COVERED, Truth.known(true, pointer(), "employments"));
        }
        return Standing.unknown(unknown("employments"));
    }

    /** Every fact that says so, so that the order in which they stand makes no difference to the evidence. */
    private static Truth any(List<Truth> sayingSo) {
        return Truth.any(sayingSo.toArray(Truth[]::new));
    }

    private Truth proofOf(LocalDate day, boolean says) {
        List<TransitionProof> proofs = worker.transitionProofs().orElse(List.of());
        if (proofs.isEmpty()) {
            return Truth.NO;
        }
        List<Truth> sayingSo = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            TransitionProof proof = proofs.get(i);
            if (proof.referenceDate().equals(day) && proof.permanentAssistantNurse() == says) {
                sayingSo.add(Truth.known(true, pointer() + "/transitionProofs/" + i, null));
            }
        }
        return any(sayingSo);
    }

    private boolean completeOn(LocalDate day) {
        return worker.employmentsKnownFrom().map(from -> !from.isAfter(day)).orElse(false);
    }

    private static boolean contains(Employment employment, LocalDate day) {
        return !employment.from().isAfter(day)
                && employment.to().map(to -> !to.isBefore(day)).orElse(true);
    }

    private boolean runs(Employment employment) {
        return asOf.hasReached(employment.from()) && !situation.ended(employment.to());
    }

    @Override
    public Truth atWork() {
        if (worker == null) {
            return unknown(null);
        }
        boolean absent = worker.absences().orElse(List.of()).stream()
                .anyMatch(absence -> asOf.hasReached(absence.from()) && !situation.ended(absence.to()));
        return Truth.known(!absent, pointer(), null);
    }

    @Override
    public boolean employedAs(EmploymentTitle title) {
        if (worker == null) {
            return false;
        }
        for (Employment employment : worker.employments().orElse(List.of())) {
            if (employment.title().isPresent() && employment.title().get() == title && runs(employment)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Truth knownNotEmployed() {
        boolean known = worker != null
                && worker.employments().isPresent()
                && worker.employmentsKnownFrom().isPresent()
                && asOf.hasReached(worker.employmentsKnownFrom().get())
                && worker.employments().get().stream().noneMatch(this::runs);
        return known ? Truth.known(true, pointer(), "employments") : Truth.NO;
    }

    @Override
    public Field<Boolean> licensedProfession() {
        return worker == null
                ? new Field<>(Optional.empty(), pointer(), null)
                : new Field<>(worker.licensedProfession(), pointer(), "licensedProfession");
    }
}

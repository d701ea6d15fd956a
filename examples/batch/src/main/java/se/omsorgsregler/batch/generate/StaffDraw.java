package se.omsorgsregler.batch.generate;

import java.time.LocalDate;
import java.util.List;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.casefile.WorkerAbsence;

/** Draws the workers of one unit. */
final class StaffDraw {

    private static final LocalDate FIRST_HIRING = LocalDate.of(2005, 1, 1);
    private static final LocalDate TITLE_PROTECTED = LocalDate.of(2023, 7, 1);
    private static final LocalDate FIRST_APPLICATION = LocalDate.of(2023, 3, 1);

    private final Draw draw;
    private final LocalDate asOf;
    private final boolean exportsEmployments;

    StaffDraw(Draw draw, LocalDate asOf, boolean exportsEmployments) {
        this.draw = draw;
        this.asOf = asOf;
        this.exportsEmployments = exportsEmployments;
    }

    /** A worker and what the unit knows the person to be, which the export need not show. */
    record Drawn(Worker worker, boolean assistantNurse) {}

    Drawn anyone(String id) {
        return draw.chance(Proportions.ASSISTANT_NURSES) ? assistantNurse(id) : careAssistant(id);
    }

    Drawn assistantNurse(String id) {
        boolean certified = draw.chance(Proportions.CERTIFIED);
        // Whoever has no bevis and works as undersköterska all the same is mostly somebody who was employed in time.
        boolean employedInTime = draw.chance(certified ? 0.7 : 0.9);
        LocalDate hired =
                employedInTime ? draw.day(FIRST_HIRING, TITLE_PROTECTED) : draw.day(TITLE_PROTECTED.plusDays(1), asOf);
        Worker.Builder worker = worker(id, certified ? granted() : notGranted());
        employments(worker, EmploymentTitle.ASSISTANT_NURSE, permanentMostly(), hired);
        if (employedInTime && !certified && draw.chance(0.15)) {
            worker.transitionProofs(TransitionProof.builder()
                    .id("x1")
                    .referenceDate(TITLE_PROTECTED)
                    .permanentAssistantNurse(true)
                    .build());
        }
        return new Drawn(worker.build(), true);
    }

    private Drawn careAssistant(String id) {
        Worker.Builder worker = worker(id, List.of());
        employments(worker, EmploymentTitle.OTHER, permanentMostly(), draw.day(FIRST_HIRING, asOf));
        return new Drawn(worker.build(), false);
    }

    private Worker.Builder worker(String id, List<TitleCertificate> certificates) {
        Worker.Builder worker = Worker.builder()
                .id(id)
                .certificates(draw.mostly(certificates))
                .licensedProfession(draw.chance(0.5) ? false : null);
        if (draw.chance(0.1)) {
            LocalDate from = draw.day(asOf.minusDays(200), asOf);
            worker.absences(WorkerAbsence.builder()
                    .id("f1")
                    .from(from)
                    .to(from.plusDays(draw.number(10, 120)))
                    .build());
        }
        return worker;
    }

    private void employments(Worker.Builder worker, EmploymentTitle title, EmploymentForm form, LocalDate hired) {
        if (!exportsEmployments) {
            return;
        }
        Employment.Builder employment =
                Employment.builder().id("e1").title(title).form(form).from(hired);
        boolean unclear = draw.chance(Proportions.UNCLEAR_HISTORY);
        if (unclear) {
            switch (draw.number(0, 2)) {
                case 0 -> employment.title(EmploymentTitle.UNCLEAR);
                case 1 -> employment.title(null);
                default -> employment.form(null);
            }
        }
        worker.employments(employment.build());
        if (!unclear && draw.chance(0.8)) {
            worker.employmentsKnownFrom(FIRST_HIRING);
        }
    }

    private EmploymentForm permanentMostly() {
        if (draw.chance(0.88)) {
            return EmploymentForm.PERMANENT;
        }
        return draw.one(List.of(EmploymentForm.HOURLY, EmploymentForm.FIXED_TERM, EmploymentForm.PROBATIONARY));
    }

    private List<TitleCertificate> granted() {
        LocalDate applied = draw.day(FIRST_APPLICATION, asOf.minusDays(200));
        LocalDate grantedOn = applied.plusDays(draw.number(20, 170));
        return List.of(TitleCertificate.builder()
                .id("b1")
                .status(CertificateStatus.GRANTED)
                .appliedOn(draw.mostly(applied))
                .grantedOn(draw.mostly(grantedOn))
                .verifiedOn(draw.chance(0.6) ? grantedOn.plusDays(draw.number(0, 29)) : null)
                .build());
    }

    private List<TitleCertificate> notGranted() {
        // Refused are 6 of 100 decided applications, so the share among those without a bevis follows from the share of
        // the certified.
        double refused = Proportions.CERTIFIED
                * Proportions.REFUSED_CERTIFICATES
                / (1 - Proportions.REFUSED_CERTIFICATES)
                / (1 - Proportions.CERTIFIED);
        if (draw.chance(refused)) {
            return List.of(certificate(CertificateStatus.REFUSED, draw.day(FIRST_APPLICATION, asOf.minusDays(200))));
        }
        if (draw.chance(0.15)) {
            return List.of(certificate(CertificateStatus.APPLIED, draw.day(asOf.minusDays(150), asOf)));
        }
        return List.of();
    }

    private static TitleCertificate certificate(CertificateStatus status, LocalDate appliedOn) {
        return TitleCertificate.builder()
                .id("b1")
                .status(status)
                .appliedOn(appliedOn)
                .build();
    }
}

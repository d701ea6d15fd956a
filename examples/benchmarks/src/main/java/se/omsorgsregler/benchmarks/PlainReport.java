package se.omsorgsregler.benchmarks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.reading.PlainReading;

/**
 * The whole report in plain Java: the reading of the day, and the last day through which it stays the same. The later days on which it
 * could change are the days of the case, those of the law, and two terms counted from them; each is read until one says something else.
 *
 * @param stableThrough empty when it never changes
 */
record PlainReport(PlainReading.Reading reading, Optional<LocalDate> stableThrough) {

    /** Days on which the rules change after the generated cases begin. */
    private static final LocalDate TRANSITION_ENDING = LocalDate.of(2032, 6, 30);

    private static final LocalDate TRANSITION_OVER = LocalDate.of(2033, 7, 1);

    private static final int UNANSWERED_DAYS = 30;
    private static final int HANDOVER_DAYS = 14;

    /** Of a day after all days of the law but the last two. */
    static PlainReport of(CaseFile caseFile, LocalDate asOf) {
        PlainReading.Reading today = PlainReading.read(caseFile, asOf);
        for (LocalDate day : new LaterDays(asOf).of(caseFile)) {
            if (!PlainReading.read(caseFile, day).equals(today)) {
                return new PlainReport(today, Optional.of(day.minusDays(1)));
            }
        }
        return new PlainReport(today, Optional.empty());
    }

    /** Collects the days after the as-of date on which a reading could turn out differently. */
    private static final class LaterDays {

        private final LocalDate asOf;
        private final SortedSet<LocalDate> days = new TreeSet<>();

        LaterDays(LocalDate asOf) {
            this.asOf = asOf;
        }

        SortedSet<LocalDate> of(CaseFile caseFile) {
            begins(TRANSITION_ENDING);
            begins(TRANSITION_OVER);
            each(caseFile.decisions(), decision -> {
                begins(decision.from());
                ends(decision.to());
            });
            each(caseFile.offers(), offer -> {
                begins(offer.madeOn());
                begins(offer.madeOn().plusDays(UNANSWERED_DAYS + 1L));
                begins(offer.respondedOn());
            });
            each(caseFile.appointments(), appointment -> {
                begins(appointment.from());
                begins(appointment.from().map(from -> from.plusDays(HANDOVER_DAYS + 1L)));
                ends(appointment.to());
            });
            each(caseFile.changeRequests(), request -> {
                begins(request.on());
                begins(request.resolvedOn());
            });
            each(
                    caseFile.assessments()
                            .map(list -> list.stream()
                                    .map(ExemptionAssessment::assessedOn)
                                    .toList()),
                    this::begins);
            each(
                    caseFile.needChanges()
                            .map(list -> list.stream().map(NeedChange::on).toList()),
                    this::begins);
            each(caseFile.recipient().flatMap(Recipient::circumstances), this::circumstance);
            each(caseFile.workers(), this::worker);
            return days;
        }

        private void circumstance(Circumstance circumstance) {
            begins(circumstance.from());
            ends(circumstance.to());
        }

        private void worker(Worker worker) {
            begins(worker.employmentsKnownFrom());
            each(worker.certificates(), this::certificate);
            each(worker.employments(), this::employment);
        }

        private void certificate(TitleCertificate certificate) {
            begins(certificate.grantedOn());
            begins(certificate.verifiedOn());
        }

        private void employment(Employment employment) {
            begins(employment.from());
            ends(employment.to());
        }

        private static <T> void each(Optional<? extends Collection<T>> list, Consumer<T> take) {
            if (list.isPresent()) {
                list.get().forEach(take);
            }
        }

        private void begins(Optional<LocalDate> day) {
            if (day.isPresent()) {
                begins(day.get());
            }
        }

        private void ends(Optional<LocalDate> day) {
            if (day.isPresent()) {
                begins(day.get().plusDays(1));
            }
        }

        private void begins(LocalDate day) {
            if (day.isAfter(asOf)) {
                days.add(day);
            }
        }
    }
}

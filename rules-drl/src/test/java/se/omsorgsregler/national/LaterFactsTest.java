package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.Assignment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.casefile.WorkerAbsence;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** A fact dated after the as-of date is not yet known: it counts for {@code stableThrough} and for nothing else. */
class LaterFactsTest {

    /**
     * The day on which the facts of each list become known. A certificate without a day of grant has none, whatever its day of verification
     * says, and the proofs of the transition are about a day, not of it.
     */
    private static final Map<Class<?>, Function<Object, LocalDate>> KNOWN_ON = Map.ofEntries(
            knownOn(Assignment.class, Assignment::from),
            knownOn(Circumstance.class, circumstance -> circumstance.from().orElse(null)),
            knownOn(RecipientAbsence.class, RecipientAbsence::from),
            knownOn(Decision.class, Decision::from),
            knownOn(NeedChange.class, NeedChange::on),
            knownOn(Offer.class, Offer::madeOn),
            knownOn(ExemptionAssessment.class, ExemptionAssessment::assessedOn),
            knownOn(Appointment.class, appointment -> appointment.from().orElse(null)),
            knownOn(ChangeRequest.class, ChangeRequest::on),
            knownOn(
                    TitleCertificate.class,
                    certificate -> certificate.grantedOn().orElse(null)),
            knownOn(Employment.class, Employment::from),
            knownOn(WorkerAbsence.class, WorkerAbsence::from),
            knownOn(Task.class, Task::on),
            knownOn(VisitPeriod.class, VisitPeriod::from));

    private static final Set<String> OPEN_ENDS = Set.of("to", "resolvedOn");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    /** Evidence aside: a fact that does not count yet may be what a ruling rests on. */
    @Property
    void whatHappensLaterIsNotYetKnown(@ForAll("scenarios") Scenario scenario) {
        LocalDate asOf = scenario.asOf();
        CaseFile whole = scenario.caseFile();
        CaseFile known = knownOn(whole, asOf);

        assertThat(Rulings.difference(
                        Rulings.withoutEvidence(whole, National.ENGINE.evaluate(whole, asOf)),
                        Rulings.withoutEvidence(known, National.ENGINE.evaluate(known, asOf))))
                .isEmpty();
    }

    /** The case file as it could have been written on a day. */
    private static CaseFile knownOn(CaseFile caseFile, LocalDate day) {
        CaseFileEdit withoutLaterFacts = (place, value) -> {
            if (value instanceof List<?> list) {
                return list.stream().filter(element -> !isLater(element, day)).toList();
            } else if (value instanceof LocalDate end
                    && OPEN_ENDS.contains(place.field().name())) {
                boolean open = !place.shape().equals("visitPeriod") && end.isAfter(day);
                return open ? null : end;
            }
            return value;
        };
        CaseFile known = withoutLaterFacts.applyTo(caseFile);
        return known.toBuilder()
                .offers(known.offers()
                        .map(offers -> offers.stream()
                                .map(offer -> asAnsweredBy(offer, day))
                                .toList())
                        .orElse(null))
                .tasks(known.tasks()
                        .map(tasks -> tasks.stream()
                                .filter(task -> refersToWhatIsThere(task, known))
                                .toList())
                        .orElse(null))
                .build();
    }

    private static boolean isLater(Object element, LocalDate day) {
        Function<Object, LocalDate> knownOn = KNOWN_ON.get(element.getClass());
        LocalDate known = knownOn == null ? null : knownOn.apply(element);
        return known != null && known.isAfter(day);
    }

    private static Offer asAnsweredBy(Offer offer, LocalDate day) {
        boolean later =
                offer.respondedOn().filter(answer -> answer.isAfter(day)).isPresent();
        return later
                ? offer.toBuilder()
                        .respondedOn(null)
                        .response(OfferResponse.AWAITED)
                        .build()
                : offer;
    }

    private static boolean refersToWhatIsThere(Task task, CaseFile caseFile) {
        Set<String> appointments = caseFile.appointments().orElse(List.of()).stream()
                .map(Appointment::id)
                .collect(Collectors.toSet());
        return task.appointment().isEmpty()
                || appointments.contains(task.appointment().get());
    }

    private static <T> Map.Entry<Class<?>, Function<Object, LocalDate>> knownOn(
            Class<T> type, Function<T, LocalDate> day) {
        return Map.entry(type, element -> day.apply(type.cast(element)));
    }
}

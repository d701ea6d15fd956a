package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.ExemptionAssessment;

/** The known assessments of an intervention, and what follows from the latest. */
final class Assessments {

    /** At equal dates "needed" is the later assessment: the reading that is safest for the person. */
    private static final Comparator<ExemptionAssessment> BY_TIME = Comparator.comparing(ExemptionAssessment::assessedOn)
            .thenComparing(assessment -> assessment.outcome() == AssessmentOutcome.NEEDED)
            .thenComparing(ExemptionAssessment::id);

    private final Situation situation;
    private final List<ExemptionAssessment> list;
    private final List<ExemptionAssessment> known;

    Assessments(Situation situation, Predicate<LocalDate> owned) {
        this.situation = situation;
        this.list = situation.caseFile.assessments().orElse(List.of());
        this.known = new ArrayList<>();
        for (ExemptionAssessment assessment : list) {
            if (situation.asOf.hasReached(assessment.assessedOn()) && owned.test(assessment.assessedOn())) {
                known.add(assessment);
            }
        }
        known.sort(BY_TIME);
    }

    /** The assessments, earliest first. */
    List<ExemptionAssessment> known() {
        return known;
    }

    String pointer(ExemptionAssessment assessment) {
        return "/assessments/" + list.indexOf(assessment);
    }

    /** The latest assessment if it says obviously unnecessary and no offer was made on or after its day. */
    Optional<ExemptionAssessment> exempting() {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        ExemptionAssessment latest = known.get(known.size() - 1);
        return latest.outcome() == AssessmentOutcome.OBVIOUSLY_UNNECESSARY && !overtaken(latest)
                ? Optional.of(latest)
                : Optional.empty();
    }

    private boolean overtaken(ExemptionAssessment latest) {
        return situation.caseFile.offers().orElse(List.of()).stream()
                .anyMatch(offer ->
                        !offer.madeOn().isBefore(latest.assessedOn()) && situation.asOf.hasReached(offer.madeOn()));
    }

    LocalDate neededAgainOn(LocalDate otherwise) {
        LocalDate needed = otherwise;
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).outcome() == AssessmentOutcome.OBVIOUSLY_UNNECESSARY) {
                return needed;
            }
            needed = known.get(i).assessedOn();
        }
        return otherwise;
    }
}

package se.omsorgsregler.facts;

import java.time.LocalDate;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.Purpose;

/** The assessment that carries the exemption in effect. Absent while no exemption is in effect. */
public interface ExemptionFact extends Subject {

    /**
     * The span.
     *
     * @return the span that the assessment belongs to
     */
    HomeCareSpan span();

    /**
     * The day of the assessment.
     *
     * @return the day
     */
    LocalDate assessedOn();

    /**
     * Who assessed.
     *
     * @return the field {@code assessedBy}
     */
    Field<AssessedBy> assessedBy();

    /**
     * Whether the individual case was assessed.
     *
     * @return the field {@code individual}
     */
    Field<Boolean> individual();

    /**
     * The grounds given.
     *
     * @return the field {@code grounds}
     */
    SetField<AssessmentGround> grounds();

    /**
     * The purposes of the statute that were considered.
     *
     * @return the field {@code purposesConsidered}
     */
    SetField<Purpose> purposesConsidered();

    /**
     * The person's own view.
     *
     * @return the field {@code ownView}
     */
    Field<OwnView> ownView();

    /**
     * Whether reasons are recorded.
     *
     * @return the field {@code rationaleRecorded}
     */
    Field<Boolean> rationaleRecorded();
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.Purpose;
import se.omsorgsregler.facts.ExemptionFact;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.HomeCareSpan;
import se.omsorgsregler.facts.SetField;

/** The assessment that carries the exemption in effect. */
final class ExemptionElement extends Element implements ExemptionFact {

    private final HomeCareSpan span;
    private final ExemptionAssessment assessment;

    ExemptionElement(Situation situation, HomeCareSpan span, ExemptionAssessment assessment, String pointer) {
        super(situation, pointer, "assessments", assessment.id());
        this.span = span;
        this.assessment = assessment;
    }

    @Override
    public HomeCareSpan span() {
        return span;
    }

    @Override
    public LocalDate assessedOn() {
        return assessment.assessedOn();
    }

    @Override
    public Field<AssessedBy> assessedBy() {
        return new Field<>(assessment.assessedBy(), pointer(), "assessedBy");
    }

    @Override
    public Field<Boolean> individual() {
        return new Field<>(assessment.individual(), pointer(), "individual");
    }

    @Override
    public SetField<AssessmentGround> grounds() {
        return new SetField<>(assessment.grounds(), pointer(), "grounds");
    }

    @Override
    public SetField<Purpose> purposesConsidered() {
        return new SetField<>(assessment.purposesConsidered(), pointer(), "purposesConsidered");
    }

    @Override
    public Field<OwnView> ownView() {
        return new Field<>(assessment.ownView(), pointer(), "ownView");
    }

    @Override
    public Field<Boolean> rationaleRecorded() {
        return new Field<>(assessment.rationaleRecorded(), pointer(), "rationaleRecorded");
    }
}

package se.omsorgsregler.facts;

import se.omsorgsregler.routine.Requirement;

/** A state that is to hold while there is a current span. */
public interface StandingDuty extends RequirementFact {

    /**
     * The state asked for.
     *
     * @return the state
     */
    Requirement.State state();

    /**
     * The span.
     *
     * @return the current span
     */
    HomeCareSpan span();
}

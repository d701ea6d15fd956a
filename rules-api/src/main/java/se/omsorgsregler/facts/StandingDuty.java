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

    /**
     * Whether a primary contact or key worker runs.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth primaryRuns();

    /**
     * Whether a primary key worker runs.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth keyWorkerRuns();

    /**
     * Whether each running primary contact or key worker has a running deputy of its kind.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth everyPrimaryHasDeputy();

    /**
     * Whether, for each running primary contact or key worker, its holder or a running deputy's holder is not absent.
     *
     * @return unknown when it depends on a holder about whom the file does not tell
     */
    Truth everyPrimaryOrDeputyPresent();

    /**
     * Whether each running primary contact holds a certificate (bevis).
     *
     * @return unknown when it depends on a certificate about which the file does not tell
     */
    Truth everyContactHoldsCertificate();
}

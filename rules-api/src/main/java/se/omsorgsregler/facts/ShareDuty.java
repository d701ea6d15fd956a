package se.omsorgsregler.facts;

/** A share of the care, over the latest visit period of the current span that has ended. */
public interface ShareDuty extends RequirementFact {

    /**
     * Whether a primary contact or key worker runs.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth primaryRuns();

    /**
     * Whether the requirement speaks about this period: there are care minutes to share, or, for a number of staff, the period is exactly 14
     * days.
     *
     * @return unknown when the minutes were not supplied
     */
    Truth applies();

    /**
     * Whether the share, or the number, is as the requirement asks.
     *
     * @return unknown when the figures were not supplied
     */
    Truth held();
}

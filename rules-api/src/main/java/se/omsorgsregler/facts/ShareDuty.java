package se.omsorgsregler.facts;

/** How care was shared out over the latest visit period of the current span that has ended. */
public interface ShareDuty extends RequirementFact {

    /**
     * The current span.
     *
     * @return the span
     */
    HomeCareSpan span();

    /**
     * How many minutes of care the person got.
     *
     * @return the minutes
     */
    NumberField careMinutes();
}

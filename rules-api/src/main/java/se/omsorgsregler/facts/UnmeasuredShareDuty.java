package se.omsorgsregler.facts;

/** A share is asked for, but no visit period of the current span is known to have ended. */
public interface UnmeasuredShareDuty extends RequirementFact {

    /**
     * The current span.
     *
     * @return the span
     */
    HomeCareSpan span();

    /**
     * Whether the visit periods were supplied.
     *
     * @return true when they were, unknown (never false) when they were not
     */
    Truth periodsSupplied();
}

package se.omsorgsregler.api;

/** Why an evaluation failed. Names are stable. */
public enum FailureCode {
    /** A rule threw an exception. */
    RULE_FAILED,

    /** As many rules fired as the limit allows: something may have been left unsaid. */
    FIRING_LIMIT,

    /**
     * So many days were looked at on which the report might have changed and did not that the search for {@code stableThrough} was given
     * up: a rule compares the as-of date with a day that moves along with it.
     */
    STABILITY_LIMIT,

    /** Something else went wrong inside the engine. */
    INTERNAL_ERROR
}

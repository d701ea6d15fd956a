package se.omsorgsregler.api;

/** Why an evaluation failed. Names are stable. */
public enum FailureCode {
    /** A rule threw an exception. */
    RULE_FAILED,

    /** As many rules fired as the limit allows: something may have been left unsaid. */
    FIRING_LIMIT,

    /** Something else went wrong inside the engine. */
    INTERNAL_ERROR
}

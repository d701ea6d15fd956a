package se.omsorgsregler.api;

/** Why an evaluation failed. Names are stable. */
public enum FailureCode {
    /** A rule threw an exception. */
    RULE_FAILED,

    /** More rules fired than the limit allows. */
    FIRING_LIMIT,

    /** Something else went wrong inside the engine. */
    INTERNAL_ERROR
}

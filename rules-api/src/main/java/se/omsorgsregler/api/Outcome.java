package se.omsorgsregler.api;

/** What a finding says. */
public enum Outcome {
    /** The source sets a requirement or date that is not satisfied on the as-of date. */
    BREACH,

    /** A duty without a time limit that is not yet fulfilled; {@code since} says from when it has applied. */
    UNMET,

    /** Becomes a {@link #BREACH} on a known date within the look-ahead unless something is done. */
    DUE,

    /** A human must judge; the finding says what speaks for looking. */
    REVIEW,

    /** Facts are missing; {@code missing} names them. */
    UNDETERMINED,

    /** Differs from non-binding guidance. */
    ADVICE
}

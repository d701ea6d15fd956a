package se.omsorgsregler.casefile;

/** A purpose of the permanent care contact in the statute ({@code assessments.purposesConsidered}). */
public enum Purpose {
    /** Trygghet. */
    SECURITY,

    /** Kontinuitet. */
    CONTINUITY,

    /** Individanpassad omsorg. */
    INDIVIDUAL_ADAPTATION,

    /** Samordning. */
    COORDINATION
}

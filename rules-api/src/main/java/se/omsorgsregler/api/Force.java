package se.omsorgsregler.api;

/** The legal force of a source, from the strongest. A missed local deadline never reads as a breach of law. */
public enum Force {
    /** Statute or transitional provision (lag). */
    LAW,

    /** Government ordinance (förordning). */
    ORDINANCE,

    /** Agency regulation (föreskrift). */
    REGULATION,

    /** Preparatory works (förarbeten). */
    PREPARATORY,

    /** Guidance of an authority (meddelandeblad, allmänna råd). */
    AUTHORITY_GUIDANCE,

    /** A decision of the municipality (kommunalt beslut). */
    LOCAL_POLICY,

    /** A routine of a municipality or provider (lokal rutin). */
    LOCAL_ROUTINE,

    /** A proposal that is not in force (förslag). */
    PROPOSAL
}

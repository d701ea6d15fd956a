package se.omsorgsregler.casefile;

/** Who made an assessment ({@code assessments.assessedBy}). */
public enum AssessedBy {
    /** A provider in municipal hands. */
    PROVIDER_MUNICIPAL,

    /** A private provider. */
    PROVIDER_PRIVATE,

    /** The social welfare board (socialnämnden). */
    BOARD,

    /** The needs assessor. */
    NEEDS_ASSESSOR
}

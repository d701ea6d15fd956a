package se.omsorgsregler.casefile;

/** The outcome of a recorded assessment ({@code assessments.outcome}). */
public enum AssessmentOutcome {
    /** A permanent care contact was found obviously unnecessary (uppenbart obehövligt). */
    OBVIOUSLY_UNNECESSARY,

    /** A permanent care contact was found needed. */
    NEEDED
}

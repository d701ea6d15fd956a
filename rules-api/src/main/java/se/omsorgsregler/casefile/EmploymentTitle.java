package se.omsorgsregler.casefile;

/** Title in an employment ({@code employments.title}). */
public enum EmploymentTitle {
    /** Undersköterska. */
    ASSISTANT_NURSE,

    /** A title that may or may not be undersköterska. */
    UNCLEAR,

    /** Another title. */
    OTHER
}

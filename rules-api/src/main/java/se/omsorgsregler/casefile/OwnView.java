package se.omsorgsregler.casefile;

/** The person's own view of the need ({@code assessments.ownView}). */
public enum OwnView {
    /** Wants a contact. */
    WANTS_CONTACT,

    /** Does not want a contact. */
    DOES_NOT_WANT,

    /** Asked, has no opinion. */
    NO_OPINION,

    /** Was not asked. */
    NOT_ASKED
}

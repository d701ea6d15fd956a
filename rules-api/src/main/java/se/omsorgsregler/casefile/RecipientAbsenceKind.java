package se.omsorgsregler.casefile;

/** Why the person is away from home ({@code recipient.absences.kind}). */
public enum RecipientAbsenceKind {
    /** In hospital. */
    HOSPITAL,

    /** Short-term stay (korttidsboende). */
    SHORT_TERM_STAY,

    /** Travelling. */
    TRAVEL,

    /** Another reason. */
    OTHER
}

package se.omsorgsregler.casefile;

/** Who made an offer or an appointment ({@code offers.madeBy}, {@code appointments.appointedBy}). */
public enum ActingParty {
    /** The provider that carries out the care (utföraren). */
    PROVIDER,

    /** The needs assessor (biståndshandläggare). */
    NEEDS_ASSESSOR,

    /** Somebody else. */
    OTHER
}

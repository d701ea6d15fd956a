package se.omsorgsregler.casefile;

/** Ordinary or deputy ({@code appointments.role}). */
public enum AppointmentRole {
    /** The ordinary contact. */
    PRIMARY,

    /** A deputy (vice, ersättare). */
    DEPUTY
}

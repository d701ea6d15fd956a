package se.omsorgsregler.casefile;

/** Whether a named person or a team holds an appointment ({@code appointments.holderType}). */
public enum HolderType {
    /** One designated person. */
    PERSON,

    /** A team or a shared mailbox. */
    TEAM
}

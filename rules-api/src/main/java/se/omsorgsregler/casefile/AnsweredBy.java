package se.omsorgsregler.casefile;

/** Who answered an offer ({@code offers.answeredBy}). */
public enum AnsweredBy {
    /** The person. */
    PERSON,

    /** Limited guardian (god man). */
    GUARDIAN,

    /** Administrator (förvaltare). */
    ADMINISTRATOR,

    /** Holder of a lasting power of attorney (framtidsfullmakt). */
    ATTORNEY,

    /** Custodian of a child (vårdnadshavare). */
    CUSTODIAN,

    /** A relative. */
    RELATIVE,

    /** Somebody else. */
    OTHER
}

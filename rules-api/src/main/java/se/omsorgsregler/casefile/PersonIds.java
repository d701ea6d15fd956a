package se.omsorgsregler.casefile;

/** Whether an id may be a Swedish personal identity number (personnummer) or coordination number (samordningsnummer). */
public enum PersonIds {
    /** Such an id is a problem, {@link ProblemCode#PERSON_ID}. */
    REFUSED,

    /** Such an id is accepted; the caller answers for it. */
    ALLOWED
}

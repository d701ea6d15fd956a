package se.omsorgsregler.casefile;

/** Whether an id may be a Swedish personal identity number (personnummer) or coordination number (samordningsnummer). */
public enum PersonIds {
    /** Such an id is a problem, {@link ProblemCode#PERSON_ID}. */
    REFUSED,

    /** Such an id is accepted; the caller answers for it. */
    ALLOWED;

    /**
     * Whether an id is not accepted.
     *
     * @param id the id
     * @return whether it is such a number and these are refused
     */
    public boolean refuses(String id) {
        return this == REFUSED && PersonalIdentityNumber.isOne(id);
    }
}

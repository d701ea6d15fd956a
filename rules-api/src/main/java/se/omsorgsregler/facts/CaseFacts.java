package se.omsorgsregler.facts;

/** The case as a whole. There is one in every evaluation; its pointer is empty. */
public interface CaseFacts extends Subject {

    /**
     * Whether {@code decisions} was supplied.
     *
     * @return true, or unknown with the pointer {@code /decisions}
     */
    Truth decisionsSupplied();

    /**
     * A list of the case as the subject of a finding that no single element carries.
     *
     * @param name name of the list
     * @return a subject with the pointer of the list and the id of the case as a whole
     */
    Subject list(String name);

    /**
     * Whether {@code offers} was supplied.
     *
     * @return true, or unknown with the pointer {@code /offers}
     */
    Truth offersSupplied();

    /**
     * Whether {@code appointments} was supplied.
     *
     * @return true, or unknown with the pointer {@code /appointments}
     */
    Truth appointmentsSupplied();
}

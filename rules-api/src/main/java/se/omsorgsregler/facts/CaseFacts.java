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

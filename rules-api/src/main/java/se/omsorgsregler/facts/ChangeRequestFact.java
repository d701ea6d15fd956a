package se.omsorgsregler.facts;

import java.time.LocalDate;

/** A request for another contact, of the current span and known on the as-of date. */
public interface ChangeRequestFact extends Subject {

    /**
     * The span.
     *
     * @return the span that the request belongs to
     */
    HomeCareSpan span();

    /**
     * The day of the request.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Whether the request is not resolved on the as-of date.
     *
     * @return whether it is open
     */
    boolean open();
}

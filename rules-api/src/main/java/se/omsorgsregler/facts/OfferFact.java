package se.omsorgsregler.facts;

import java.time.LocalDate;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.OfferResponse;

/** An offer of the current span that is known on the as-of date. */
public interface OfferFact extends Subject {

    /**
     * The span.
     *
     * @return the span that the offer belongs to
     */
    HomeCareSpan span();

    /**
     * Whether this is the latest offer of the span by (madeOn, id).
     *
     * @return whether it is
     */
    boolean latest();

    /**
     * Whether this is the latest answered offer: the latest whose response is not {@code AWAITED}; its response may be unknown.
     *
     * @return whether it is
     */
    boolean latestAnswered();

    /**
     * Whether the span has exactly one known offer.
     *
     * @return whether this is the only one
     */
    boolean onlyOne();

    /**
     * The day of the offer.
     *
     * @return the day
     */
    LocalDate madeOn();

    /**
     * Who made it.
     *
     * @return the field {@code madeBy}
     */
    Field<ActingParty> madeBy();

    /**
     * Whether the information was adapted.
     *
     * @return the field {@code informationAdapted}
     */
    Field<Boolean> informationAdapted();

    /**
     * The response as it stood on the as-of date: {@code AWAITED} before {@code respondedOn}.
     *
     * @return the field {@code response}
     */
    Field<OfferResponse> response();

    /**
     * The day of the answer.
     *
     * @return {@code respondedOn}, else {@code madeOn}
     */
    LocalDate answeredOn();

    /**
     * Who answered.
     *
     * @return the field {@code answeredBy}
     */
    Field<AnsweredBy> answeredBy();

    /**
     * Whether the answer is documented.
     *
     * @return the field {@code documented}
     */
    Field<Boolean> documented();
}

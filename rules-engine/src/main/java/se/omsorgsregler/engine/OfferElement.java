package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.Optional;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.HomeCareSpan;
import se.omsorgsregler.facts.OfferFact;

/** A known offer of the current span. */
final class OfferElement extends Element implements OfferFact {

    final Offer offer;
    private final SpanElement span;
    private final Field<OfferResponse> response;

    OfferElement(Situation situation, SpanElement span, Offer offer, String pointer) {
        super(situation, pointer, "offers", offer.id());
        this.span = span;
        this.offer = offer;
        boolean awaited =
                offer.respondedOn().map(day -> !situation.asOf.hasReached(day)).orElse(false);
        this.response =
                new Field<>(awaited ? Optional.of(OfferResponse.AWAITED) : offer.response(), pointer, "response");
    }

    boolean answered() {
        return !response.is(OfferResponse.AWAITED).certain();
    }

    @Override
    public HomeCareSpan span() {
        return span;
    }

    @Override
    public boolean latest() {
        return this == span.latestOffer;
    }

    @Override
    public boolean latestAnswered() {
        return this == span.latestAnswered;
    }

    @Override
    public boolean onlyOne() {
        return span.offers.size() == 1;
    }

    @Override
    public LocalDate madeOn() {
        return offer.madeOn();
    }

    @Override
    public Field<ActingParty> madeBy() {
        return new Field<>(offer.madeBy(), pointer(), "madeBy");
    }

    @Override
    public Field<Boolean> informationAdapted() {
        return new Field<>(offer.informationAdapted(), pointer(), "informationAdapted");
    }

    @Override
    public Field<OfferResponse> response() {
        return response;
    }

    @Override
    public LocalDate answeredOn() {
        return offer.respondedOn().orElse(offer.madeOn());
    }

    @Override
    public Field<AnsweredBy> answeredBy() {
        return new Field<>(offer.answeredBy(), pointer(), "answeredBy");
    }

    @Override
    public Field<Boolean> documented() {
        return new Field<>(offer.documented(), pointer(), "documented");
    }
}

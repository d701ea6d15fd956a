package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.facts.OfferRecord;
import se.omsorgsregler.facts.Truth;

/** What the case file records about the offer of a contact for one intervention, counted from a day. */
final class OfferRecordElement implements OfferRecord {

    private final Situation situation;
    private final LocalDate start;
    private final LocalDate relevant;
    private final LocalDate endBefore;
    private final Assessments assessments;

    OfferRecordElement(Situation situation, LocalDate start, LocalDate relevant, LocalDate endBefore) {
        this.situation = situation;
        this.start = start;
        this.relevant = relevant;
        this.endBefore = endBefore;
        this.assessments = new Assessments(situation, this::counts);
    }

    private boolean counts(LocalDate day) {
        return situation.countsFrom(relevant, day, endBefore);
    }

    @Override
    public Truth contactBegun() {
        return SpanElement.anyOf(
                situation.appointments(situation.span).stream()
                        .filter(AppointmentElement::contact)
                        .filter(contact -> contact.appointment
                                .to()
                                .map(to -> !to.isBefore(start))
                                .orElse(true))
                        .map(Element::pointer)
                        .toList(),
                SpanElement.noneIn(
                        "/appointments", situation.caseFile.appointments().isPresent()));
    }

    @Override
    public Truth offerMade() {
        List<Offer> offers = situation.caseFile.offers().orElse(List.of());
        return SpanElement.anyOf(
                offers.stream()
                        .filter(offer -> situation.asOf.hasReached(offer.madeOn()) && counts(offer.madeOn()))
                        .map(offer -> "/offers/" + offers.indexOf(offer))
                        .toList(),
                SpanElement.noneIn("/offers", complete(situation.caseFile.offers(), KnownFrom::offers)));
    }

    @Override
    public Truth exemptionInEffect() {
        return assessments
                .exempting()
                .map(exempting -> Truth.known(true, assessments.pointer(exempting), null))
                .orElse(Truth.NO);
    }

    @Override
    public Truth assessmentsKnown() {
        boolean known =
                !assessments.known().isEmpty() || complete(situation.caseFile.assessments(), KnownFrom::assessments);
        return known ? Truth.known(true, "/assessments", null) : Truth.unknown("/assessments", null);
    }

    private boolean complete(Optional<?> list, Function<KnownFrom, Optional<LocalDate>> day) {
        return situation.completeFrom(relevant, list, day);
    }

    @Override
    public LocalDate neededAgainOn(LocalDate otherwise) {
        return assessments.neededAgainOn(otherwise);
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "OfferRecordElement[]";
    }
}

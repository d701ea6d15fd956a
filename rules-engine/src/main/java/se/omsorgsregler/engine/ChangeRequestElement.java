package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.facts.ChangeRequestFact;
import se.omsorgsregler.facts.HomeCareSpan;

/** A known change request of the current span. */
final class ChangeRequestElement extends Element implements ChangeRequestFact {

    private final HomeCareSpan span;
    private final ChangeRequest request;
    private final boolean open;

    ChangeRequestElement(Situation situation, HomeCareSpan span, ChangeRequest request, String pointer) {
        super(situation, pointer, "changeRequests", request.id());
        this.span = span;
        this.request = request;
        this.open =
                request.resolvedOn().map(day -> !situation.asOf.hasReached(day)).orElse(true);
    }

    @Override
    public HomeCareSpan span() {
        return span;
    }

    @Override
    public LocalDate on() {
        return request.on();
    }

    @Override
    public boolean open() {
        return open;
    }
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.facts.DecisionFact;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.OfferRecord;
import se.omsorgsregler.facts.SetField;

/** A known decision. */
final class DecisionElement extends Element implements DecisionFact {

    final Decision decision;
    private final Situation situation;
    private final boolean running;

    DecisionElement(Situation situation, Decision decision, String pointer) {
        super(situation, pointer, "decisions", decision.id());
        this.situation = situation;
        this.decision = decision;
        this.running = !situation.ended(decision.to());
    }

    @Override
    public Setting setting() {
        return decision.setting();
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public LocalDate from() {
        return decision.from();
    }

    @Override
    public OfferRecord offerRecord() {
        return new OfferRecordElement(situation, decision.from(), decision.from(), null);
    }

    Field<DecisionBasis> basis() {
        return new Field<>(decision.basis(), pointer(), "basis");
    }

    SetField<Service> services() {
        return new SetField<>(decision.services(), pointer(), "services");
    }

    boolean contains(LocalDate day) {
        return !decision.from().isAfter(day)
                && decision.to().map(to -> !to.isBefore(day)).orElse(true);
    }
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.facts.DecisionFact;
import se.omsorgsregler.facts.Field;
import se.omsorgsregler.facts.SetField;

/** A known decision. */
final class DecisionElement extends Element implements DecisionFact {

    final Decision decision;
    private final boolean running;

    DecisionElement(Situation situation, Decision decision, String pointer) {
        super(situation, pointer, "decisions", decision.id());
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

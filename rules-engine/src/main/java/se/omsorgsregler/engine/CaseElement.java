package se.omsorgsregler.engine;

import se.omsorgsregler.facts.CaseFacts;
import se.omsorgsregler.facts.Subject;
import se.omsorgsregler.facts.Truth;

/** The case as a whole. */
final class CaseElement extends Element implements CaseFacts {

    private final Situation situation;

    CaseElement(Situation situation) {
        super(situation, "", null, null);
        this.situation = situation;
    }

    @Override
    public Truth decisionsSupplied() {
        return Situation.supplied(situation.caseFile.decisions(), "decisions");
    }

    @Override
    public Truth offersSupplied() {
        return Situation.supplied(situation.caseFile.offers(), "offers");
    }

    @Override
    public Truth appointmentsSupplied() {
        return Situation.supplied(situation.caseFile.appointments(), "appointments");
    }

    @Override
    public Subject list(String name) {
        return situation.list(name);
    }
}

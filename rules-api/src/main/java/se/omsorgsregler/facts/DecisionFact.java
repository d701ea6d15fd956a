package se.omsorgsregler.facts;

import se.omsorgsregler.casefile.Setting;

/** A granted intervention that is known on the as-of date. */
public interface DecisionFact extends Subject {

    /**
     * The setting.
     *
     * @return where the intervention is carried out
     */
    Setting setting();

    /**
     * Whether the period of the decision contains the as-of date.
     *
     * @return whether it runs
     */
    boolean running();
}

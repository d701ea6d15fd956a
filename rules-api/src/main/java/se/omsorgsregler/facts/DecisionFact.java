package se.omsorgsregler.facts;

import java.time.LocalDate;
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
     * The first day.
     *
     * @return the day the intervention begins
     */
    LocalDate from();

    /**
     * Whether the period of the decision contains the as-of date.
     *
     * @return whether it runs
     */
    boolean running();

    /**
     * What is recorded about offering a contact to the person with this intervention.
     *
     * @return the record, counted from the first day of the decision
     */
    OfferRecord offerRecord();
}

package se.omsorgsregler.facts;

/** The contact is to give more than a share of the care. */
public interface CareShareDuty extends ShareDuty {

    /**
     * The share that is not enough.
     *
     * @return hundredths of the minutes of care, 0 to 100
     */
    int moreThan();

    /**
     * How many minutes of care the contact gave.
     *
     * @return the minutes
     */
    NumberField contactMinutes();
}

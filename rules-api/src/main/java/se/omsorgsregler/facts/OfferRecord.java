package se.omsorgsregler.facts;

import java.time.LocalDate;

/**
 * What the case file records about the offer of a permanent care contact for one intervention, for a duty to offer that begins on another
 * day, or for another kind of intervention, than the statute's. It reads the lists as {@link HomeCareSpan} does.
 *
 * <p>Offers and assessments count when they are dated not earlier than {@code home-care-early-days} days before the day from which the
 * record counts. A contact counts when it runs or ran on a day on or after the start of the intervention.
 */
public interface OfferRecord {

    /**
     * Whether a contact runs or has ended.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth contactBegun();

    /**
     * Whether an offer was made.
     *
     * @return unknown when none is known and {@code offers} is not known to be complete from the day on
     */
    Truth offerMade();

    /**
     * Whether an exemption is in effect. Decided on what is known.
     *
     * @return true or false, never unknown
     */
    Truth exemptionInEffect();

    /**
     * Whether an assessment is known, or it is known that there is none.
     *
     * @return true, or unknown when none is known and {@code assessments} is not known to be complete from the day on
     */
    Truth assessmentsKnown();

    /**
     * The day of the first {@code NEEDED} assessment after the last {@code OBVIOUSLY_UNNECESSARY} one.
     *
     * @param otherwise what to return when there is none
     * @return the day
     */
    LocalDate neededAgainOn(LocalDate otherwise);
}

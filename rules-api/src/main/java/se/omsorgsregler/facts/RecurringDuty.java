package se.omsorgsregler.facts;

import java.time.LocalDate;

/** A requirement that recurs, once its first start event is known. */
public interface RecurringDuty extends RequirementFact {

    /**
     * The day of the start event, not before the routine speaks.
     *
     * @return the day
     */
    LocalDate start();

    /**
     * Whether the start event happened.
     *
     * @return true; unknown for an answer to an offer that was not supplied, and for a change of contact when a holder was not
     */
    Truth started();

    /**
     * Whether a day on which it was met is known.
     *
     * @return true by the last of them, or false; never unknown
     */
    Truth metBefore();

    /**
     * The last day on which it was met.
     *
     * @return the day, or {@code null} when it never was
     */
    LocalDate metOn();

    /**
     * What met it last.
     *
     * @return a task result, {@code OFFER} or {@code KEY_WORKER}; {@code null} when it never was met
     */
    String metBy();

    /**
     * The last day in time for the next, inclusive.
     *
     * @return the day
     */
    LocalDate due();

    /**
     * The day after the last day in time.
     *
     * @return the day
     */
    default LocalDate dayAfterDue() {
        return due().plusDays(1);
    }

    /**
     * The first day on which the last day is within the look-ahead.
     *
     * @return the day
     */
    LocalDate dueSoonFrom();

    /**
     * Whether there can be no later meeting.
     *
     * @return true, or unknown with what could hold one: lists that are not supplied or incomplete for the span, days that are not known
     */
    Truth meetingsComplete();

    /**
     * Whether a change of need calls for a review.
     *
     * @return whether the routine says so
     */
    boolean reviewOnNeedChange();

    /**
     * Whether a change of need is known after the last day that counts.
     *
     * @return unknown when {@code needChanges} was not supplied
     */
    Truth needChanged();
}

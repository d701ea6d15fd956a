package se.omsorgsregler.facts;

import java.time.LocalDate;

/** One start event of a requirement: something is to happen after it. */
public interface EventDuty extends RequirementFact {

    /**
     * The day of the start event.
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
     * Whether there is a time limit.
     *
     * @return whether {@link #due()} is a day
     */
    boolean limited();

    /**
     * The last day in time, inclusive.
     *
     * @return the day, or {@code null} without a limit
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
     * @return the day, or {@code null} without a limit
     */
    LocalDate dueSoonFrom();

    /**
     * Whether something that meets the requirement happened.
     *
     * @return unknown when nothing did and a list that could tell was not supplied or is incomplete for the span
     */
    Truth met();

    /**
     * The day of the first thing that meets the requirement. What has happened by the as-of date may have an unknown day, which is not
     * later than that.
     *
     * @return the day; unknown for a key worker of unknown first day, and when nothing meets the requirement
     */
    DayField metDay();

    /**
     * The day of {@link #metDay()}, for the row of the duty.
     *
     * @return the day, or {@code null} when it is not known
     */
    default LocalDate metOn() {
        return metDay().orElse(null);
    }

    /**
     * What meets the requirement.
     *
     * @return a task result, {@code OFFER} or {@code KEY_WORKER}; {@code null} when nothing does
     */
    String metBy();
}

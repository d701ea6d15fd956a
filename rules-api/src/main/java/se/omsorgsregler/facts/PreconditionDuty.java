package se.omsorgsregler.facts;

import java.time.LocalDate;

/** A task that may only be done after another. */
public interface PreconditionDuty extends RequirementFact {

    /**
     * The day of the task.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Whether the other task was done on or before that day.
     *
     * @return unknown when none is known and {@code tasks} is incomplete for the span
     */
    Truth required();

    /**
     * The last day, on or before that day, on which the other task was done.
     *
     * @return the day, or {@code null} when it was not
     */
    LocalDate requiredOn();
}

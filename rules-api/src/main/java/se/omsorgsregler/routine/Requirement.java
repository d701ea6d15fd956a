package se.omsorgsregler.routine;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.TaskKind;

/** A requirement of a routine. All kinds are immutable and thread-safe. */
public sealed interface Requirement {

    /**
     * The id.
     *
     * @return id, unique in the routine: lower-case letters, digits and hyphens
     */
    String id();

    /**
     * What a failure is reported as.
     *
     * @return {@link Outcome#BREACH}, {@link Outcome#REVIEW} or {@link Outcome#ADVICE}
     */
    Outcome outcome();

    /**
     * Something is to happen after a start event: one duty per start event.
     *
     * @param id id
     * @param start what starts the duty
     * @param metBy what meets it
     * @param within the time limit, counted from the start day, which is day 0; empty means no limit
     * @param counting how the limit is counted
     * @param endReason only for {@link StartEvent.Kind#HOME_CARE_END}: only after a decision that ended for this reason
     * @param outcome what a failure is reported as
     */
    record Event(
            String id,
            StartEvent start,
            List<MeetingEvent> metBy,
            Optional<Period> within,
            Counting counting,
            Optional<EndReason> endReason,
            Outcome outcome)
            implements Requirement {

        public Event {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(start, "start");
            metBy = List.copyOf(metBy);
            Objects.requireNonNull(within, "within");
            Objects.requireNonNull(counting, "counting");
            Objects.requireNonNull(endReason, "endReason");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * Something is to happen again and again.
     *
     * @param id id
     * @param start what makes the duty apply
     * @param metBy what meets it
     * @param every the time from one to the next
     * @param alsoOnNeedChange whether a change of need after the last calls for a review
     * @param counting how the time is counted
     * @param outcome what a failure is reported as
     */
    record Recurring(
            String id,
            StartEvent start,
            List<MeetingEvent> metBy,
            Period every,
            boolean alsoOnNeedChange,
            Counting counting,
            Outcome outcome)
            implements Requirement {

        public Recurring {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(start, "start");
            metBy = List.copyOf(metBy);
            Objects.requireNonNull(every, "every");
            Objects.requireNonNull(counting, "counting");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * A state is to hold while there is home care.
     *
     * @param id id
     * @param state the state
     * @param outcome what a failure is reported as
     */
    record Standing(String id, State state, Outcome outcome) implements Requirement {

        public Standing {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * A share of the care, or a number of staff, over the latest visit period. Exactly one of the limits is given.
     *
     * @param id id
     * @param moreThan more than this percentage of the care minutes are the contact's
     * @param atMost at most this many different staff in a period of exactly 14 days
     * @param outcome what a failure is reported as
     */
    record Share(String id, OptionalInt moreThan, OptionalInt atMost, Outcome outcome) implements Requirement {

        public Share {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(moreThan, "moreThan");
            Objects.requireNonNull(atMost, "atMost");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * Something may only happen after something else.
     *
     * @param id id
     * @param event the task that needs the other
     * @param required the task that must be done on or before its day
     * @param outcome what a failure is reported as
     */
    record Precondition(String id, TaskKind event, TaskKind required, Outcome outcome) implements Requirement {

        public Precondition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(required, "required");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** A state that a {@link Standing} requirement asks for. */
    enum State {
        /** Each running primary contact or key worker has a running deputy of its kind. */
        DEPUTY_APPOINTED,
        /** For each running primary contact or key worker: its holder, or a running deputy's holder, is not absent. */
        CONTACT_PRESENT,
        /** While an exemption is in effect, a primary key worker runs. */
        KEY_WORKER_WHEN_EXEMPT,
        /** Each running primary contact holds a certificate; the transition does not count. */
        CERTIFICATE_HELD,
        /** A primary contact or key worker runs. */
        CONTACT_OR_KEY_WORKER
    }

    /**
     * How a time is counted.
     *
     * @param workingDays whether days are working days; else calendar days
     * @param rollForward whether a last day that is a day off moves to the next working day
     * @param pause whether days of the person's absence push the last day forward
     * @param lookAhead how long before the last day it is reported as due; empty means the engine's look-ahead
     */
    record Counting(boolean workingDays, boolean rollForward, boolean pause, Optional<Period> lookAhead) {

        /** Calendar days, no roll, no pause, the engine's look-ahead. */
        public static final Counting PLAIN = new Counting(false, false, false, Optional.empty());

        public Counting {
            Objects.requireNonNull(lookAhead, "lookAhead");
        }
    }
}

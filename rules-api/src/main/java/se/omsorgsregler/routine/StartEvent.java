package se.omsorgsregler.routine;

import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.casefile.TaskKind;

/**
 * What starts a requirement. Immutable and thread-safe.
 *
 * @param kind what kind of event
 * @param task the kind of task for {@link Kind#TASK}, else empty
 */
public record StartEvent(Kind kind, Optional<TaskKind> task) {

    public StartEvent {
        Objects.requireNonNull(kind, "kind");
        if (task.isPresent() != (kind == Kind.TASK)) {
            throw new IllegalArgumentException("a task kind goes with TASK, and only with it");
        }
    }

    /** Kinds of start events; each names a day. */
    public enum Kind {
        /** The first day of the current span. */
        HOME_CARE_START,
        /** The day after the last span ended, while there is no current span; lapses after 6 months. */
        HOME_CARE_END,
        /** The first day of each running primary contact or key worker. */
        APPOINTMENT,
        /** The first day of a running primary contact when another with a different holder began earlier. */
        CONTACT_CHANGED,
        /** The day of the assessment that carries the exemption in effect. */
        EXEMPTION,
        /** The day of each offer. */
        OFFER,
        /** The day of the answer to the latest answered offer. */
        RESPONSE,
        /** The day of each change of need. */
        NEED_CHANGE,
        /** The first day of each assignment. */
        ASSIGNMENT_START,
        /** The last day of each assignment that has ended. */
        ASSIGNMENT_END,
        /** The day of each task of a kind that is done. */
        TASK
    }
}

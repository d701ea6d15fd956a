package se.omsorgsregler.routine;

import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.casefile.TaskKind;

/**
 * What meets a requirement. Immutable and thread-safe.
 *
 * @param kind what kind of event
 * @param task the kind of task for {@link Kind#TASK}, else empty
 */
public record MeetingEvent(Kind kind, Optional<TaskKind> task) {

    public MeetingEvent {
        Objects.requireNonNull(kind, "kind");
        if (task.isPresent() != (kind == Kind.TASK)) {
            throw new IllegalArgumentException("a task kind goes with TASK, and only with it");
        }
    }

    /** Kinds of events that meet a requirement. */
    public enum Kind {
        /** An offer was made. */
        OFFER,
        /** A primary key worker was appointed. */
        KEY_WORKER,
        /** A task of a kind is recorded. */
        TASK
    }
}

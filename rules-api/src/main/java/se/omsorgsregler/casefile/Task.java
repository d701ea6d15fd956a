package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A recorded task.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param kind what kind
 * @param on the day
 * @param result what became of it; not supplied means done
 * @param appointment id of the appointment it concerns; not supplied means any
 */
public record Task(String id, TaskKind kind, LocalDate on, Optional<TaskResult> result, Optional<String> appointment) {

    public Task {
        result = Fields.orEmpty(result);
        appointment = Fields.orEmpty(appointment);
    }

    /**
     * Starts a value with nothing supplied.
     *
     * @return a new builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a value that has what this one has.
     *
     * @return a new builder, not thread-safe
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.kind = kind;
        builder.on = on;
        builder.result = result.orElse(null);
        builder.appointment = appointment.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Task[" + id + "]";
    }

    /** Collects the components of {@link Task}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private TaskKind kind;
        private LocalDate on;
        private TaskResult result;
        private String appointment;

        private Builder() {}

        /**
         * Sets opaque id, unique in its list.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder id(String value) {
            id = value;
            return this;
        }

        /**
         * Sets what kind.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder kind(TaskKind value) {
            kind = value;
            return this;
        }

        /**
         * Sets the day.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder on(LocalDate value) {
            on = value;
            return this;
        }

        /**
         * Sets what became of it; not supplied means done.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder result(TaskResult value) {
            result = value;
            return this;
        }

        /**
         * Sets id of the appointment it concerns; not supplied means any.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder appointment(String value) {
            appointment = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public Task build() {
            return new Task(id, kind, on, Optional.ofNullable(result), Optional.ofNullable(appointment));
        }
    }
}

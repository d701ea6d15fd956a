package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The person asks for another contact.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param on the day of the request
 * @param resolvedOn the day it was resolved; not supplied means still open
 */
public record ChangeRequest(String id, LocalDate on, Optional<LocalDate> resolvedOn) {

    public ChangeRequest {
        resolvedOn = Fields.orEmpty(resolvedOn);
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
        builder.on = on;
        builder.resolvedOn = resolvedOn.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "ChangeRequest[" + id + "]";
    }

    /** Collects the components of {@link ChangeRequest}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private LocalDate on;
        private LocalDate resolvedOn;

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
         * Sets the day of the request.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder on(LocalDate value) {
            on = value;
            return this;
        }

        /**
         * Sets the day it was resolved; not supplied means still open.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder resolvedOn(LocalDate value) {
            resolvedOn = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public ChangeRequest build() {
            return new ChangeRequest(id, on, Optional.ofNullable(resolvedOn));
        }
    }
}

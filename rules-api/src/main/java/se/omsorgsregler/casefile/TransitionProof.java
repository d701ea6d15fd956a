package se.omsorgsregler.casefile;

import java.time.LocalDate;

/**
 * What an employer's certificate (intyg) says about 2023-07-01 or 2025-07-01.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param referenceDate 2023-07-01 or 2025-07-01
 * @param permanentAssistantNurse whether the worker was permanently employed as undersköterska that day
 */
public record TransitionProof(String id, LocalDate referenceDate, Boolean permanentAssistantNurse) {

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
        builder.referenceDate = referenceDate;
        builder.permanentAssistantNurse = permanentAssistantNurse;
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "TransitionProof[" + id + "]";
    }

    /** Collects the components of {@link TransitionProof}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private LocalDate referenceDate;
        private Boolean permanentAssistantNurse;

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
         * Sets 2023-07-01 or 2025-07-01.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder referenceDate(LocalDate value) {
            referenceDate = value;
            return this;
        }

        /**
         * Sets whether the worker was permanently employed as undersköterska that day.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder permanentAssistantNurse(Boolean value) {
            permanentAssistantNurse = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public TransitionProof build() {
            return new TransitionProof(id, referenceDate, permanentAssistantNurse);
        }
    }
}

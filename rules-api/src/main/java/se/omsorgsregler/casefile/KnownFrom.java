package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day from which a list is complete. A list without a day here is known as a whole.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param offers first day from which {@code offers} holds every offer
 * @param assessments first day from which {@code assessments} holds every assessment
 * @param tasks first day from which {@code tasks} holds every task
 */
public record KnownFrom(Optional<LocalDate> offers, Optional<LocalDate> assessments, Optional<LocalDate> tasks) {

    public KnownFrom {
        offers = Fields.orEmpty(offers);
        assessments = Fields.orEmpty(assessments);
        tasks = Fields.orEmpty(tasks);
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
        builder.offers = offers.orElse(null);
        builder.assessments = assessments.orElse(null);
        builder.tasks = tasks.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "KnownFrom[]";
    }

    /** Collects the components of {@link KnownFrom}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private LocalDate offers;
        private LocalDate assessments;
        private LocalDate tasks;

        private Builder() {}

        /**
         * Sets first day from which {@code offers} holds every offer.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder offers(LocalDate value) {
            offers = value;
            return this;
        }

        /**
         * Sets first day from which {@code assessments} holds every assessment.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder assessments(LocalDate value) {
            assessments = value;
            return this;
        }

        /**
         * Sets first day from which {@code tasks} holds every task.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder tasks(LocalDate value) {
            tasks = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public KnownFrom build() {
            return new KnownFrom(
                    Optional.ofNullable(offers), Optional.ofNullable(assessments), Optional.ofNullable(tasks));
        }
    }
}

package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded human assessment of whether a contact is obviously unnecessary (uppenbart obehövligt).
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param assessedOn the day of the assessment
 * @param outcome what was found
 * @param assessedBy who assessed
 * @param individual whether the individual case was assessed
 * @param grounds the grounds given
 * @param purposesConsidered the purposes of the statute that were considered
 * @param ownView the person's own view
 * @param rationaleRecorded whether reasons are recorded
 */
public record ExemptionAssessment(
        String id,
        LocalDate assessedOn,
        AssessmentOutcome outcome,
        Optional<AssessedBy> assessedBy,
        Optional<Boolean> individual,
        Optional<Set<AssessmentGround>> grounds,
        Optional<Set<Purpose>> purposesConsidered,
        Optional<OwnView> ownView,
        Optional<Boolean> rationaleRecorded) {

    public ExemptionAssessment {
        assessedBy = Fields.orEmpty(assessedBy);
        individual = Fields.orEmpty(individual);
        grounds = Fields.set(grounds);
        purposesConsidered = Fields.set(purposesConsidered);
        ownView = Fields.orEmpty(ownView);
        rationaleRecorded = Fields.orEmpty(rationaleRecorded);
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
        builder.assessedOn = assessedOn;
        builder.outcome = outcome;
        builder.assessedBy = assessedBy.orElse(null);
        builder.individual = individual.orElse(null);
        builder.grounds = grounds.orElse(null);
        builder.purposesConsidered = purposesConsidered.orElse(null);
        builder.ownView = ownView.orElse(null);
        builder.rationaleRecorded = rationaleRecorded.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "ExemptionAssessment[" + id + "]";
    }

    /** Collects the components of {@link ExemptionAssessment}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private LocalDate assessedOn;
        private AssessmentOutcome outcome;
        private AssessedBy assessedBy;
        private Boolean individual;
        private Set<AssessmentGround> grounds;
        private Set<Purpose> purposesConsidered;
        private OwnView ownView;
        private Boolean rationaleRecorded;

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
         * Sets the day of the assessment.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder assessedOn(LocalDate value) {
            assessedOn = value;
            return this;
        }

        /**
         * Sets what was found.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder outcome(AssessmentOutcome value) {
            outcome = value;
            return this;
        }

        /**
         * Sets who assessed.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder assessedBy(AssessedBy value) {
            assessedBy = value;
            return this;
        }

        /**
         * Sets whether the individual case was assessed.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder individual(Boolean value) {
            individual = value;
            return this;
        }

        /**
         * Sets the grounds given.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder grounds(Set<AssessmentGround> value) {
            grounds = value;
            return this;
        }

        /**
         * Sets the grounds given.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder grounds(AssessmentGround... values) {
            grounds = Fields.setOf(values);
            return this;
        }

        /**
         * Sets the purposes of the statute that were considered.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder purposesConsidered(Set<Purpose> value) {
            purposesConsidered = value;
            return this;
        }

        /**
         * Sets the purposes of the statute that were considered.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder purposesConsidered(Purpose... values) {
            purposesConsidered = Fields.setOf(values);
            return this;
        }

        /**
         * Sets the person's own view.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder ownView(OwnView value) {
            ownView = value;
            return this;
        }

        /**
         * Sets whether reasons are recorded.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder rationaleRecorded(Boolean value) {
            rationaleRecorded = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public ExemptionAssessment build() {
            return new ExemptionAssessment(
                    id,
                    assessedOn,
                    outcome,
                    Optional.ofNullable(assessedBy),
                    Optional.ofNullable(individual),
                    Optional.ofNullable(grounds),
                    Optional.ofNullable(purposesConsidered),
                    Optional.ofNullable(ownView),
                    Optional.ofNullable(rationaleRecorded));
        }
    }
}

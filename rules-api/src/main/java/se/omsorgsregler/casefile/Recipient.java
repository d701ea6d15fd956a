package se.omsorgsregler.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What is known about the person.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param birthYear year of birth; no rule reads it
 * @param circumstances circumstances that rules look at
 * @param absences absences from home; not supplied means none known
 */
public record Recipient(
        Optional<Integer> birthYear,
        Optional<List<Circumstance>> circumstances,
        Optional<List<RecipientAbsence>> absences) {

    public Recipient {
        birthYear = Fields.orEmpty(birthYear);
        circumstances = Fields.list(circumstances);
        absences = Fields.list(absences);
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
        builder.birthYear = birthYear.orElse(null);
        builder.circumstances = circumstances.orElse(null);
        builder.absences = absences.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Recipient[]";
    }

    /** Collects the components of {@link Recipient}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private Integer birthYear;
        private List<Circumstance> circumstances;
        private List<RecipientAbsence> absences;

        private Builder() {}

        /**
         * Sets year of birth; no rule reads it.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder birthYear(Integer value) {
            birthYear = value;
            return this;
        }

        /**
         * Sets circumstances that rules look at.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder circumstances(List<Circumstance> value) {
            circumstances = value;
            return this;
        }

        /**
         * Sets circumstances that rules look at.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder circumstances(Circumstance... values) {
            circumstances = List.of(values);
            return this;
        }

        /**
         * Sets absences from home; not supplied means none known.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder absences(List<RecipientAbsence> value) {
            absences = value;
            return this;
        }

        /**
         * Sets absences from home; not supplied means none known.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder absences(RecipientAbsence... values) {
            absences = List.of(values);
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public Recipient build() {
            return new Recipient(
                    Optional.ofNullable(birthYear), Optional.ofNullable(circumstances), Optional.ofNullable(absences));
        }
    }
}

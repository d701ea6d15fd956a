package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An offer of a permanent care contact and its answer.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param madeOn the day the offer was made
 * @param madeBy who made it
 * @param informationAdapted whether the information was adapted to the person
 * @param response the answer
 * @param respondedOn the day of the answer
 * @param answeredBy who answered
 * @param documented whether the answer is documented
 */
public record Offer(
        String id,
        LocalDate madeOn,
        Optional<ActingParty> madeBy,
        Optional<Boolean> informationAdapted,
        Optional<OfferResponse> response,
        Optional<LocalDate> respondedOn,
        Optional<AnsweredBy> answeredBy,
        Optional<Boolean> documented) {

    public Offer {
        madeBy = Fields.orEmpty(madeBy);
        informationAdapted = Fields.orEmpty(informationAdapted);
        response = Fields.orEmpty(response);
        respondedOn = Fields.orEmpty(respondedOn);
        answeredBy = Fields.orEmpty(answeredBy);
        documented = Fields.orEmpty(documented);
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
        builder.madeOn = madeOn;
        builder.madeBy = madeBy.orElse(null);
        builder.informationAdapted = informationAdapted.orElse(null);
        builder.response = response.orElse(null);
        builder.respondedOn = respondedOn.orElse(null);
        builder.answeredBy = answeredBy.orElse(null);
        builder.documented = documented.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Offer[" + id + "]";
    }

    /** Collects the components of {@link Offer}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private LocalDate madeOn;
        private ActingParty madeBy;
        private Boolean informationAdapted;
        private OfferResponse response;
        private LocalDate respondedOn;
        private AnsweredBy answeredBy;
        private Boolean documented;

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
         * Sets the day the offer was made.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder madeOn(LocalDate value) {
            madeOn = value;
            return this;
        }

        /**
         * Sets who made it.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder madeBy(ActingParty value) {
            madeBy = value;
            return this;
        }

        /**
         * Sets whether the information was adapted to the person.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder informationAdapted(Boolean value) {
            informationAdapted = value;
            return this;
        }

        /**
         * Sets the answer.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder response(OfferResponse value) {
            response = value;
            return this;
        }

        /**
         * Sets the day of the answer.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder respondedOn(LocalDate value) {
            respondedOn = value;
            return this;
        }

        /**
         * Sets who answered.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder answeredBy(AnsweredBy value) {
            answeredBy = value;
            return this;
        }

        /**
         * Sets whether the answer is documented.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder documented(Boolean value) {
            documented = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public Offer build() {
            return new Offer(
                    id,
                    madeOn,
                    Optional.ofNullable(madeBy),
                    Optional.ofNullable(informationAdapted),
                    Optional.ofNullable(response),
                    Optional.ofNullable(respondedOn),
                    Optional.ofNullable(answeredBy),
                    Optional.ofNullable(documented));
        }
    }
}

package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Measured visits of a period.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param from first day
 * @param to last day, inclusive
 * @param careMinutes minutes of care in all
 * @param contactMinutes minutes of care given by the contact
 * @param distinctStaff number of different staff members
 */
public record VisitPeriod(
        String id,
        LocalDate from,
        LocalDate to,
        Optional<Integer> careMinutes,
        Optional<Integer> contactMinutes,
        Optional<Integer> distinctStaff) {

    public VisitPeriod {
        careMinutes = Fields.orEmpty(careMinutes);
        contactMinutes = Fields.orEmpty(contactMinutes);
        distinctStaff = Fields.orEmpty(distinctStaff);
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
        builder.from = from;
        builder.to = to;
        builder.careMinutes = careMinutes.orElse(null);
        builder.contactMinutes = contactMinutes.orElse(null);
        builder.distinctStaff = distinctStaff.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "VisitPeriod[" + id + "]";
    }

    /** Collects the components of {@link VisitPeriod}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private LocalDate from;
        private LocalDate to;
        private Integer careMinutes;
        private Integer contactMinutes;
        private Integer distinctStaff;

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
         * Sets first day.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder from(LocalDate value) {
            from = value;
            return this;
        }

        /**
         * Sets last day, inclusive.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder to(LocalDate value) {
            to = value;
            return this;
        }

        /**
         * Sets minutes of care in all.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder careMinutes(Integer value) {
            careMinutes = value;
            return this;
        }

        /**
         * Sets minutes of care given by the contact.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder contactMinutes(Integer value) {
            contactMinutes = value;
            return this;
        }

        /**
         * Sets number of different staff members.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder distinctStaff(Integer value) {
            distinctStaff = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public VisitPeriod build() {
            return new VisitPeriod(
                    id,
                    from,
                    to,
                    Optional.ofNullable(careMinutes),
                    Optional.ofNullable(contactMinutes),
                    Optional.ofNullable(distinctStaff));
        }
    }
}

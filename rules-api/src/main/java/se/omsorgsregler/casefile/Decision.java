package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A granted intervention (biståndsbeslut, insats).
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param setting where it is carried out
 * @param basis legal basis
 * @param from first day
 * @param to last day, inclusive; not supplied means still running
 * @param endReason why it ended; not supplied means not used
 * @param services the services of the decision
 */
public record Decision(
        String id,
        Setting setting,
        Optional<DecisionBasis> basis,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<EndReason> endReason,
        Optional<Set<Service>> services) {

    public Decision {
        basis = Fields.orEmpty(basis);
        to = Fields.orEmpty(to);
        endReason = Fields.orEmpty(endReason);
        services = Fields.set(services);
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
        builder.setting = setting;
        builder.basis = basis.orElse(null);
        builder.from = from;
        builder.to = to.orElse(null);
        builder.endReason = endReason.orElse(null);
        builder.services = services.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Decision[" + id + "]";
    }

    /** Collects the components of {@link Decision}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private Setting setting;
        private DecisionBasis basis;
        private LocalDate from;
        private LocalDate to;
        private EndReason endReason;
        private Set<Service> services;

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
         * Sets where it is carried out.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder setting(Setting value) {
            setting = value;
            return this;
        }

        /**
         * Sets legal basis.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder basis(DecisionBasis value) {
            basis = value;
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
         * Sets last day, inclusive; not supplied means still running.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder to(LocalDate value) {
            to = value;
            return this;
        }

        /**
         * Sets why it ended; not supplied means not used.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder endReason(EndReason value) {
            endReason = value;
            return this;
        }

        /**
         * Sets the services of the decision.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder services(Set<Service> value) {
            services = value;
            return this;
        }

        /**
         * Sets the services of the decision.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder services(Service... values) {
            services = Fields.setOf(values);
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public Decision build() {
            return new Decision(
                    id,
                    setting,
                    Optional.ofNullable(basis),
                    from,
                    Optional.ofNullable(to),
                    Optional.ofNullable(endReason),
                    Optional.ofNullable(services));
        }
    }
}

package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who carries out the care during a period.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param provider opaque key of the provider
 * @param unit opaque key of the unit
 * @param providerKind municipal or private
 * @param from first day
 * @param to last day, inclusive; not supplied means still running
 */
public record Assignment(
        String id,
        Optional<String> provider,
        Optional<String> unit,
        Optional<ProviderKind> providerKind,
        LocalDate from,
        Optional<LocalDate> to) {

    public Assignment {
        provider = Fields.orEmpty(provider);
        unit = Fields.orEmpty(unit);
        providerKind = Fields.orEmpty(providerKind);
        to = Fields.orEmpty(to);
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
        builder.provider = provider.orElse(null);
        builder.unit = unit.orElse(null);
        builder.providerKind = providerKind.orElse(null);
        builder.from = from;
        builder.to = to.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Assignment[" + id + "]";
    }

    /** Collects the components of {@link Assignment}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private String provider;
        private String unit;
        private ProviderKind providerKind;
        private LocalDate from;
        private LocalDate to;

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
         * Sets opaque key of the provider.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder provider(String value) {
            provider = value;
            return this;
        }

        /**
         * Sets opaque key of the unit.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder unit(String value) {
            unit = value;
            return this;
        }

        /**
         * Sets municipal or private.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder providerKind(ProviderKind value) {
            providerKind = value;
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
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public Assignment build() {
            return new Assignment(
                    id,
                    Optional.ofNullable(provider),
                    Optional.ofNullable(unit),
                    Optional.ofNullable(providerKind),
                    from,
                    Optional.ofNullable(to));
        }
    }
}

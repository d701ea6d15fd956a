package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An appointment of a permanent care contact or of a local key worker.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param kind care contact or key worker
 * @param role ordinary or deputy
 * @param holder id of the worker who holds it
 * @param holderType person or team; not supplied means person in the credential duty
 * @param provider opaque key of the provider
 * @param from first day; not supplied means begun, day unknown
 * @param to last day, inclusive; not supplied means still running
 * @param appointedBy who appointed
 * @param documented whether the appointment is documented
 */
public record Appointment(
        String id,
        AppointmentKind kind,
        AppointmentRole role,
        Optional<String> holder,
        Optional<HolderType> holderType,
        Optional<String> provider,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<ActingParty> appointedBy,
        Optional<Boolean> documented) {

    public Appointment {
        holder = Fields.orEmpty(holder);
        holderType = Fields.orEmpty(holderType);
        provider = Fields.orEmpty(provider);
        from = Fields.orEmpty(from);
        to = Fields.orEmpty(to);
        appointedBy = Fields.orEmpty(appointedBy);
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
        builder.kind = kind;
        builder.role = role;
        builder.holder = holder.orElse(null);
        builder.holderType = holderType.orElse(null);
        builder.provider = provider.orElse(null);
        builder.from = from.orElse(null);
        builder.to = to.orElse(null);
        builder.appointedBy = appointedBy.orElse(null);
        builder.documented = documented.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }

    /** Collects the components of {@link Appointment}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private AppointmentKind kind;
        private AppointmentRole role;
        private String holder;
        private HolderType holderType;
        private String provider;
        private LocalDate from;
        private LocalDate to;
        private ActingParty appointedBy;
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
         * Sets care contact or key worker.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder kind(AppointmentKind value) {
            kind = value;
            return this;
        }

        /**
         * Sets ordinary or deputy.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder role(AppointmentRole value) {
            role = value;
            return this;
        }

        /**
         * Sets id of the worker who holds it.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder holder(String value) {
            holder = value;
            return this;
        }

        /**
         * Sets person or team; not supplied means person in the credential duty.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder holderType(HolderType value) {
            holderType = value;
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
         * Sets first day; not supplied means begun, day unknown.
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
         * Sets who appointed.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder appointedBy(ActingParty value) {
            appointedBy = value;
            return this;
        }

        /**
         * Sets whether the appointment is documented.
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
        public Appointment build() {
            return new Appointment(
                    id,
                    kind,
                    role,
                    Optional.ofNullable(holder),
                    Optional.ofNullable(holderType),
                    Optional.ofNullable(provider),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Optional.ofNullable(appointedBy),
                    Optional.ofNullable(documented));
        }
    }
}

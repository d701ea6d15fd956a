package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate of the right to use the title undersköterska (bevis). It has no end date: it cannot be revoked.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param status state
 * @param appliedOn the day of the application
 * @param grantedOn the day it was granted
 * @param verifiedOn the day somebody verified it
 */
public record TitleCertificate(
        String id,
        CertificateStatus status,
        Optional<LocalDate> appliedOn,
        Optional<LocalDate> grantedOn,
        Optional<LocalDate> verifiedOn) {

    public TitleCertificate {
        appliedOn = Fields.orEmpty(appliedOn);
        grantedOn = Fields.orEmpty(grantedOn);
        verifiedOn = Fields.orEmpty(verifiedOn);
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
        builder.status = status;
        builder.appliedOn = appliedOn.orElse(null);
        builder.grantedOn = grantedOn.orElse(null);
        builder.verifiedOn = verifiedOn.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "TitleCertificate[" + id + "]";
    }

    /** Collects the components of {@link TitleCertificate}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private CertificateStatus status;
        private LocalDate appliedOn;
        private LocalDate grantedOn;
        private LocalDate verifiedOn;

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
         * Sets state.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder status(CertificateStatus value) {
            status = value;
            return this;
        }

        /**
         * Sets the day of the application.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder appliedOn(LocalDate value) {
            appliedOn = value;
            return this;
        }

        /**
         * Sets the day it was granted.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder grantedOn(LocalDate value) {
            grantedOn = value;
            return this;
        }

        /**
         * Sets the day somebody verified it.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder verifiedOn(LocalDate value) {
            verifiedOn = value;
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public TitleCertificate build() {
            return new TitleCertificate(
                    id,
                    status,
                    Optional.ofNullable(appliedOn),
                    Optional.ofNullable(grantedOn),
                    Optional.ofNullable(verifiedOn));
        }
    }
}

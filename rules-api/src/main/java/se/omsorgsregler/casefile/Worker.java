package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A worker who holds an appointment.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param certificates certificates of the right to use the title undersköterska (bevis)
 * @param employments employments
 * @param employmentsKnownFrom from this day the list holds every employment at any employer; not supplied means it says nothing about days that no employment covers
 * @param transitionProofs what an employer's certificate says about a reference day; not supplied means none
 * @param licensedProfession whether the worker holds a professional licence (legitimation)
 * @param absences absences from work; not supplied means none known
 */
public record Worker(
        String id,
        Optional<List<TitleCertificate>> certificates,
        Optional<List<Employment>> employments,
        Optional<LocalDate> employmentsKnownFrom,
        Optional<List<TransitionProof>> transitionProofs,
        Optional<Boolean> licensedProfession,
        Optional<List<WorkerAbsence>> absences) {

    public Worker {
        certificates = Fields.list(certificates);
        employments = Fields.list(employments);
        employmentsKnownFrom = Fields.orEmpty(employmentsKnownFrom);
        transitionProofs = Fields.list(transitionProofs);
        licensedProfession = Fields.orEmpty(licensedProfession);
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
        builder.id = id;
        builder.certificates = certificates.orElse(null);
        builder.employments = employments.orElse(null);
        builder.employmentsKnownFrom = employmentsKnownFrom.orElse(null);
        builder.transitionProofs = transitionProofs.orElse(null);
        builder.licensedProfession = licensedProfession.orElse(null);
        builder.absences = absences.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Worker[" + id + "]";
    }

    /** Collects the components of {@link Worker}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private List<TitleCertificate> certificates;
        private List<Employment> employments;
        private LocalDate employmentsKnownFrom;
        private List<TransitionProof> transitionProofs;
        private Boolean licensedProfession;
        private List<WorkerAbsence> absences;

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
         * Sets certificates of the right to use the title undersköterska (bevis).
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder certificates(List<TitleCertificate> value) {
            certificates = value;
            return this;
        }

        /**
         * Sets certificates of the right to use the title undersköterska (bevis).
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder certificates(TitleCertificate... values) {
            certificates = List.of(values);
            return this;
        }

        /**
         * Sets employments.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder employments(List<Employment> value) {
            employments = value;
            return this;
        }

        /**
         * Sets employments.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder employments(Employment... values) {
            employments = List.of(values);
            return this;
        }

        /**
         * Sets from this day the list holds every employment at any employer; not supplied means it says nothing about days that no employment covers.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder employmentsKnownFrom(LocalDate value) {
            employmentsKnownFrom = value;
            return this;
        }

        /**
         * Sets what an employer's certificate says about a reference day; not supplied means none.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder transitionProofs(List<TransitionProof> value) {
            transitionProofs = value;
            return this;
        }

        /**
         * Sets what an employer's certificate says about a reference day; not supplied means none.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder transitionProofs(TransitionProof... values) {
            transitionProofs = List.of(values);
            return this;
        }

        /**
         * Sets whether the worker holds a professional licence (legitimation).
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder licensedProfession(Boolean value) {
            licensedProfession = value;
            return this;
        }

        /**
         * Sets absences from work; not supplied means none known.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder absences(List<WorkerAbsence> value) {
            absences = value;
            return this;
        }

        /**
         * Sets absences from work; not supplied means none known.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder absences(WorkerAbsence... values) {
            absences = List.of(values);
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public Worker build() {
            return new Worker(
                    id,
                    Optional.ofNullable(certificates),
                    Optional.ofNullable(employments),
                    Optional.ofNullable(employmentsKnownFrom),
                    Optional.ofNullable(transitionProofs),
                    Optional.ofNullable(licensedProfession),
                    Optional.ofNullable(absences));
        }
    }
}

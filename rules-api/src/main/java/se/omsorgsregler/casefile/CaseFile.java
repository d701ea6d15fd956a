package se.omsorgsregler.casefile;

import java.util.List;
import java.util.Optional;

/**
 * One care recipient's case as a record system knows it: the exchange format, version 1.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param formatVersion version of the format; {@value #FORMAT_VERSION} is the only one
 * @param caseId opaque id of the case
 * @param municipality opaque key of the municipality, for follow-up only
 * @param provider opaque key of the provider, for follow-up only
 * @param unit opaque key of the unit, for follow-up only
 * @param assignments who carries out the care; not supplied means not used
 * @param knownFrom from which day some lists are complete; not supplied means whole lists are known
 * @param recipient what is known about the person
 * @param decisions granted interventions
 * @param needChanges recorded changes of need
 * @param offers offers of a permanent care contact
 * @param assessments recorded human assessments of "uppenbart obehövligt"
 * @param appointments appointments of contacts and key workers
 * @param changeRequests requests for another contact
 * @param healthCareContact whether a permanent health-care contact (fast vårdkontakt) is recorded
 * @param workers the workers that hold appointments
 * @param tasks recorded tasks
 * @param visitPeriods measured visit periods
 */
public record CaseFile(
        Integer formatVersion,
        String caseId,
        Optional<String> municipality,
        Optional<String> provider,
        Optional<String> unit,
        Optional<List<Assignment>> assignments,
        Optional<KnownFrom> knownFrom,
        Optional<Recipient> recipient,
        Optional<List<Decision>> decisions,
        Optional<List<NeedChange>> needChanges,
        Optional<List<Offer>> offers,
        Optional<List<ExemptionAssessment>> assessments,
        Optional<List<Appointment>> appointments,
        Optional<List<ChangeRequest>> changeRequests,
        Optional<Boolean> healthCareContact,
        Optional<List<Worker>> workers,
        Optional<List<Task>> tasks,
        Optional<List<VisitPeriod>> visitPeriods) {

    /** The version of the format that this class describes. */
    public static final int FORMAT_VERSION = 1;

    public CaseFile {
        municipality = Fields.orEmpty(municipality);
        provider = Fields.orEmpty(provider);
        unit = Fields.orEmpty(unit);
        assignments = Fields.list(assignments);
        knownFrom = Fields.orEmpty(knownFrom);
        recipient = Fields.orEmpty(recipient);
        decisions = Fields.list(decisions);
        needChanges = Fields.list(needChanges);
        offers = Fields.list(offers);
        assessments = Fields.list(assessments);
        appointments = Fields.list(appointments);
        changeRequests = Fields.list(changeRequests);
        healthCareContact = Fields.orEmpty(healthCareContact);
        workers = Fields.list(workers);
        tasks = Fields.list(tasks);
        visitPeriods = Fields.list(visitPeriods);
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
        builder.formatVersion = formatVersion;
        builder.caseId = caseId;
        builder.municipality = municipality.orElse(null);
        builder.provider = provider.orElse(null);
        builder.unit = unit.orElse(null);
        builder.assignments = assignments.orElse(null);
        builder.knownFrom = knownFrom.orElse(null);
        builder.recipient = recipient.orElse(null);
        builder.decisions = decisions.orElse(null);
        builder.needChanges = needChanges.orElse(null);
        builder.offers = offers.orElse(null);
        builder.assessments = assessments.orElse(null);
        builder.appointments = appointments.orElse(null);
        builder.changeRequests = changeRequests.orElse(null);
        builder.healthCareContact = healthCareContact.orElse(null);
        builder.workers = workers.orElse(null);
        builder.tasks = tasks.orElse(null);
        builder.visitPeriods = visitPeriods.orElse(null);
        return builder;
    }

    /**
     * Lists everything that makes this case file unusable. The same list comes from reading the same case as JSON.
     *
     * @return the problems sorted by pointer and code, empty when the case file may be evaluated; never values of fields
     */
    public List<Problem> validate() {
        return validate(PersonIds.REFUSED);
    }

    /**
     * Lists everything that makes this case file unusable.
     *
     * @param personIds whether ids that are a personnummer or samordningsnummer are accepted
     * @return the problems sorted by pointer and code, empty when the case file may be evaluated; never values of fields
     */
    public List<Problem> validate(PersonIds personIds) {
        return Validation.problemsOf(this, personIds);
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "CaseFile[" + caseId + "]";
    }

    /** Collects the components of {@link CaseFile}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private Integer formatVersion = FORMAT_VERSION;
        private String caseId;
        private String municipality;
        private String provider;
        private String unit;
        private List<Assignment> assignments;
        private KnownFrom knownFrom;
        private Recipient recipient;
        private List<Decision> decisions;
        private List<NeedChange> needChanges;
        private List<Offer> offers;
        private List<ExemptionAssessment> assessments;
        private List<Appointment> appointments;
        private List<ChangeRequest> changeRequests;
        private Boolean healthCareContact;
        private List<Worker> workers;
        private List<Task> tasks;
        private List<VisitPeriod> visitPeriods;

        private Builder() {}

        /**
         * Sets version of the format; 1 is the only one.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder formatVersion(Integer value) {
            formatVersion = value;
            return this;
        }

        /**
         * Sets opaque id of the case.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder caseId(String value) {
            caseId = value;
            return this;
        }

        /**
         * Sets opaque key of the municipality, for follow-up only.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder municipality(String value) {
            municipality = value;
            return this;
        }

        /**
         * Sets opaque key of the provider, for follow-up only.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder provider(String value) {
            provider = value;
            return this;
        }

        /**
         * Sets opaque key of the unit, for follow-up only.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder unit(String value) {
            unit = value;
            return this;
        }

        /**
         * Sets who carries out the care; not supplied means not used.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder assignments(List<Assignment> value) {
            assignments = value;
            return this;
        }

        /**
         * Sets who carries out the care; not supplied means not used.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder assignments(Assignment... values) {
            assignments = List.of(values);
            return this;
        }

        /**
         * Sets from which day some lists are complete; not supplied means whole lists are known.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder knownFrom(KnownFrom value) {
            knownFrom = value;
            return this;
        }

        /**
         * Sets what is known about the person.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder recipient(Recipient value) {
            recipient = value;
            return this;
        }

        /**
         * Sets granted interventions.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder decisions(List<Decision> value) {
            decisions = value;
            return this;
        }

        /**
         * Sets granted interventions.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder decisions(Decision... values) {
            decisions = List.of(values);
            return this;
        }

        /**
         * Sets recorded changes of need.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder needChanges(List<NeedChange> value) {
            needChanges = value;
            return this;
        }

        /**
         * Sets recorded changes of need.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder needChanges(NeedChange... values) {
            needChanges = List.of(values);
            return this;
        }

        /**
         * Sets offers of a permanent care contact.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder offers(List<Offer> value) {
            offers = value;
            return this;
        }

        /**
         * Sets offers of a permanent care contact.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder offers(Offer... values) {
            offers = List.of(values);
            return this;
        }

        /**
         * Sets recorded human assessments of "uppenbart obehövligt".
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder assessments(List<ExemptionAssessment> value) {
            assessments = value;
            return this;
        }

        /**
         * Sets recorded human assessments of "uppenbart obehövligt".
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder assessments(ExemptionAssessment... values) {
            assessments = List.of(values);
            return this;
        }

        /**
         * Sets appointments of contacts and key workers.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder appointments(List<Appointment> value) {
            appointments = value;
            return this;
        }

        /**
         * Sets appointments of contacts and key workers.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder appointments(Appointment... values) {
            appointments = List.of(values);
            return this;
        }

        /**
         * Sets requests for another contact.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder changeRequests(List<ChangeRequest> value) {
            changeRequests = value;
            return this;
        }

        /**
         * Sets requests for another contact.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder changeRequests(ChangeRequest... values) {
            changeRequests = List.of(values);
            return this;
        }

        /**
         * Sets whether a permanent health-care contact (fast vårdkontakt) is recorded.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder healthCareContact(Boolean value) {
            healthCareContact = value;
            return this;
        }

        /**
         * Sets the workers that hold appointments.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder workers(List<Worker> value) {
            workers = value;
            return this;
        }

        /**
         * Sets the workers that hold appointments.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder workers(Worker... values) {
            workers = List.of(values);
            return this;
        }

        /**
         * Sets recorded tasks.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder tasks(List<Task> value) {
            tasks = value;
            return this;
        }

        /**
         * Sets recorded tasks.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder tasks(Task... values) {
            tasks = List.of(values);
            return this;
        }

        /**
         * Sets measured visit periods.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder visitPeriods(List<VisitPeriod> value) {
            visitPeriods = value;
            return this;
        }

        /**
         * Sets measured visit periods.
         *
         * @param values the whole collection; no argument is a known "none"
         * @return this builder
         */
        public Builder visitPeriods(VisitPeriod... values) {
            visitPeriods = List.of(values);
            return this;
        }

        /**
         * Builds the value. It may be invalid; see {@link CaseFile#validate()}.
         *
         * @return the value
         */
        public CaseFile build() {
            return new CaseFile(
                    formatVersion,
                    caseId,
                    Optional.ofNullable(municipality),
                    Optional.ofNullable(provider),
                    Optional.ofNullable(unit),
                    Optional.ofNullable(assignments),
                    Optional.ofNullable(knownFrom),
                    Optional.ofNullable(recipient),
                    Optional.ofNullable(decisions),
                    Optional.ofNullable(needChanges),
                    Optional.ofNullable(offers),
                    Optional.ofNullable(assessments),
                    Optional.ofNullable(appointments),
                    Optional.ofNullable(changeRequests),
                    Optional.ofNullable(healthCareContact),
                    Optional.ofNullable(workers),
                    Optional.ofNullable(tasks),
                    Optional.ofNullable(visitPeriods));
        }
    }
}

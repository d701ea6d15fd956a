package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An employment of a worker.
 *
 * <p>A component that is {@link java.util.Optional#empty() empty} was <em>not supplied</em>: it is unknown, never "no". An empty
 * collection is a known "none".
 * A required component is {@code null} only in a value that {@link CaseFile#validate()} refuses.
 * All days are calendar days in Europe/Stockholm. Immutable and thread-safe; construct it with {@link #builder()}.
 *
 * @param id opaque id, unique in its list
 * @param title title
 * @param form form
 * @param from first day
 * @param to last day, inclusive; not supplied means still running
 */
public record Employment(
        String id,
        Optional<EmploymentTitle> title,
        Optional<EmploymentForm> form,
        LocalDate from,
        Optional<LocalDate> to) {

    public Employment {
        title = Fields.orEmpty(title);
        form = Fields.orEmpty(form);
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
        builder.title = title.orElse(null);
        builder.form = form.orElse(null);
        builder.from = from;
        builder.to = to.orElse(null);
        return builder;
    }

    /** Names the type and the opaque id only: no other field of a case belongs in a log. */
    @Override
    public String toString() {
        return "Employment[" + id + "]";
    }

    /** Collects the components of {@link Employment}. {@code null} means not supplied. Not thread-safe. */
    public static final class Builder {
        private String id;
        private EmploymentTitle title;
        private EmploymentForm form;
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
         * Sets title.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder title(EmploymentTitle value) {
            title = value;
            return this;
        }

        /**
         * Sets form.
         *
         * @param value the value, or {@code null} for not supplied
         * @return this builder
         */
        public Builder form(EmploymentForm value) {
            form = value;
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
        public Employment build() {
            return new Employment(
                    id, Optional.ofNullable(title), Optional.ofNullable(form), from, Optional.ofNullable(to));
        }
    }
}

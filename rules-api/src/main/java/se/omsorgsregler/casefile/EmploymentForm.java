package se.omsorgsregler.casefile;

/** Form of an employment ({@code employments.form}). */
public enum EmploymentForm {
    /** Tillsvidareanställning, full or part time. */
    PERMANENT,

    /** Visstidsanställning. */
    FIXED_TERM,

    /** Timanställning. */
    HOURLY,

    /** Provanställning. */
    PROBATIONARY
}

package se.omsorgsregler.casefile;

/** What is wrong with a field of a case file. Names are stable: record systems act on them. */
public enum ProblemCode {
    /** The text is not one JSON document. */
    MALFORMED_JSON,

    /** A line is longer than the reader's limit. */
    LINE_TOO_LONG,

    /** Objects and arrays are nested deeper than the reader's limit. */
    NESTED_TOO_DEEP,

    /** A number has more digits than the reader's limit. */
    NUMBER_TOO_LONG,

    /** The value has another type than the format says; a date that is not {@code YYYY-MM-DD} is one, too. */
    WRONG_TYPE,

    /** The format has no such field, and its name does not begin with {@code x-}. */
    UNKNOWN_FIELD,

    /** The format does not list this value. */
    UNKNOWN_VALUE,

    /** A required field is not supplied. */
    MISSING_FIELD,

    /** {@code formatVersion} is not one that this library reads. */
    UNSUPPORTED_VERSION,

    /** {@code to} is before {@code from}. */
    ENDS_BEFORE_START,

    /** {@code respondedOn} is before {@code madeOn}. */
    ANSWERED_BEFORE_OFFER,

    /** An {@code id} stands twice in one list. */
    DUPLICATE_ID,

    /** A task names an appointment that the case file does not hold. */
    UNKNOWN_APPOINTMENT,

    /** A {@code caseId} stands twice in one batch; the later one is refused. */
    DUPLICATE_CASE,

    /** An id is a valid personnummer or samordningsnummer, and the caller did not allow that. */
    PERSON_ID
}

package se.omsorgsregler.batch.csv;

/**
 * What is wrong with a table, a row or a cell. Names are stable. Beside these a row can have the problems of case files,
 * {@link se.omsorgsregler.casefile.ProblemCode}.
 */
public enum ImportCode {
    /** The mapping names a file, or an import needs one, that is not in the folder. */
    MISSING_FILE(true),

    /** A CSV file that is neither a list of the format nor known to the mapping. */
    UNKNOWN_FILE(true),

    /** The bytes are no text in UTF-8 or Windows-1252, or not in the one that was asked for. */
    WRONG_CHARSET(true),

    /** The head has as many {@code ;} as {@code ,}. */
    UNCLEAR_SEPARATOR(true),

    /** Quotes do not match, or a cell is longer than any reader can take: what follows cannot be told apart. */
    MALFORMED_CSV(true),

    /** The file has no head. */
    EMPTY_FILE(true),

    /** A heading that is neither a field nor known to the mapping. */
    UNKNOWN_COLUMN(true),

    /** A heading that the mapping names, or a field that every row must have, is not in the head. */
    MISSING_COLUMN(true),

    /** Two columns say the same field, or have the same heading. */
    DUPLICATE_COLUMN(true),

    /** The list is made of the workers' rows, but there is no table of workers. */
    NO_WORKERS(true),

    /** The row has fewer or more cells than the head. */
    WRONG_CELL_COUNT(false),

    /** There is a value in a column that has no heading. */
    VALUE_WITHOUT_HEADING(false),

    /** The row does not say which case, or which worker, it belongs to. */
    MISSING_KEY(false),

    /** No problem of its own: the case of this row is not written, because it has one. */
    CASE_LEFT_OUT(false),

    /** The case has a row already. */
    DUPLICATE_CASE(false),

    /** The row belongs to a case that is not in the table of cases. */
    UNKNOWN_CASE(false),

    /** The row belongs to a worker who is not in the table of workers. */
    UNKNOWN_WORKER(false),

    /** The value is none of the codes of the mapping, or none of the values of the format. */
    UNKNOWN_CODE(false),

    /** The value is no day in a form that is read. */
    BAD_DATE(false),

    /** The value is one day when the month comes first and another when the day does. */
    AMBIGUOUS_DATE(false),

    /** The year has two digits. */
    TWO_DIGIT_YEAR(false),

    /** The value has a time of day other than midnight, which would be lost. */
    TIME_OF_DAY(false),

    /** The value is no whole number, or too large. */
    BAD_NUMBER(false),

    /** The cell has a character that no text has, such as NUL. */
    CONTROL_CHARACTER(false),

    /** The cell is longer than a spreadsheet can hold. */
    CELL_TOO_LONG(false);

    private final boolean ofFile;

    ImportCode(boolean ofFile) {
        this.ofFile = ofFile;
    }

    /**
     * Whether it is wrong with a whole table, so that no case can be told to be complete.
     *
     * @return whether it is
     */
    public boolean isOfFile() {
        return ofFile;
    }
}

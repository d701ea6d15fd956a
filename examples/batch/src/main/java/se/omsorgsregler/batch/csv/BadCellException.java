package se.omsorgsregler.batch.csv;

/** A cell cannot be read. Has no stack trace, since a bad column has one for each row. */
final class BadCellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImportCode code;

    BadCellException(ImportCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    ImportCode code() {
        return code;
    }
}

package se.omsorgsregler.batch;

/** What was asked for cannot be done; the message says why in one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

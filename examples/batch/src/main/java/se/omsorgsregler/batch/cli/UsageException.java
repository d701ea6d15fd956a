package se.omsorgsregler.batch.cli;

import java.util.List;

/** What was asked for cannot be done; each line of the message says one reason why. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For one reason, or one a line. */
    public UsageException(String message) {
        super(message);
    }

    /** For several reasons. */
    public UsageException(List<String> reasons) {
        super(String.join("\n", reasons));
    }
}

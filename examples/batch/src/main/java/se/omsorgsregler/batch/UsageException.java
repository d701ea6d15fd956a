package se.omsorgsregler.batch;

import java.util.List;

/** What was asked for cannot be done; each line of the message says one reason why. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(List<String> reasons) {
        super(String.join("\n", reasons));
    }
}

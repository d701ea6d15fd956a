package se.omsorgsregler.api;

/** The engine cannot be built as asked: an unknown pack, rules that are not the pack's manifest, a value out of range. */
public final class ConfigurationException extends OmsorgsreglerException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong and what to do
     */
    public ConfigurationException(String message) {
        super(message);
    }
}

package se.omsorgsregler.batch.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import se.omsorgsregler.api.Language;

/** The program's own words in one language. */
public final class Texts {

    private final ResourceBundle bundle;

    /** The words in a language. */
    public Texts(Language language) {
        // No fallback: it would depend on the locale of the machine.
        bundle = ResourceBundle.getBundle(
                "se.omsorgsregler.batch.texts",
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text with its arguments; every argument is put in as it is. */
    public String get(String key, Object... arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), Locale.ROOT);
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return format.format(words);
    }
}

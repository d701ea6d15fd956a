package se.omsorgsregler.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import se.omsorgsregler.api.Language;

/**
 * The words of one kind of page in one language: what all pages share, and what stands in {@code texts_sv.properties} and
 * {@code texts_en.properties} (UTF-8) beside a class of that kind. Immutable and thread-safe.
 */
public final class Texts {

    private final Language language;
    private final Map<String, String> patterns = new TreeMap<>();

    /**
     * Reads the words.
     *
     * @param language the language
     * @param owner a class in the package whose words are added to the shared ones
     */
    public Texts(Language language, Class<?> owner) {
        this.language = Objects.requireNonNull(language, "language");
        read(Texts.class);
        read(owner);
    }

    // Not a ResourceBundle: it looks at the locale of the machine.
    private void read(Class<?> owner) {
        String name = "texts_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("no texts beside " + owner.getName(), owner.getName(), name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    }

    /**
     * The language of the words.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /**
     * A text with its arguments.
     *
     * @param key key of the text
     * @param arguments put in as they are; whole numbers get the separator of thousands of the language
     * @return the words, not escaped
     * @throws MissingResourceException if there is no such text
     */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key, Texts.class.getName(), key);
        }
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i] instanceof Integer || arguments[i] instanceof Long
                    ? number(((Number) arguments[i]).longValue())
                    : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /**
     * Whether there is a text.
     *
     * @param key key of the text
     * @return whether there is
     */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The word for a value of an enum, under the key {@code TypeName.VALUE}.
     *
     * @param value the value
     * @return the word
     */
    public String of(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /**
     * A whole number.
     *
     * @param number the number
     * @return digits with the separator of thousands of the language
     */
    public String number(long number) {
        // Spelt out: what the runtime knows about locales changes between its versions.
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.SWEDISH ? '\u00a0' : ',');
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    /**
     * A share of a whole in per cent with one decimal, rounded half up.
     *
     * @param part the part
     * @param whole the whole
     * @return such as {@code 12,5 %}; a dash when there is no whole
     */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "\u2013";
        }
        long tenths = (2000 * part + whole) / (2 * whole);
        return language == Language.SWEDISH
                ? tenths / 10 + "," + tenths % 10 + "\u00a0%"
                : tenths / 10 + "." + tenths % 10 + "%";
    }
}

package se.omsorgsregler.api;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text for a person: a stable key with arguments, and its wording in each {@link Language}. The arguments are enum values, days and
 * opaque ids, never free text. Two messages are equal when key and arguments are. Immutable and thread-safe.
 */
public final class Message {

    private final String key;
    private final SortedMap<String, String> arguments;
    private final Map<Language, String> patterns;
    private final boolean filledIn;

    /**
     * Makes a message.
     *
     * @param key stable key
     * @param arguments values by the name that stands in braces in the patterns
     * @param patterns the wording in each language; {@code {name}} stands for an argument
     */
    public Message(String key, Map<String, String> arguments, Map<Language, String> patterns) {
        this(key, arguments, patterns, false);
    }

    private Message(String key, Map<String, String> arguments, Map<Language, String> patterns, boolean filledIn) {
        this.key = Objects.requireNonNull(key, "key");
        this.arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        this.patterns = new EnumMap<>(Language.class);
        this.patterns.putAll(patterns);
        this.filledIn = filledIn;
    }

    /**
     * Makes a message of wordings that have their arguments in them, such as those of a report that was read. Nothing is filled in again, so
     * that an argument may itself hold a name in braces.
     *
     * @param key stable key
     * @param arguments values by name
     * @param wordings the text in each language
     * @return the message
     */
    public static Message filledIn(String key, Map<String, String> arguments, Map<Language, String> wordings) {
        return new Message(key, arguments, wordings, true);
    }

    /**
     * The key.
     *
     * @return stable key of the text
     */
    public String key() {
        return key;
    }

    /**
     * The arguments.
     *
     * @return values by name, sorted by name, unmodifiable
     */
    public SortedMap<String, String> arguments() {
        return arguments;
    }

    /**
     * The wording in one language.
     *
     * @param language the language
     * @return the text with its arguments filled in; the key if there is no wording
     */
    public String text(Language language) {
        String text = patterns.get(language);
        if (text == null) {
            return key;
        }
        if (filledIn) {
            return text;
        }
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message message && key.equals(message.key) && arguments.equals(message.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, arguments);
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "Message[" + key + "]";
    }
}

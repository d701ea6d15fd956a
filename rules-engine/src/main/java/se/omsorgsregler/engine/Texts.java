package se.omsorgsregler.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.spi.RulePack;

/** The texts of the loaded packs. Immutable and thread-safe. */
final class Texts {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<String, Map<Language, String>> patterns = new HashMap<>();

    Texts(Collection<RulePack> packs) {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            packs.forEach(pack -> all.putAll(pack.texts(language)));
            texts.put(language, all);
            all.forEach((key, pattern) -> patterns.computeIfAbsent(key, name -> new EnumMap<>(Language.class))
                    .put(language, pattern));
        }
    }

    /** An argument that has a wording of its own: the key of that wording, and what stands in the report. */
    record Word(String key, String raw) {

        @Override
        public String toString() {
            return raw;
        }
    }

    /** A message whose arguments that are enum values read in the language of the text. */
    Message message(String key, Map<String, Object> arguments) {
        Map<String, String> raw = new TreeMap<>();
        arguments.forEach((name, value) -> raw.put(name, plain(value)));
        return new Message(key, raw, filled(key, arguments));
    }

    private Map<Language, String> filled(String key, Map<String, Object> arguments) {
        Map<Language, String> ofKey = patterns.getOrDefault(key, Map.of());
        if (arguments.values().stream().noneMatch(Texts::readsDifferently)) {
            return ofKey;
        }
        Map<Language, String> filled = new EnumMap<>(Language.class);
        ofKey.forEach((language, pattern) -> filled.put(language, fill(pattern, arguments, texts.get(language))));
        return filled;
    }

    /** Whether an argument reads differently in each language. */
    private static boolean readsDifferently(Object value) {
        return value instanceof Collection<?> || value instanceof Word || value instanceof Enum<?>;
    }

    private static String fill(String pattern, Map<String, Object> arguments, Map<String, String> all) {
        String filled = pattern;
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            if (readsDifferently(argument.getValue())) {
                filled = filled.replace("{" + argument.getKey() + "}", word(argument.getValue(), all));
            }
        }
        return filled;
    }

    private static String word(Object value, Map<String, String> all) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> word(each, all)).collect(Collectors.joining(", "));
        }
        if (value instanceof Word word) {
            return all.getOrDefault(word.key(), word.raw());
        }
        if (value instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return all.getOrDefault(type + "." + constant.name(), constant.name());
        }
        return value.toString();
    }

    private static String plain(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }
}

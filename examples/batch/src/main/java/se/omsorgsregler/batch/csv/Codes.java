package se.omsorgsregler.batch.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a vendor's codes say.
 *
 * @param words what each code says in the words of the format: one word, several, or none where the list is known to be empty; nothing
 *     where the code says that it is not known
 */
record Codes(Map<String, Optional<List<String>>> words) {

    /** No codes: cells are in the words of the format. */
    static final Codes NONE = new Codes(Map.of());

    Codes {
        words = Map.copyOf(words);
    }

    boolean has(String code) {
        return words.containsKey(code);
    }

    /** What a code says. */
    Optional<List<String>> get(String code) {
        return words.get(code);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}

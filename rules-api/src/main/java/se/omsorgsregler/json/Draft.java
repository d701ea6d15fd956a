package se.omsorgsregler.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The fields of a record that is being read. A record with a problem is never built, so what is required is there. Not thread-safe. */
final class Draft {

    private final Map<String, Object> values = new HashMap<>();

    /** Gives a value to the field of a name. */
    static <V> BiConsumer<Draft, V> into(String name) {
        return (draft, value) -> draft.values.put(name, value);
    }

    @SuppressWarnings("unchecked") // the field of the name puts a value of its type
    <V> V get(String name) {
        return (V) values.get(name);
    }

    <V> Optional<V> find(String name) {
        return Optional.ofNullable(get(name));
    }
}

package se.omsorgsregler.format;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * One field of an object.
 *
 * @param name its name
 * @param type what its value is
 * @param presence whether it may be absent
 * @param getter takes the value from the object, {@code null} when it is not supplied
 * @param setter gives the value to the object's builder
 * @param limit the only values allowed, empty when the type says it all
 * @param <T> the object
 * @param <B> the object's builder
 * @param <V> the value
 */
public record Field<T, B, V>(
        String name,
        Type<V> type,
        Presence presence,
        Function<T, V> getter,
        BiConsumer<B, V> setter,
        Optional<Limit<V>> limit) {

    /** Whether a field may be absent. */
    public enum Presence {
        /** Must have a value. */
        REQUIRED,

        /** May be absent or {@code null}, which mean the same; written only with a value. */
        OPTIONAL,

        /** Must be there, {@code null} when it has no value. */
        NULLABLE
    }

    /**
     * The only values that a field may have.
     *
     * @param values the values
     * @param otherwise what is wrong with any other
     * @param <V> their type
     */
    public record Limit<V>(Set<V> values, ProblemCode otherwise) {}

    /**
     * The value.
     *
     * @param object the object
     * @return the value, {@code null} when it is not supplied
     */
    public V get(T object) {
        return getter.apply(object);
    }

    /**
     * Supplies the value.
     *
     * @param builder the object's builder
     * @param value the value
     */
    public void set(B builder, V value) {
        setter.accept(builder, value);
    }
}

package se.omsorgsregler.facts;

import java.util.Objects;
import java.util.Optional;

/**
 * A field of the case file as a rule sees it: a value, or unknown because it was not supplied. Each question about it is a {@link Truth}
 * that remembers the field. Immutable and thread-safe.
 *
 * @param <T> type of the value
 */
public final class Field<T> {

    private final T value;
    private final String base;
    private final String name;

    /**
     * Names a field.
     *
     * @param value the value, empty when not supplied
     * @param base JSON pointer of the object that has the field
     * @param name name of the field, or {@code null} when {@code base} points to the field
     */
    public Field(Optional<T> value, String base, String name) {
        this.value = value.orElse(null);
        this.base = Objects.requireNonNull(base, "base");
        this.name = name;
    }

    /**
     * Whether the field has this value.
     *
     * @param wanted the value
     * @return unknown when the field was not supplied
     */
    public Truth is(T wanted) {
        return value == null ? unknown() : Truth.known(value.equals(wanted), base, name);
    }

    /**
     * Whether the field has one of these values.
     *
     * @param wanted the values
     * @return unknown when the field was not supplied
     */
    @SafeVarargs
    public final Truth isOneOf(T... wanted) {
        if (value == null) {
            return unknown();
        }
        for (T candidate : wanted) {
            if (value.equals(candidate)) {
                return Truth.known(true, base, name);
            }
        }
        return Truth.known(false, base, name);
    }

    /**
     * Whether another field has the same value.
     *
     * @param other the other field
     * @return unknown when one of them was not supplied
     */
    public Truth same(Field<T> other) {
        Truth bothSupplied = Truth.all(supplied(), other.supplied());
        return bothSupplied.certain() && !value.equals(other.value) ? Truth.no(bothSupplied) : bothSupplied;
    }

    /**
     * Whether the field was supplied.
     *
     * @return true when it was, unknown (never false) when it was not
     */
    public Truth supplied() {
        return value == null ? unknown() : Truth.known(true, base, name);
    }

    /**
     * The value.
     *
     * @return the value, empty when not supplied
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    private Truth unknown() {
        return Truth.unknown(base, name);
    }

    /** Names nothing: a field may hold anything. */
    @Override
    public String toString() {
        return "Field[]";
    }
}

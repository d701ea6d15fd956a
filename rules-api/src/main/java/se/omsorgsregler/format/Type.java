package se.omsorgsregler.format;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the value of a field is.
 *
 * @param <V> the Java type of the value
 */
public sealed interface Type<V> {

    /** A string. */
    Type<String> TEXT = new Text();

    /** A whole number that fits in an {@code int}. */
    Type<Integer> WHOLE = new Whole();

    /** A truth value. */
    Type<Boolean> FLAG = new Flag();

    /** A calendar day, {@code YYYY-MM-DD}. */
    Type<LocalDate> DAY = new Day();

    /** An object of strings by name. */
    Type<SortedMap<String, String>> TEXTS_BY_NAME = new TextsByName();

    /**
     * The name of one constant.
     *
     * @param constants the enum
     * @param <E> the enum
     * @return the type
     */
    static <E extends Enum<E>> Choice<E> choice(Class<E> constants) {
        return new Choice<>(Arrays.stream(constants.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity())));
    }

    /**
     * An array of names of constants, each counted once.
     *
     * @param constants the enum
     * @param <E> the enum
     * @return the type
     */
    static <E extends Enum<E>> Type<Set<E>> choices(Class<E> constants) {
        return new Choices<>(choice(constants));
    }

    /**
     * An array.
     *
     * @param element type of its elements, none of which is {@code null}
     * @param <V> Java type of an element
     * @return the type
     */
    static <V> Type<List<V>> listOf(Type<V> element) {
        return new ListOf<>(element);
    }

    /**
     * An array of objects.
     *
     * @param element shape of its elements
     * @param <T> Java type of an element
     * @return the type
     */
    static <T> Type<List<T>> listOf(Shape<T, ?> element) {
        return listOf(new Nested<>(element));
    }

    /**
     * One object.
     *
     * @param shape its shape
     * @param <T> Java type of the object
     * @return the type
     */
    static <T> Type<T> nested(Shape<T, ?> shape) {
        return new Nested<>(shape);
    }

    /** See {@link #TEXT}. */
    record Text() implements Type<String> {}

    /** See {@link #WHOLE}. */
    record Whole() implements Type<Integer> {}

    /** See {@link #FLAG}. */
    record Flag() implements Type<Boolean> {}

    /** See {@link #DAY}. */
    record Day() implements Type<LocalDate> {

        /** The years that four digits can write. */
        public static boolean canBeWritten(LocalDate day) {
            return day.getYear() >= 0 && day.getYear() <= 9999;
        }
    }

    /** See {@link #TEXTS_BY_NAME}. */
    record TextsByName() implements Type<SortedMap<String, String>> {}

    /**
     * See {@link #choice}.
     *
     * @param byName the constants
     * @param <E> the enum
     */
    record Choice<E extends Enum<E>>(Map<String, E> byName) implements Type<E> {}

    /**
     * See {@link #choices}.
     *
     * @param element what an element is
     * @param <E> the enum
     */
    record Choices<E extends Enum<E>>(Choice<E> element) implements Type<Set<E>> {}

    /**
     * See {@link #listOf(Type)}.
     *
     * @param element what an element is
     * @param <V> Java type of an element
     */
    record ListOf<V>(Type<V> element) implements Type<List<V>> {}

    /**
     * See {@link #nested}.
     *
     * @param shape what the object holds
     * @param <T> Java type of the object
     */
    record Nested<T>(Shape<T, ?> shape) implements Type<T> {}
}

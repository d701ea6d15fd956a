package se.omsorgsregler.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.format.Field.Limit;
import se.omsorgsregler.format.Field.Presence;

/**
 * What one kind of object consists of. Immutable and thread-safe.
 *
 * @param <T> the object
 * @param <B> the object's builder
 */
public final class Shape<T, B> {

    private final String name;
    private final Supplier<B> builder;
    private final Function<B, T> build;
    private final List<Field<T, B, ?>> fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<DayOrder<T>> dayOrders;

    private Shape(Definition<T, B> definition) {
        name = definition.name;
        builder = definition.builder;
        build = definition.build;
        fields = List.copyOf(definition.fields);
        dayOrders = List.copyOf(definition.dayOrders);
        for (Field<T, B, ?> field : fields) {
            positions.put(field.name(), positions.size());
        }
    }

    /**
     * Two days of which one must not come before the other.
     *
     * @param earlier the day that comes first, {@code null} when not supplied
     * @param laterName name of the field at fault
     * @param later the day that comes second, {@code null} when not supplied
     * @param otherwise what is wrong
     * @param <T> the object
     */
    public record DayOrder<T>(
            Function<T, LocalDate> earlier, String laterName, Function<T, LocalDate> later, ProblemCode otherwise) {

        /**
         * Whether the days of an object are in order, as far as they are supplied and can be written.
         *
         * @param object the object
         * @return {@code false} when both are and the second comes first
         */
        public boolean holds(T object) {
            LocalDate first = earlier.apply(object);
            LocalDate second = later.apply(object);
            return first == null
                    || second == null
                    || !Type.Day.canBeWritten(first)
                    || !Type.Day.canBeWritten(second)
                    || !second.isBefore(first);
        }
    }

    /**
     * Starts a description.
     *
     * @param name name of the kind of object
     * @param builder makes a builder of the object
     * @param build makes the object
     * @param <T> the object
     * @param <B> the object's builder
     * @return what collects the fields
     */
    public static <T, B> Definition<T, B> of(String name, Supplier<B> builder, Function<B, T> build) {
        return new Definition<>(name, builder, build);
    }

    /**
     * The name.
     *
     * @return name of the kind of object
     */
    public String name() {
        return name;
    }

    /**
     * Starts an object.
     *
     * @return a new builder
     */
    public B newBuilder() {
        return builder.get();
    }

    /**
     * Makes the object.
     *
     * @param collected the builder with all that is supplied
     * @return the object
     */
    public T build(B collected) {
        return build.apply(collected);
    }

    /**
     * The fields.
     *
     * @return all fields in the order they are written
     */
    public List<Field<T, B, ?>> fields() {
        return fields;
    }

    /**
     * Looks a field up.
     *
     * @param fieldName its name
     * @return the field, empty when there is none of that name
     */
    public Optional<Field<T, B, ?>> field(String fieldName) {
        int position = position(fieldName);
        return position < 0 ? Optional.empty() : Optional.of(fields.get(position));
    }

    /**
     * Looks a field up.
     *
     * @param fieldName its name
     * @return where it stands in {@link #fields()}, -1 when there is none
     */
    public int position(String fieldName) {
        return positions.getOrDefault(fieldName, -1);
    }

    /**
     * The orders of days.
     *
     * @return what holds between two fields of an object
     */
    public List<DayOrder<T>> dayOrders() {
        return dayOrders;
    }

    /**
     * Collects the fields of a shape. Not thread-safe.
     *
     * @param <T> the object
     * @param <B> the object's builder
     */
    public static final class Definition<T, B> {

        private final String name;
        private final Supplier<B> builder;
        private final Function<B, T> build;
        private final List<Field<T, B, ?>> fields = new ArrayList<>();
        private final List<DayOrder<T>> dayOrders = new ArrayList<>();

        private Definition(String name, Supplier<B> builder, Function<B, T> build) {
            this.name = name;
            this.builder = builder;
            this.build = build;
        }

        /**
         * Adds a field that must have a value.
         *
         * @param field its name
         * @param type its type
         * @param getter the value, {@code null} when it is missing
         * @param setter gives it to the builder
         * @param <V> Java type of the value
         * @return this
         */
        public <V> Definition<T, B> required(
                String field, Type<V> type, Function<T, V> getter, BiConsumer<B, V> setter) {
            return add(field, type, Presence.REQUIRED, getter, setter);
        }

        /**
         * Adds a field that must have one of a few values.
         *
         * @param field its name
         * @param type its type
         * @param getter the value, {@code null} when it is missing
         * @param setter gives it to the builder
         * @param values the values it may have
         * @param otherwise what is wrong with any other
         * @param <V> Java type of the value
         * @return this
         */
        public <V> Definition<T, B> required(
                String field,
                Type<V> type,
                Function<T, V> getter,
                BiConsumer<B, V> setter,
                Set<V> values,
                ProblemCode otherwise) {
            fields.add(new Field<>(
                    field, type, Presence.REQUIRED, getter, setter, Optional.of(new Limit<>(values, otherwise))));
            return this;
        }

        /**
         * Adds a field that may be absent.
         *
         * @param field its name
         * @param type its type
         * @param getter the value, if supplied
         * @param setter gives it to the builder
         * @param <V> Java type of the value
         * @return this
         */
        public <V> Definition<T, B> optional(
                String field, Type<V> type, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
            return add(field, type, Presence.OPTIONAL, getter.andThen(value -> value.orElse(null)), setter);
        }

        /**
         * Adds a field that is always there, with or without a value.
         *
         * @param field its name
         * @param type its type
         * @param getter the value, if there is one
         * @param setter gives it to the builder
         * @param <V> Java type of the value
         * @return this
         */
        public <V> Definition<T, B> nullable(
                String field, Type<V> type, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
            return add(field, type, Presence.NULLABLE, getter.andThen(value -> value.orElse(null)), setter);
        }

        private <V> Definition<T, B> add(
                String field, Type<V> type, Presence presence, Function<T, V> getter, BiConsumer<B, V> setter) {
            fields.add(new Field<>(field, type, presence, getter, setter, Optional.empty()));
            return this;
        }

        /**
         * Adds an order of two days.
         *
         * @param earlier the day that comes first, {@code null} when not supplied
         * @param laterName name of the later-named field
         * @param later the day that comes second, if supplied
         * @param otherwise what is wrong
         * @return this
         */
        public Definition<T, B> inOrder(
                Function<T, LocalDate> earlier, String laterName, Function<T, LocalDate> later, ProblemCode otherwise) {
            dayOrders.add(new DayOrder<>(earlier, laterName, later, otherwise));
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the shape
         */
        public Shape<T, B> end() {
            return new Shape<>(this);
        }
    }
}

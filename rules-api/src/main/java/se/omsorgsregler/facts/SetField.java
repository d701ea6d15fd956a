package se.omsorgsregler.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A collection field of the case file as a rule sees it: known, possibly empty, or unknown because it was not supplied. Immutable and
 * thread-safe.
 *
 * @param <T> type of the elements
 */
public final class SetField<T> {

    private final Set<T> values;
    private final String base;
    private final String name;

    /**
     * Names a field.
     *
     * @param values the elements, empty optional when not supplied; not copied
     * @param base JSON pointer of the object that has the field
     * @param name name of the field
     */
    public SetField(Optional<Set<T>> values, String base, String name) {
        this.values = values.orElse(null);
        this.base = Objects.requireNonNull(base, "base");
        this.name = Objects.requireNonNull(name, "name");
    }

    private Truth answer(boolean value) {
        return Truth.known(value, base, name);
    }

    private Truth unknown() {
        return Truth.unknown(base, name);
    }

    /**
     * Whether the collection holds an element.
     *
     * @param element the element
     * @return unknown when the field was not supplied
     */
    public Truth contains(T element) {
        return values == null ? unknown() : answer(values.contains(element));
    }

    /**
     * Whether the collection is empty.
     *
     * @return unknown when the field was not supplied
     */
    public Truth none() {
        return values == null ? unknown() : answer(values.isEmpty());
    }

    /**
     * Whether the collection lacks at least one of these elements.
     *
     * @param elements the elements
     * @return unknown when the field was not supplied
     */
    @SafeVarargs
    public final Truth lacksAnyOf(T... elements) {
        if (values == null) {
            return unknown();
        }
        for (T element : elements) {
            if (!values.contains(element)) {
                return answer(true);
            }
        }
        return answer(false);
    }

    /**
     * Whether the collection holds an element that is not among these.
     *
     * @param elements the elements, each once
     * @return unknown when the field was not supplied
     */
    @SafeVarargs
    public final Truth holdsOtherThan(T... elements) {
        if (values == null) {
            return unknown();
        }
        int found = 0;
        for (T element : elements) {
            if (values.contains(element)) {
                found++;
            }
        }
        return answer(found < values.size());
    }

    /**
     * Which of these elements the collection lacks.
     *
     * @param elements the elements
     * @return those it lacks, in the order given; none when the field was not supplied
     */
    @SafeVarargs
    public final List<T> lacking(T... elements) {
        List<T> lacking = new ArrayList<>();
        for (T element : elements) {
            if (values != null && !values.contains(element)) {
                lacking.add(element);
            }
        }
        return lacking;
    }

    /**
     * The elements.
     *
     * @return the elements, empty when not supplied
     */
    public Optional<Set<T>> values() {
        return Optional.ofNullable(values);
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "SetField[]";
    }
}

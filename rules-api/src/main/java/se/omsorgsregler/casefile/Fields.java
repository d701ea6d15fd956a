package se.omsorgsregler.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Defensive copies for the records of a case file. A {@code null} element is kept: validation reports it. */
final class Fields {

    private Fields() {}

    static <T> Optional<T> orEmpty(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static <T> Optional<List<T>> list(Optional<List<T>> value) {
        return orEmpty(value).map(list -> Collections.unmodifiableList(new ArrayList<>(list)));
    }

    static <T> Optional<Set<T>> set(Optional<Set<T>> value) {
        return orEmpty(value).map(set -> Collections.unmodifiableSet(new LinkedHashSet<>(set)));
    }

    @SafeVarargs
    static <T> Set<T> setOf(T... values) {
        Set<T> set = new LinkedHashSet<>();
        for (T value : values) {
            set.add(value);
        }
        return set;
    }
}

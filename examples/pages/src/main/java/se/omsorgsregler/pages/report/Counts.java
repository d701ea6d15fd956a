package se.omsorgsregler.pages.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often something was there. Sorted by its natural order; not thread-safe.
 *
 * @param <K> what is counted
 */
final class Counts<K extends Comparable<K>> {

    private final SortedMap<K, Long> numbers = new TreeMap<>();

    void add(K key) {
        numbers.merge(key, 1L, Long::sum);
    }

    SortedMap<K, Long> sorted() {
        return numbers;
    }

    /** The most frequent first, and at the same number in their natural order. */
    List<Map.Entry<K, Long>> byNumber() {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                .toList();
    }
}

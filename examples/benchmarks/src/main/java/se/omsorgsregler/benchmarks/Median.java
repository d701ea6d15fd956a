package se.omsorgsregler.benchmarks;

import java.util.List;

/** The middle of some numbers: what a slow minute of the machine moves least. */
final class Median {

    private Median() {}

    static double of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

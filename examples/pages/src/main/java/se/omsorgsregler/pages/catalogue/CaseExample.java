package se.omsorgsregler.pages.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One case of a table of cases: what is given, the day, and what is expected. Immutable and thread-safe.
 *
 * @param name sentence that names the case, in the language that its author wrote
 * @param asOf the day asked about
 * @param base name of the case file that it starts from
 * @param withheld names of the fields of the case file that are not supplied
 * @param given what else is another than in the base, as YAML; empty when nothing is
 * @param rows what is expected of the rows of a duty; empty for a case of a rule
 * @param findings what is expected of findings; empty for a case of a duty
 * @param undecided what undecided advice lacks, where that is expected
 * @param boundary why the day is one on which something turns
 */
public record CaseExample(
        String name,
        LocalDate asOf,
        String base,
        List<String> withheld,
        String given,
        Optional<List<Expectation>> rows,
        Optional<List<Expectation>> findings,
        Optional<List<String>> undecided,
        Optional<Boundary> boundary) {

    /** The base of a case that names none. */
    static final String DEFAULT_BASE = "ordinary";

    public CaseExample {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(base, "base");
        withheld = List.copyOf(withheld);
        Objects.requireNonNull(given, "given");
        rows = rows.map(List::copyOf);
        findings = findings.map(List::copyOf);
        undecided = undecided.map(List::copyOf);
        Objects.requireNonNull(boundary, "boundary");
    }

    /**
     * An expected finding or row: its values by key, in the order of the table.
     *
     * @param values such as {@code outcome} = {@code REVIEW}; a list is its elements with commas between
     */
    public record Expectation(Map<String, String> values) {

        private static final List<String> VERDICTS = List.of("outcome", "status");

        /**
         * The outcome or the status.
         *
         * @return name of a value of an enum
         */
        public String verdict() {
            return VERDICTS.stream()
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }

        /**
         * Whether the verdict is the status of a duty.
         *
         * @return else it is the outcome of a finding
         */
        public boolean isStatus() {
            return values.containsKey("status");
        }

        /**
         * Everything but the verdict.
         *
         * @return values by key
         */
        public List<Map.Entry<String, String>> details() {
            return values.entrySet().stream()
                    .filter(value -> !VERDICTS.contains(value.getKey()))
                    .toList();
        }
    }

    /**
     * Why a day is one on which something turns.
     *
     * @param value name of a dated value that names the day, or the day after; empty when another case shows the other answer for the same
     *     facts on the day before or after
     * @param dayBefore whether it is the day before that of the value
     */
    public record Boundary(Optional<String> value, boolean dayBefore) {}
}

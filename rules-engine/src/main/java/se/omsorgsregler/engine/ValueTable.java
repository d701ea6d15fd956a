package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.facts.DatedValues;
import se.omsorgsregler.spi.DatedValue;

/** The dated values of the loaded packs with the caller's overrides. Immutable and thread-safe. */
final class ValueTable {

    private final Map<String, List<DatedValue>> rows = new HashMap<>();

    ValueTable(Collection<DatedValue> table, Map<String, DatedValue.Value> overrides) {
        table.forEach(this::add);
        rows.forEach((name, ofName) -> {
            ofName.sort(Comparator.comparing(row -> row.from().orElse(LocalDate.MIN)));
            refuseOverlap(name, ofName);
        });
        overrides.forEach((name, value) -> {
            List<DatedValue> own = rows.getOrDefault(name, List.of());
            if (own.isEmpty() || own.stream().anyMatch(row -> !canBeOverridden(row.value(), value))) {
                throw new ConfigurationException("no value of that kind can be overridden under the name " + name);
            }
            rows.put(name, List.of(new DatedValue(name, value, Optional.empty(), Optional.empty(), "override")));
        });
    }

    /** Packs may share a row, whatever each of them gives as its source. */
    private void add(DatedValue row) {
        List<DatedValue> ofName = rows.computeIfAbsent(row.name(), name -> new ArrayList<>());
        boolean shared = ofName.stream()
                .anyMatch(other -> other.value().equals(row.value())
                        && other.from().equals(row.from())
                        && other.to().equals(row.to()));
        if (!shared) {
            ofName.add(row);
        }
    }

    private static void refuseOverlap(String name, List<DatedValue> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate begins = sorted.get(i).from().orElse(LocalDate.MIN);
            LocalDate ends = sorted.get(i - 1).to().orElse(LocalDate.MAX);
            if (!begins.isAfter(ends)) {
                throw new ConfigurationException("the loaded packs disagree about the dated value " + name);
            }
        }
    }

    private static boolean canBeOverridden(DatedValue.Value own, DatedValue.Value value) {
        return !(own instanceof DatedValue.Day) && own.getClass().equals(value.getClass());
    }

    /** Refuses a table that lacks what every evaluation needs. */
    void require(Class<? extends DatedValue.Value> kind, String name) {
        if (rows.getOrDefault(name, List.of()).stream().noneMatch(row -> kind.isInstance(row.value()))) {
            throw new ConfigurationException("the loaded packs lack the dated value " + name + " (a "
                    + kind.getSimpleName() + "); a pack says with buildsOn() which pack has it");
        }
    }

    /** The values on the as-of date: of the rows of a name the last that has begun, or the first when none has. */
    DatedValues on(AsOfDay asOf) {
        return new DatedValues() {

            @Override
            public LocalDate day(String name) {
                return value(DatedValue.Day.class, name, asOf).day();
            }

            @Override
            public int days(String name) {
                return value(DatedValue.Days.class, name, asOf).days();
            }

            @Override
            public Period period(String name) {
                return value(DatedValue.Span.class, name, asOf).period();
            }
        };
    }

    private <T> T value(Class<T> type, String name, AsOfDay asOf) {
        DatedValue.Value current = null;
        List<DatedValue> ofName = rows.getOrDefault(name, List.of());
        for (int i = 0; i < ofName.size(); i++) {
            if (i == 0 || asOf.hasReached(ofName.get(i).from().orElseThrow())) {
                current = ofName.get(i).value();
            }
        }
        if (!type.isInstance(current)) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " of the name " + name);
        }
        return type.cast(current);
    }

    /** Name and value of every row, sorted by name. */
    @Override
    public String toString() {
        Map<String, Object> values = new TreeMap<>();
        rows.forEach((name, ofName) ->
                values.put(name, ofName.size() == 1 ? ofName.get(0).value() : periods(ofName)));
        return values.toString();
    }

    private static List<String> periods(List<DatedValue> ofName) {
        return ofName.stream()
                .map(row -> row.value() + " from " + row.from() + " to " + row.to())
                .toList();
    }
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.facts.DatedValues;
import se.omsorgsregler.spi.DatedValue;

/** The dated values of the loaded packs with the caller's overrides. Immutable and thread-safe. */
final class ValueTable implements DatedValues {

    private final Map<String, DatedValue.Value> values = new TreeMap<>();

    ValueTable(Collection<DatedValue> rows, Map<String, DatedValue.Value> overrides) {
        for (DatedValue row : rows) {
            DatedValue.Value other = values.put(row.name(), row.value());
            if (other != null && !other.equals(row.value())) {
                throw new ConfigurationException("the loaded packs disagree about the dated value " + row.name());
            }
        }
        overrides.forEach((name, value) -> {
            DatedValue.Value own = values.get(name);
            if (own == null || own instanceof DatedValue.Day || !own.getClass().equals(value.getClass())) {
                throw new ConfigurationException("no value of that kind can be overridden under the name " + name);
            }
            values.put(name, value);
        });
    }

    @Override
    public LocalDate day(String name) {
        return value(DatedValue.Day.class, name).day();
    }

    @Override
    public int days(String name) {
        return value(DatedValue.Days.class, name).days();
    }

    @Override
    public Period period(String name) {
        return value(DatedValue.Span.class, name).period();
    }

    private <T> T value(Class<T> type, String name) {
        DatedValue.Value value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " of the name " + name);
        }
        return type.cast(value);
    }

    /** Name and value of every row, sorted by name. */
    @Override
    public String toString() {
        return values.toString();
    }
}

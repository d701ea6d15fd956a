package se.omsorgsregler.pages.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.spi.DatedValue;

/**
 * Reads tables of cases for display. Whether they hold is a matter of the tests of their pack; here a table only has to be readable.
 * Not thread-safe.
 */
final class CaseReader {

    /** The days that dated values name; the first of a day speaks for it. */
    private final Map<LocalDate, String> turns = new LinkedHashMap<>();

    CaseReader(List<DatedValue> values) {
        for (DatedValue value : values) {
            if (value.value() instanceof DatedValue.Day day) {
                turns.putIfAbsent(day.day(), value.name());
            }
        }
    }

    /** The cases of a rule or duty. */
    List<CaseExample> cases(String file, String yaml, boolean duty) {
        List<Entry> entries = entries(file, yaml);
        return entries.stream()
                .map(entry -> entry.example(
                        duty ? entry.expectations("expect") : Optional.empty(),
                        duty ? Optional.empty() : entry.expectations("expect"),
                        boundary(entry, entries)))
                .toList();
    }

    /** The cases of a routine by the id of the requirement that they are about. */
    Map<String, List<CaseExample>> casesOfRequirements(String file, String yaml) {
        List<Entry> entries = entries(file, yaml);
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.text("requirement"),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                entry -> entry.example(
                                        entry.expectations("expectRows"),
                                        Optional.of(entry.expectations("expectFindings")
                                                .orElse(List.of())),
                                        boundary(entry, entries)),
                                Collectors.toList())));
    }

    private static List<Entry> entries(String file, String yaml) {
        Object content = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
        if (content instanceof Map<?, ?> table && table.get("cases") instanceof List<?> cases) {
            List<Entry> entries = new ArrayList<>();
            for (Object each : cases) {
                if (!(each instanceof Map<?, ?> values)) {
                    throw new ConfigurationException(file + ": a case is no mapping");
                }
                entries.add(new Entry(file, values));
            }
            return entries;
        }
        throw new ConfigurationException(file + ": no table of cases");
    }

    private Optional<CaseExample.Boundary> boundary(Entry entry, List<Entry> all) {
        LocalDate day = entry.asOf();
        Optional<String> onTheDay = Optional.ofNullable(turns.get(day));
        Optional<String> onTheNext = Optional.ofNullable(turns.get(day.plusDays(1)));
        if (onTheDay.isPresent() || onTheNext.isPresent()) {
            return Optional.of(new CaseExample.Boundary(onTheDay.or(() -> onTheNext), onTheDay.isEmpty()));
        }
        return all.stream().anyMatch(other -> entry.turnsInto(other))
                ? Optional.of(new CaseExample.Boundary(Optional.empty(), false))
                : Optional.empty();
    }

    /** A case as it stands in the table. */
    private record Entry(String file, Map<?, ?> values) {

        private static final DumpSettings COMPACT = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.FLOW)
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .build();

        String text(String key) {
            if (values.get(key) == null) {
                throw new ConfigurationException(file + ": a case has no " + key);
            }
            return values.get(key).toString();
        }

        LocalDate asOf() {
            return LocalDate.parse(text("asOf"));
        }

        private String base() {
            return Objects.requireNonNullElse(values.get("base"), CaseExample.DEFAULT_BASE)
                    .toString();
        }

        private Map<?, ?> changes() {
            return values.get("case") instanceof Map<?, ?> changes ? changes : Map.of();
        }

        private Map<Object, Object> expected() {
            Map<Object, Object> expected = new LinkedHashMap<>();
            List.of("requirement", "expect", "expectRows", "expectFindings", "undecided")
                    .forEach(key -> expected.put(key, values.get(key)));
            return expected;
        }

        /** Whether the other asks about the same facts on the day before or after and expects something else. */
        boolean turnsInto(Entry other) {
            return Math.abs(asOf().toEpochDay() - other.asOf().toEpochDay()) == 1
                    && base().equals(other.base())
                    && changes().equals(other.changes())
                    && Objects.equals(values.get("requirement"), other.values.get("requirement"))
                    && !expected().equals(other.expected());
        }

        Optional<List<CaseExample.Expectation>> expectations(String key) {
            return values.get(key) instanceof List<?> list
                    ? Optional.of(list.stream().map(this::expectation).toList())
                    : Optional.empty();
        }

        private CaseExample.Expectation expectation(Object expected) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (expected instanceof Map<?, ?> keys) {
                keys.forEach((key, value) -> texts.put(key.toString(), words(value)));
            }
            return new CaseExample.Expectation(texts);
        }

        private static String words(Object value) {
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(value);
        }

        /** YAML with a line for each field, and for each element of a list. */
        private static String compact(Map<Object, Object> given) {
            StringBuilder yaml = new StringBuilder();
            given.forEach((key, value) -> {
                yaml.append(yaml.isEmpty() ? "" : "\n").append(key).append(':');
                if (value instanceof List<?> elements && !elements.isEmpty()) {
                    elements.forEach(element -> yaml.append("\n- ").append(flow(element)));
                } else {
                    yaml.append(' ').append(flow(value));
                }
            });
            return yaml.toString();
        }

        private static String flow(Object value) {
            return new Dump(COMPACT).dumpToString(value).strip();
        }

        CaseExample example(
                Optional<List<CaseExample.Expectation>> rows,
                Optional<List<CaseExample.Expectation>> findings,
                Optional<CaseExample.Boundary> boundary) {
            Map<Object, Object> given = new LinkedHashMap<>(changes());
            List<String> withheld = changes().entrySet().stream()
                    .filter(change -> change.getValue() == null)
                    .map(change -> change.getKey().toString())
                    .toList();
            withheld.forEach(given::remove);
            return new CaseExample(
                    text("name"),
                    asOf(),
                    base(),
                    withheld,
                    compact(given),
                    rows,
                    findings,
                    values.get("undecided") instanceof List<?> lacks
                            ? Optional.of(lacks.stream().map(String::valueOf).toList())
                            : Optional.empty(),
                    boundary);
        }
    }
}

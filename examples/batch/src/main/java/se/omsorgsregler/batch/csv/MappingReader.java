package se.omsorgsregler.batch.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.batch.csv.Column.Kind;
import se.omsorgsregler.batch.csv.InvalidMappingException.Code;
import se.omsorgsregler.batch.csv.InvalidMappingException.Problem;

/** Reads a mapping file to its end, so that all problems are found. Not thread-safe. */
final class MappingReader {

    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
    private static final Map<String, Boolean> IGNORED = Map.of("ignored", true);
    private static final Map<String, DayForm.Order> ORDERS =
            Map.of("day-month", DayForm.Order.DAY_MONTH, "month-day", DayForm.Order.MONTH_DAY);
    private static final Map<String, DayForm.Serial> SERIALS =
            Map.of("1900", DayForm.Serial.FROM_1900, "1904", DayForm.Serial.FROM_1904);

    private final Tables tables;
    private final List<Problem> problems = new ArrayList<>();
    private Map<String, YamlNode> namedCodes = Map.of();

    private MappingReader(Tables tables) {
        this.tables = tables;
    }

    static Mapping read(String yaml, Tables tables) {
        MappingReader reader = new MappingReader(tables);
        Optional<Mapping> mapping = YamlNode.compose(yaml, reader.problems).map(reader::mapping);
        if (!reader.problems.isEmpty()) {
            throw new InvalidMappingException(YamlNode.sorted(reader.problems));
        }
        // A text that says nothing maps nothing.
        return mapping.orElseGet(Mapping::none);
    }

    private Mapping mapping(YamlNode document) {
        Map<String, YamlNode> top = document.entries(Set.of("dates", "codes", "files", "ignored-files"));
        DayForm days = get(top, "dates").map(this::dayForm).orElse(DayForm.STANDARD);
        namedCodes = get(top, "codes").map(YamlNode::entries).orElse(Map.of());
        Map<String, FileMapping> files = new LinkedHashMap<>();
        get(top, "files")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((name, file) -> file(file, days).ifPresent(mapped -> files.put(name, mapped)));
        return new Mapping(days, files, texts(top, "ignored-files"));
    }

    private DayForm dayForm(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(Set.of("order", "serial", "time"));
        return new DayForm(
                get(entries, "order").flatMap(value -> value.oneOf(ORDERS)),
                get(entries, "serial").flatMap(value -> value.oneOf(SERIALS)),
                get(entries, "time").flatMap(value -> value.oneOf(IGNORED)).orElse(false));
    }

    private Optional<FileMapping> file(YamlNode node, DayForm standard) {
        Map<String, YamlNode> entries =
                node.entries(Set.of("list", "columns", "constants", "ignored", "partial", "other-cases", "dates"));
        if (!entries.containsKey("list")) {
            return node.reported(Code.MISSING_KEY);
        }
        YamlNode list = entries.get("list");
        Optional<Table> table =
                list.text().flatMap(name -> tables.find(name).or(() -> list.<Table>reported(Code.UNKNOWN_LIST)));
        return table.map(known -> file(entries, known, standard));
    }

    private FileMapping file(Map<String, YamlNode> entries, Table table, DayForm standard) {
        Set<Column> taken = new HashSet<>();
        Set<String> ignored = texts(entries, "ignored");
        Map<String, ColumnMapping> columns = new HashMap<>();
        get(entries, "columns")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((heading, node) -> column(node, table).ifPresent(column -> {
                    if (!taken.add(column.column()) || ignored.contains(heading)) {
                        node.reported(Code.FIELD_TWICE);
                    }
                    columns.put(heading, column);
                }));
        Map<Column, List<String>> constants = new HashMap<>();
        get(entries, "constants")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((field, node) -> column(field, node, table).ifPresent(column -> {
                    if (column.name().equals(table.key())) {
                        // What a row belongs to is not the same for all.
                        node.reported(Code.UNKNOWN_FIELD);
                    } else if (!taken.add(column)) {
                        node.reported(Code.FIELD_TWICE);
                    }
                    words(node, column).ifPresent(words -> constants.put(column, words));
                }));
        return new FileMapping(
                table,
                columns,
                constants,
                ignored,
                get(entries, "partial").flatMap(node -> node.oneOf(FLAGS)).orElse(false),
                get(entries, "other-cases").flatMap(node -> node.oneOf(IGNORED)).orElse(false),
                get(entries, "dates").map(this::dayForm).orElse(standard));
    }

    /** A column by the name of its field, or with more to say about it. */
    private Optional<ColumnMapping> column(YamlNode node, Table table) {
        if (!node.isMapping()) {
            return node.text().flatMap(field -> column(field, node, table)).map(ColumnMapping::plain);
        }
        Map<String, YamlNode> entries = node.entries(Set.of("field", "codes", "separator", "dates"));
        if (!entries.containsKey("field")) {
            return node.reported(Code.MISSING_KEY);
        }
        YamlNode name = entries.get("field");
        return name.text().flatMap(field -> column(field, name, table)).map(column -> {
            ColumnMapping plain = ColumnMapping.plain(column);
            return new ColumnMapping(
                    column,
                    get(entries, "codes").map(codes -> codes(codes, column)).orElse(plain.codes()),
                    get(entries, "separator").flatMap(YamlNode::text).orElse(plain.separator()),
                    get(entries, "dates").map(this::dayForm));
        });
    }

    private static Optional<Column> column(String field, YamlNode node, Table table) {
        return table.column(field).or(() -> node.reported(Code.UNKNOWN_FIELD));
    }

    /** Codes that stand here, or that are named here and stand at the top. */
    private Codes codes(YamlNode node, Column column) {
        if (node.isMapping()) {
            return codes(node.entries(), column);
        }
        Optional<String> name = node.text();
        name.filter(known -> !namedCodes.containsKey(known)).ifPresent(unknown -> node.reported(Code.UNKNOWN_CODES));
        return name.map(namedCodes::get)
                .map(codes -> codes(codes.entries(), column))
                .orElse(Codes.NONE);
    }

    private Codes codes(Map<String, YamlNode> entries, Column column) {
        Map<String, Optional<List<String>>> codes = new HashMap<>();
        entries.forEach((code, node) -> {
            if (node.isNull()) {
                codes.put(code, Optional.empty());
            } else {
                words(node, column).ifPresent(words -> codes.put(code, Optional.of(words)));
            }
        });
        return new Codes(codes);
    }

    private static Optional<List<String>> words(YamlNode node, Column column) {
        boolean list = column.kind() == Kind.CHOICES && node.isList();
        Optional<List<String>> words =
                list ? Optional.of(node.texts()) : node.text().map(List::of);
        return words.flatMap(known -> column.accepts(known) ? words : node.reported(Code.UNKNOWN_VALUE));
    }

    private static Set<String> texts(Map<String, YamlNode> entries, String key) {
        return new LinkedHashSet<>(get(entries, key).map(YamlNode::texts).orElse(List.of()));
    }

    private static Optional<YamlNode> get(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key));
    }
}

package se.omsorgsregler.batch.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.batch.csv.Table.Owner;
import se.omsorgsregler.batch.schema.CaseField;
import se.omsorgsregler.batch.schema.CaseFileSchema;

/** The tables that the format of case files comes to. Immutable and thread-safe. */
final class Tables {

    /** The table of the cases themselves. */
    static final String CASES = "cases";

    /** The one list whose elements are shared between cases. */
    static final String WORKERS = "workers";

    private static final String ELEMENT = "/*";
    private static final String WORKER_LISTS = "/" + WORKERS + ELEMENT;

    private final Map<String, Table> byName = new LinkedHashMap<>();
    private final List<CaseField> fields = CaseFileSchema.fields();

    Tables() {
        add(new Table(CASES, "", Owner.NONE, columnsOf("", List.of())));
        for (CaseField field : fields) {
            if (isListOfObjects(field.pattern())) {
                add(table(field.pattern()));
            }
        }
    }

    Collection<Table> all() {
        return byName.values();
    }

    Optional<Table> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Table cases() {
        return byName.get(CASES);
    }

    Table workers() {
        return byName.get(WORKERS);
    }

    Stream<Table> ownedBy(Owner owner) {
        return byName.values().stream().filter(table -> table.owner() == owner);
    }

    private void add(Table table) {
        byName.put(table.name(), table);
    }

    private Table table(String pattern) {
        boolean ofWorker = pattern.startsWith(WORKER_LISTS);
        String path = ofWorker ? pattern.substring(WORKER_LISTS.length()) : pattern;
        if (path.contains(ELEMENT)) {
            // Ids are unique in one list only, so that rows of such a list would need two keys.
            throw new IllegalStateException("no table can hold " + pattern);
        }
        boolean workers = pattern.equals("/" + WORKERS);
        Column key = ofWorker ? Column.key(Table.WORKER_KEY, true) : Column.key(Table.CASE_KEY, !workers);
        Owner owner = ofWorker ? Owner.WORKER : workers ? Owner.ANY_CASE : Owner.CASE;
        return new Table(name(path, ofWorker), path, owner, columnsOf(pattern + ELEMENT, List.of(key)));
    }

    private String name(String path, boolean ofWorker) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return ofWorker && byName.containsKey(name)
                ? "worker" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** The fields of an object that a cell can hold, those of objects in it among them. */
    private List<Column> columnsOf(String object, List<Column> keys) {
        List<Column> columns = new ArrayList<>(keys);
        for (CaseField field : fields) {
            String pattern = field.pattern();
            if (pattern.startsWith(object + "/")
                    && !pattern.startsWith(ELEMENT, object.length())
                    && !pattern.substring(object.length()).contains(ELEMENT)
                    && !field.isObject()
                    && !isListOfObjects(pattern)
                    && !isFixed(field)) {
                String path = pattern.substring(object.length());
                columns.add(Column.of(field, path, alias(object, path)));
            }
        }
        return columns;
    }

    private String alias(String object, String path) {
        String last = path.substring(path.lastIndexOf('/'));
        long called = fields.stream()
                .map(CaseField::pattern)
                .filter(pattern -> pattern.startsWith(object + "/") && pattern.endsWith(last))
                .filter(pattern -> !pattern.substring(object.length()).contains(ELEMENT))
                .count();
        return called == 1 ? last.substring(1) : path.substring(1).replace('/', '.');
    }

    private boolean isListOfObjects(String pattern) {
        return fields.stream().anyMatch(field -> field.pattern().startsWith(pattern + ELEMENT + "/"));
    }

    /** Whether there is only one value, so that nobody needs to export it: the version of the format. */
    private static boolean isFixed(CaseField field) {
        return field.values().size() == 1 && field.required();
    }
}

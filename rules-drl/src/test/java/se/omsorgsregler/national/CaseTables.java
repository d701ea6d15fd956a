package se.omsorgsregler.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the tables of cases that stand beside the rules. A table that does not follow the format is refused: a misspelt key must not turn
 * an expectation into none.
 */
public final class CaseTables {

    /** Where the cases of the national pack are copied to for tests. */
    private static final Path NATIONAL = root().resolve("se/omsorgsregler/national");

    private static final String DEFAULT_BASE = "ordinary";
    private static final Set<String> CASE_KEYS = Set.of("name", "base", "asOf", "case", "expect", "undecided");
    private static final Set<String> ROUTINE_CASE_KEYS =
            Set.of("requirement", "name", "base", "asOf", "case", "expectRows", "expectFindings", "undecided");
    private static final Map<TableCase.Kind, Set<String>> EXPECT_KEYS = Map.of(
            TableCase.Kind.RULE,
                    Set.of("outcome", "force", "subject", "since", "dueOn", "missing", "wouldBe", "evidence"),
            TableCase.Kind.DUTY, Set.of("status", "subject", "basis", "triggeredOn", "metOn", "dueOn"));

    private final Map<String, Object> fixtures = new LinkedHashMap<>();
    private final JsonMapper json = JsonMapper.shared();
    private final CaseFileCodec codec = CaseFileCodec.standard();

    private final Path folder;

    private CaseTables(Path folder, Path fixtures) {
        this.folder = folder;
        for (Path file : files(fixtures, "fixtures", ".yaml")) {
            map(map(yaml(file), file).get("fixtures"), file).forEach((name, base) -> {
                if (this.fixtures.put(name, base) != null) {
                    throw new IllegalArgumentException(file + ": a second fixture of the name " + name);
                }
            });
        }
    }

    /** Every case of every table of the national pack, in the order of the files. */
    static List<TableCase> all() {
        return of("national");
    }

    /** Every case of every table of a pack, in the order of the files; the cases start from the fixtures of the national pack. */
    public static List<TableCase> of(String pack) {
        return in(root().resolve("se/omsorgsregler").resolve(pack), NATIONAL);
    }

    /** Every case of every table in a folder, in the order of the files; the cases start from the fixtures in another. */
    public static List<TableCase> in(Path folder, Path fixtures) {
        CaseTables tables = new CaseTables(folder, fixtures);
        List<TableCase> cases = new ArrayList<>();
        for (Path file : files(tables.folder, "", ".cases.yaml")) {
            cases.addAll(tables.read(file));
        }
        return cases;
    }

    /**
     * Every case of the table of a bundled routine. A case of such a table is about one requirement, and says both its rows
     * ({@code expectRows}) and its findings ({@code expectFindings}).
     */
    public static List<TableCase> ofRoutine(String id) {
        CaseTables tables = new CaseTables(root().resolve("se/omsorgsregler/routines"), NATIONAL);
        return tables.readRoutine(tables.folder.resolve(id + ".cases.yaml"), id);
    }

    private static Path root() {
        try {
            return Path.of(CaseTables.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String prefix, String suffix) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(path -> path.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Days stay text: the engine's loader follows the JSON schema, which knows no days. */
    private static Object yaml(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TableCase> read(Path file) {
        Map<String, Object> content = map(yaml(file), file);
        String path = folder.relativize(file).toString().replace('\\', '/');
        TableCase.Table table = content.containsKey("duty")
                ? new TableCase.Table(
                        path, TableCase.Kind.DUTY, content.get("duty").toString())
                : new TableCase.Table(
                        path, TableCase.Kind.RULE, content.get("rule").toString());
        String name = (table.kind() == TableCase.Kind.DUTY ? "duty-" : "") + table.id() + ".cases.yaml";
        require(file.getFileName().toString().equals(name), path, "is to be called " + name);
        require(content.size() == 2 && content.containsKey("cases"), path, "has one of rule and duty, and cases");
        Set<String> names = new HashSet<>();
        List<TableCase> cases = new ArrayList<>();
        for (Object entry : list(content.get("cases"), path)) {
            TableCase tableCase = tableCase(table, map(entry, file));
            require(names.add(tableCase.name()), path, "has two cases of the name " + tableCase.name());
            cases.add(tableCase);
        }
        return cases;
    }

    private List<TableCase> readRoutine(Path file, String routine) {
        Map<String, Object> content = map(yaml(file), file);
        String path = file.getFileName().toString();
        require(content.keySet().equals(Set.of("routine", "cases")), path, "has routine and cases");
        require(content.get("routine").equals(routine), path, "is about another routine");
        Set<String> names = new HashSet<>();
        List<TableCase> cases = new ArrayList<>();
        for (Object each : list(content.get("cases"), path)) {
            Map<String, Object> entry = map(each, file);
            String where = path + ": " + entry.get("name");
            require(ROUTINE_CASE_KEYS.containsAll(entry.keySet()), where, "has other keys than " + ROUTINE_CASE_KEYS);
            String id = routine + "." + entry.remove("requirement");
            require(names.add(id + ": " + entry.get("name")), where, "is the name of two cases of " + id);
            Object rows = entry.remove("expectRows");
            Object findings = entry.remove("expectFindings");
            Object undecided = entry.remove("undecided");
            entry.put("expect", rows);
            cases.add(tableCase(new TableCase.Table(path, TableCase.Kind.DUTY, id), entry));
            entry.put("expect", findings == null ? List.of() : findings);
            entry.put("undecided", undecided);
            cases.add(tableCase(new TableCase.Table(path, TableCase.Kind.RULE, id), entry));
        }
        return cases;
    }

    private TableCase tableCase(TableCase.Table table, Map<String, Object> entry) {
        String where = table.file() + ": " + entry.get("name");
        require(CASE_KEYS.containsAll(entry.keySet()), where, "has other keys than " + new TreeSet<>(CASE_KEYS));
        require(entry.get("name") instanceof String, where, "needs a name");
        Object base = fixtures.get(entry.getOrDefault("base", DEFAULT_BASE));
        require(base != null, where, "names no fixture of " + fixtures.keySet());
        List<Map<String, Object>> expected = new ArrayList<>();
        for (Object expectation : list(entry.get("expect"), where)) {
            Map<String, Object> keys = map(expectation, where);
            Set<String> allowed = EXPECT_KEYS.get(table.kind());
            require(allowed.containsAll(keys.keySet()), where, "expects other keys than " + new TreeSet<>(allowed));
            expected.add(keys);
        }
        return new TableCase(
                table,
                (String) entry.get("name"),
                caseFile(entry.containsKey("case") ? merged(base, entry.get("case")) : base, where),
                LocalDate.parse((String) entry.get("asOf")),
                expected,
                Optional.ofNullable(entry.get("undecided")).map(missing -> texts(missing, where)));
    }

    private CaseFile caseFile(Object content, String where) {
        CaseInput input = codec.read(json.writeValueAsString(content));
        if (input instanceof CaseInput.Refused refused) {
            throw new IllegalArgumentException(where + ": the case file is refused: " + refused.problems());
        }
        return ((CaseInput.Readable) input).caseFile();
    }

    /** JSON merge patch (RFC 7396): objects are merged, {@code null} removes a key, everything else replaces. */
    static Object merged(Object target, Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<Object, Object> result = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> original) {
            result.putAll(original);
        }
        changes.forEach((key, value) -> {
            if (value == null) {
                result.remove(key);
            } else {
                result.put(key, merged(result.get(key), value));
            }
        });
        return result;
    }

    private static Map<String, Object> map(Object value, Object where) {
        require(value instanceof Map<?, ?>, where, "has something else where keys and values belong");
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> map.put(key.toString(), entry));
        return map;
    }

    private static List<?> list(Object value, Object where) {
        require(value instanceof List<?>, where, "has something else where a list belongs");
        return (List<?>) value;
    }

    private static List<String> texts(Object value, Object where) {
        return list(value, where).stream().map(Object::toString).toList();
    }

    private static void require(boolean holds, Object where, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(where + " " + otherwise);
        }
    }
}

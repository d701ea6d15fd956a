package se.omsorgsregler.batch.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Exports case files as some record system might: every form is drawn anew for each export. What tables there are is written down here
 * once more, so that the importer is not held against itself.
 */
final class TableWriter {

    /** A way to write days, and what the mapping has to say about it. */
    private record DayStyle(Function<LocalDate, String> format, String mapping) {

        static DayStyle pattern(String pattern, String mapping) {
            return new DayStyle(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format, mapping);
        }
    }

    private static final List<DayStyle> DAY_STYLES = List.of(
            DayStyle.pattern("uuuu-MM-dd", "{}"),
            DayStyle.pattern("uuuu-MM-dd 00:00", "{}"),
            DayStyle.pattern("uuuu-MM-dd'T'00:00:00", "{}"),
            DayStyle.pattern("uuuuMMdd", "{}"),
            DayStyle.pattern("uuuuMMdd", "{serial: 1900}"),
            DayStyle.pattern("uuuu/M/d", "{}"),
            DayStyle.pattern("dd/MM/uuuu", "{order: day-month}"),
            DayStyle.pattern("d.M.uuuu", "{order: day-month}"),
            DayStyle.pattern("M/d/uuuu 12:00:00", "{order: month-day, time: ignored}"),
            DayStyle.pattern("M/d/uuuu '12:00 AM'", "{order: month-day}"),
            new DayStyle(day -> "" + ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day), "{serial: 1900}"),
            new DayStyle(day -> ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), day) + ",0", "{serial: 1904}"));

    /** Lists that the rows of cases stand in, as table and JSON pointer. */
    static final Map<String, String> CASE_LISTS = lists(
            "assignments /assignments",
            "circumstances /recipient/circumstances",
            "absences /recipient/absences",
            "decisions /decisions",
            "needChanges /needChanges",
            "offers /offers",
            "assessments /assessments",
            "appointments /appointments",
            "changeRequests /changeRequests",
            "tasks /tasks",
            "visitPeriods /visitPeriods");

    static final Map<String, String> WORKER_LISTS = lists(
            "certificates /certificates",
            "employments /employments",
            "transitionProofs /transitionProofs",
            "workerAbsences /absences");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path folder;
    private final Random random;
    private final StringBuilder mapping =
            new StringBuilder("codes:\n  flags: {Ja: true, 'Nej, ej': false, '?': null}\nfiles:\n");

    TableWriter(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    private static Map<String, String> lists(String... entries) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split(" ");
            lists.put(parts[0], parts[1]);
        }
        return lists;
    }

    /** Writes all files; hands back the mapping. */
    String write(List<JsonNode> cases) throws IOException {
        table("cases", cases.stream().map(this::scalars).toList(), false);
        for (Map.Entry<String, String> list : CASE_LISTS.entrySet()) {
            rows(list.getKey(), "caseId", "/caseId", list.getValue(), cases);
        }
        Map<String, JsonNode> workers = new LinkedHashMap<>();
        cases.forEach(one -> one.path("workers")
                .forEach(worker -> workers.put(worker.get("id").asString(), worker)));
        if (cases.stream().anyMatch(one -> one.has("workers"))) {
            List<JsonNode> each = new ArrayList<>(workers.values());
            table("workers", each.stream().map(this::scalars).toList(), false);
            for (Map.Entry<String, String> list : WORKER_LISTS.entrySet()) {
                rows(list.getKey(), "workerId", "/id", list.getValue(), each);
            }
        }
        return mapping.toString();
    }

    /** A list that some do not have is partial; one that nobody has is not exported. */
    private void rows(String table, String key, String keyPointer, String pointer, List<JsonNode> owners)
            throws IOException {
        List<JsonNode> with =
                owners.stream().filter(owner -> owner.at(pointer).isArray()).toList();
        if (with.isEmpty()) {
            return;
        }
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode owner : with) {
            for (JsonNode element : owner.at(pointer)) {
                Map<String, JsonNode> row = new LinkedHashMap<>(scalars(element));
                row.put(key, owner.at(keyPointer));
                rows.add(row);
            }
        }
        Collections.shuffle(rows, random);
        table(table, rows, with.size() < owners.size());
    }

    private Map<String, JsonNode> scalars(JsonNode object) {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        object.forEachEntry((name, value) -> {
            if (value.isObject()) {
                scalars(value).forEach((inner, cell) -> cells.put(name + "." + inner, cell));
            } else if (!(value.isArray() && isOfObjects(name)) && !name.equals("formatVersion")) {
                cells.put(name, value);
            }
        });
        return cells;
    }

    private static boolean isOfObjects(String name) {
        return !Set.of("services", "grounds", "purposesConsidered").contains(name);
    }

    private static Set<String> required(String table) {
        return switch (table) {
            case "cases" -> Set.of("caseId");
            case "workers" -> Set.of("id");
            case "decisions" -> Set.of("caseId", "id", "setting", "from");
            case "needChanges", "changeRequests" -> Set.of("caseId", "id", "on");
            case "offers" -> Set.of("caseId", "id", "madeOn");
            case "assessments" -> Set.of("caseId", "id", "assessedOn", "outcome");
            case "appointments" -> Set.of("caseId", "id", "kind", "role");
            case "tasks" -> Set.of("caseId", "id", "kind", "on");
            case "visitPeriods" -> Set.of("caseId", "id", "from", "to");
            case "assignments" -> Set.of("caseId", "id", "from");
            case "circumstances" -> Set.of("caseId", "id", "kind");
            case "absences" -> Set.of("caseId", "id", "kind", "from");
            case "certificates" -> Set.of("workerId", "id", "status");
            case "employments", "workerAbsences" -> Set.of("workerId", "id", "from");
            case "transitionProofs" -> Set.of("workerId", "id", "referenceDate", "permanentAssistantNurse");
            default -> throw new IllegalArgumentException(table);
        };
    }

    private void table(String table, List<Map<String, JsonNode>> rows, boolean partial) throws IOException {
        Set<String> names = new LinkedHashSet<>(required(table));
        rows.forEach(row -> names.addAll(row.keySet()));
        List<String> columns = new ArrayList<>(names);
        Collections.shuffle(columns, random);
        DayStyle days = DAY_STYLES.get(random.nextInt(DAY_STYLES.size()));
        char separator = random.nextBoolean() ? ';' : ',';
        boolean utf8 = random.nextBoolean();
        boolean mark = utf8 && random.nextBoolean();
        String file = table + (random.nextBoolean() ? ".csv" : "-åäö.txt");

        mapping.append("  ")
                .append(file)
                .append(":\n    list: ")
                .append(table)
                .append("\n    partial: ")
                .append(partial);
        mapping.append("\n    dates: ").append(days.mapping()).append("\n    ignored: ['Fri text']\n    columns:\n");
        Map<String, String> headings = columns.stream().collect(Collectors.toMap(name -> name, this::heading));
        columns.forEach(name -> mapping.append("      ")
                .append(headings.get(name))
                .append(isFlag(rows, name) ? ": {field: '" + name + "', codes: flags}\n" : ": '" + name + "'\n"));

        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(random.nextBoolean() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(text)) {
            List<String> head =
                    new ArrayList<>(columns.stream().map(headings::get).toList());
            head.add("Fri text");
            csv.writeRecord(head);
            for (Map<String, JsonNode> row : rows) {
                List<String> cells = new ArrayList<>(
                        columns.stream().map(name -> cell(row.get(name), days)).toList());
                cells.add(random.nextBoolean() ? "" : "\"=ej;läst,\n");
                csv.writeRecord(cells);
            }
        }
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        Files.write(folder.resolve(file), mark ? BYTE_ORDER_MARK : new byte[0]);
        Files.write(folder.resolve(file), text.toString().getBytes(charset), StandardOpenOption.APPEND);
    }

    private String heading(String name) {
        return random.nextBoolean() ? name : "Fält_" + name;
    }

    private static boolean isFlag(List<Map<String, JsonNode>> rows, String name) {
        return rows.stream()
                .anyMatch(row -> row.containsKey(name) && row.get(name).isBoolean());
    }

    private String cell(JsonNode value, DayStyle days) {
        if (value == null) {
            return random.nextBoolean() ? "" : " ";
        } else if (value.isBoolean()) {
            return value.asBoolean() ? "Ja" : "Nej, ej";
        } else if (value.isArray()) {
            return value.isEmpty()
                    ? "[]"
                    : value.valueStream().map(JsonNode::asString).collect(Collectors.joining("|"));
        }
        String text = value.asString();
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? days.format().apply(LocalDate.parse(text)) : text;
    }
}

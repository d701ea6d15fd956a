package se.omsorgsregler.batch.csv;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.omsorgsregler.batch.csv.Table.Owner;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.json.CaseFileCodec;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts one case together and has it read as any other. Not thread-safe. */
final class CaseAssembler {

    private static final Pattern LAST_PART = Pattern.compile("/[^/]*$");

    private final Tables tables;
    private final Export export;
    private final Problems problems;
    private final CaseRows own;
    private final Map<String, Row> rowsByPointer = new HashMap<>();
    private final Set<CaseRows> owners = new LinkedHashSet<>();

    private CaseAssembler(Tables tables, Export export, Problems problems, CaseRows own) {
        this.tables = tables;
        this.export = export;
        this.problems = problems;
        this.own = own;
        owners.add(own);
    }

    /** The case as a line; empty when there is a problem with any of its rows. */
    static Optional<String> assemble(Tables tables, Export export, Problems problems, CaseRows own) {
        return new CaseAssembler(tables, export, problems, own).assemble();
    }

    private Optional<String> assemble() {
        ObjectNode document = document();
        CaseInput input = CaseFileCodec.standard().read(document.toString());
        if (input instanceof CaseInput.Refused refused) {
            refused.problems().forEach(this::report);
        }
        owners.forEach(CaseRows::ask);
        boolean usable = input instanceof CaseInput.Readable && owners.stream().noneMatch(CaseRows::isFaulty);
        rowsByPointer.values().forEach(usable ? Row::use : Row::refuse);
        return usable
                ? Optional.of(CaseFileCodec.standard().write(((CaseInput.Readable) input).caseFile()))
                : Optional.empty();
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("formatVersion", CaseFile.FORMAT_VERSION);
        for (Row row : own.of(tables.cases())) {
            rowsByPointer.put("", row);
            document.setAll(row.fields());
        }
        tables.ownedBy(Owner.CASE).forEach(table -> list(table, own, document, ""));
        workers(document);
        return document;
    }

    private void list(Table table, CaseRows owner, ObjectNode object, String pointer) {
        List<Row> rows = owner.of(table);
        if (rows.isEmpty() && !export.isComplete(table)) {
            return;
        }
        JsonPointer path = JsonPointer.compile(table.path());
        ObjectNode parent = path.head().matches() ? object : object.withObject(path.head());
        ArrayNode elements = parent.putArray(path.last().getMatchingProperty());
        rows.forEach(row -> add(row, elements, pointer + table.path()));
    }

    private ObjectNode add(Row row, ArrayNode elements, String list) {
        rowsByPointer.put(list + "/" + elements.size(), row);
        ObjectNode element = row.fields();
        elements.add(element);
        return element;
    }

    /** Those that the case names, then those who hold its appointments. */
    private void workers(ObjectNode document) {
        Table table = tables.workers();
        if (!export.isSupplied(table)) {
            return;
        }
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        own.of(table).forEach(row -> worker(row, elements));
        Set<String> holders = new LinkedHashSet<>();
        document.path("appointments")
                .forEach(appointment -> holders.add(appointment.path("holder").asString("")));
        for (String holder : holders) {
            export.worker(holder).ifPresent(worker -> {
                owners.add(worker);
                worker.of(table).forEach(row -> worker(row, elements));
            });
        }
        if (!elements.isEmpty() || export.isComplete(table)) {
            document.set(table.name(), elements);
        }
    }

    private void worker(Row row, ArrayNode elements) {
        Table table = row.file().table();
        ObjectNode worker = add(row, elements, table.path());
        String pointer = table.path() + "/" + (elements.size() - 1);
        Optional<CaseRows> lists = Optional.ofNullable(worker.get(Table.ID))
                .map(JsonNode::asString)
                .flatMap(export::worker);
        lists.ifPresent(owners::add);
        tables.ownedBy(Owner.WORKER).forEach(list -> list(list, lists.orElseGet(CaseRows::new), worker, pointer));
    }

    private void report(Problem problem) {
        String pointer = problem.pointer();
        while (!rowsByPointer.containsKey(pointer) && !pointer.isEmpty()) {
            pointer = LAST_PART.matcher(pointer).replaceFirst("");
        }
        Row row = rowsByPointer.get(pointer);
        if (row != null) {
            String column = row.file().heading(problem.pointer().substring(pointer.length()));
            if (!isConsequence(problem, row, column)) {
                problems.add(new ImportProblem(
                        row.file().name(), row.line(), column, problem.code().name()));
            }
        }
    }

    /** Whether something is only missing because what stands there could not be read. */
    private boolean isConsequence(Problem problem, Row row, String column) {
        return switch (problem.code()) {
            case MISSING_FIELD -> problems.isAt(row.file().name(), row.line(), column);
            case UNKNOWN_APPOINTMENT ->
                tables.find("appointments").filter(own::isFaulty).isPresent();
            default -> false;
        };
    }
}

package se.omsorgsregler.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import se.omsorgsregler.batch.generate.Generator;
import se.omsorgsregler.json.CaseFileCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Case files that are exported in any form and imported are the same case files. */
class RoundTripTest {

    private static final Set<String> FREE_TEXTS =
            Set.of("id", "caseId", "municipality", "provider", "unit", "holder", "appointment");

    /** What ids and keys begin with. */
    private static final List<String> HOSTILE = List.of("", "=1+", "\"", ";,", "å\n–", "'; --", "\\", "#");

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("tables");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(RoundTripTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 150)
    void whatIsExportedIsImported(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count)
            throws IOException {
        Random random = new Random(seed);
        List<JsonNode> cases = cases(seed, count, random);
        String mapping = new TableWriter(folder, random).write(cases);

        ImportRun run = new ImportRun(folder).mapping(mapping).run();

        assertThat(run.problems()).isEmpty();
        assertThat(run.result().filesNotRead()).isEmpty();
        assertThat(normal(run.cases())).isEqualTo(normal(cases));
        assertThat(run.result().files())
                .allSatisfy(file -> assertThat(file.used()).as(file.file()).isEqualTo(file.read()));
    }

    @Property(tries = 60)
    void nothingOfACaseIsLeftWhenOneOfItsRowsIsWrong(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int count)
            throws IOException {
        Random random = new Random(seed);
        List<JsonNode> cases = cases(seed, count, random);
        int bad = random.nextInt(count);
        ((ObjectNode) cases.get(bad))
                .putArray("needChanges")
                .addObject()
                .put("id", "n")
                .put("on", "i går");
        String mapping = new TableWriter(folder, random).write(cases);

        ImportRun run = new ImportRun(folder).mapping(mapping).run();

        assertThat(run.result().problems()).hasSize(1);
        cases.remove(bad);
        assertThat(normal(run.cases())).isEqualTo(normal(cases));
        assertThat(run.result().files()).allSatisfy(file -> {
            assertThat(file.ignored()).as(file.file()).isZero();
            assertThat(file.used() + file.refused()).as(file.file()).isEqualTo(file.read());
        });
    }

    /** Made-up cases with hostile ids, without some of the lists. */
    private static List<JsonNode> cases(long seed, int count, Random random) {
        List<JsonNode> cases = new ArrayList<>();
        String prefix = HOSTILE.get(random.nextInt(HOSTILE.size()));
        new Generator(seed, LocalDate.of(2026, 11, 22)).cases(count).forEach(caseFile -> {
            ObjectNode node = (ObjectNode)
                    JsonMapper.shared().readTree(CaseFileCodec.standard().write(caseFile));
            rename(node, prefix);
            cases.add(node);
        });
        for (String list : List.of("assignments", "needChanges", "offers", "assessments", "workers", "visitPeriods")) {
            if (random.nextInt(5) == 0) {
                cases.forEach(one -> ((ObjectNode) one).remove(list));
            }
        }
        emptyListsOfPartialTables(cases);
        return cases;
    }

    /** A partial table cannot say that a case has none. */
    private static void emptyListsOfPartialTables(List<JsonNode> cases) {
        TableWriter.CASE_LISTS.values().forEach(pointer -> leaveOutEmpty(cases, pointer));
        Map<String, List<JsonNode>> workers = new LinkedHashMap<>();
        cases.forEach(one -> one.path("workers")
                .forEach(worker -> workers.computeIfAbsent(worker.get("id").asString(), id -> new ArrayList<>())
                        .add(worker)));
        List<JsonNode> each = workers.values().stream().flatMap(List::stream).toList();
        TableWriter.WORKER_LISTS.values().forEach(pointer -> leaveOutEmpty(each, pointer));
    }

    private static void leaveOutEmpty(List<JsonNode> owners, String pointer) {
        if (owners.stream().allMatch(owner -> owner.at(pointer).isArray())) {
            return;
        }
        int name = pointer.lastIndexOf('/');
        owners.stream()
                .filter(owner -> owner.at(pointer).isEmpty())
                .forEach(owner ->
                        ((ObjectNode) owner.at(pointer.substring(0, name))).remove(pointer.substring(name + 1)));
    }

    private static void rename(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (FREE_TEXTS.contains(name)) {
                    object.put(name, prefix + object.get(name).asString());
                }
            }
        }
        node.forEach(inner -> rename(inner, prefix));
    }

    /** The order of elements, which have ids, says nothing. */
    private static List<JsonNode> normal(List<JsonNode> cases) {
        return cases.stream().map(RoundTripTest::normal).toList();
    }

    private static JsonNode normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, value) -> {
                // A recipient of whom nothing is known is none.
                if (!(value.isObject() && value.isEmpty())) {
                    copy.set(name, normal(value));
                }
            });
            return copy;
        }
        if (node instanceof ArrayNode array && array.path(0).has("id")) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.valueStream()
                    .map(RoundTripTest::normal)
                    .sorted(Comparator.comparing(element -> element.get("id").asString()))
                    .forEach(copy::add);
            return copy;
        }
        return node;
    }
}

package se.omsorgsregler.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.ReportCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the job on two threads of Spark against the job on one machine, on the same input. */
class SparkCheckTest {

    private static final int PARTITIONS = 5;

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Input input;

    /** The lines of the single-machine job's reports.jsonl. */
    private static List<String> reports;

    private static JsonNode summary;

    @BeforeAll
    static void runTheJobOnOneMachine() throws IOException, InterruptedException {
        input = Input.make(folder);
        Path cases = input.write(folder.resolve("cases.jsonl"), 0, input.lines().size());
        Path out = folder.resolve("batch");
        Batch.run(folder, "check", cases.toString(), "--as-of", Input.AS_OF.toString(), "--out", out.toString());
        reports = Files.readAllLines(out.resolve("reports.jsonl"));
        summary = JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));

        spark = SparkCheck.session(SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString()));
        // Many splits of a small file, so that lines with the same id are read by different tasks.
        spark.sparkContext()
                .hadoopConfiguration()
                .set("mapreduce.input.fileinputformat.split.maxsize", String.valueOf(20_000));
    }

    @AfterAll
    static void closeSpark() throws IOException {
        spark.close();
    }

    private static Dataset<Row> evaluated(Dataset<Row> lines) {
        return new SparkCheck(spark).evaluate(lines, Input.AS_OF, PARTITIONS);
    }

    private static List<String> reportsOf(Dataset<Row> results) {
        return results.orderBy("line").select("report").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void writesWhatTheJobOnOneMachineWrites() throws IOException {
        String out = folder.resolve("spark").toString();
        Dataset<Row> lines =
                CaseLines.jsonLines(spark, folder.resolve("cases.jsonl").toString());
        assertThat(lines.rdd().getNumPartitions()).isGreaterThan(5);

        new SparkCheck(spark).write(evaluated(lines), out);

        assertThat(reportsOf(spark.read().parquet(out + "/cases"))).isEqualTo(reports);
        assertThat(rows(out + "/findings")).containsExactlyInAnyOrderElementsOf(expectedFindings());
        assertThat(rows(out + "/duties")).containsExactlyInAnyOrderElementsOf(expectedDuties());
        assertThat(rows(out + "/problems")).containsExactlyInAnyOrderElementsOf(expectedProblems());
        assertThat(rows(out + "/units")).containsExactlyElementsOf(expectedUnits());
        // Everything that the input is made for has happened.
        assertThat(rows(out + "/problems"))
                .anyMatch(row -> row.endsWith("K-000001|/caseId|DUPLICATE_CASE"))
                .anyMatch(row -> row.endsWith("R-1|/caseId|DUPLICATE_CASE"))
                .anyMatch(row -> row.endsWith("null||MALFORMED_JSON"))
                .anyMatch(row -> row.endsWith("null|/caseId|PERSON_ID"));
        assertThat(expectedFindings()).hasSizeGreaterThan(100);
    }

    @Test
    void readsSeveralFilesInTheOrderOfTheirNames() throws IOException {
        Path several = Files.createDirectory(folder.resolve("several"));
        int size = input.lines().size();
        input.write(several.resolve("2.jsonl"), 70, size);
        Path first = input.write(several.resolve("first"), 0, 70);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(several.resolve("1.jsonl.gz")))) {
            Files.copy(first, gzip);
        }
        Files.delete(first);
        Files.createFile(several.resolve("_SUCCESS"));

        assertThat(reportsOf(evaluated(CaseLines.jsonLines(spark, several.toString()))))
                .isEqualTo(reports);
    }

    @Test
    void readsParquet() {
        String parquet = folder.resolve("parquet").toString();
        StructType schema = new StructType().add("case", DataTypes.BinaryType);
        int part = 0;
        for (int from = 0; from < input.lines().size(); from += 100) {
            int to = Math.min(from + 100, input.lines().size());
            List<Row> rows = new ArrayList<>();
            for (byte[] line : input.lines().subList(from, to)) {
                rows.add(RowFactory.create(line.length == 0 ? null : line));
            }
            spark.createDataFrame(rows, schema).coalesce(1).write().parquet(parquet + "/part=" + part++);
        }

        assertThat(reportsOf(evaluated(CaseLines.parquet(spark, parquet, "case"))))
                .isEqualTo(reports);
    }

    @Test
    void neverWritesOverWhatIsThere() throws IOException {
        Path out = folder.resolve("taken");
        Files.createDirectories(out.resolve("cases"));
        Dataset<Row> lines =
                CaseLines.jsonLines(spark, folder.resolve("cases.jsonl").toString());

        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() -> new SparkCheck(spark).write(evaluated(lines), out.toString()));
    }

    @Test
    void everyTaskOfAnExecutorHasTheSameEngine() {
        Dataset<Row> engines =
                spark.range(0, 100, 1, 8).toDF().mapPartitions(new EngineOfTask(), Encoders.row(EngineOfTask.SCHEMA));

        assertThat(engines.count()).isEqualTo(8);
        assertThat(engines.distinct().collectAsList())
                .containsExactly(RowFactory.create(System.identityHashCode(SharedEngine.get())));
    }

    /** What a dataset holds, as text: the cells of each row beside each other. */
    private static List<String> rows(String parquet) {
        return spark.read().parquet(parquet).collectAsList().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(cell ->
                                row.get(cell) instanceof scala.collection.Seq ? row.getList(cell) : row.get(cell))
                        .toArray())
                .map(SparkCheckTest::row)
                .toList();
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static Object orNull(Optional<?> value) {
        return value.orElse(null);
    }

    private static Stream<JsonNode> resultsOnOneMachine() {
        return reports.stream().map(JsonMapper.shared()::readTree);
    }

    private static List<ComplianceReport> reportsOnOneMachine() {
        return resultsOnOneMachine()
                .filter(result -> result.has("report"))
                .map(result -> ReportCodec.standard().read(result.get("report").toString()))
                .toList();
    }

    /** The cases by id, the first one with each. */
    private static Map<String, CaseFile> cases() {
        Map<String, CaseFile> cases = new HashMap<>();
        for (byte[] line : input.lines()) {
            if (CaseFileCodec.standard().read(line) instanceof CaseInput.Readable readable) {
                cases.putIfAbsent(readable.caseFile().caseId(), readable.caseFile());
            }
        }
        return cases;
    }

    private static List<String> expectedFindings() {
        Map<String, CaseFile> cases = cases();
        List<String> rows = new ArrayList<>();
        for (ComplianceReport report : reportsOnOneMachine()) {
            CaseFile caseFile = cases.get(report.caseId());
            for (Finding finding : report.findings()) {
                rows.add(row(
                        report.caseId(),
                        orNull(caseFile.municipality()),
                        orNull(caseFile.provider()),
                        orNull(caseFile.unit()),
                        finding.rule(),
                        finding.outcome(),
                        finding.force(),
                        finding.subject(),
                        finding.subjectId(),
                        orNull(finding.since()),
                        orNull(finding.dueOn()),
                        orNull(finding.wouldBe()),
                        finding.missing(),
                        finding.evidence(),
                        finding.citations().stream().map(Citation::provision).toList(),
                        finding.coveredByProfile(),
                        finding.message().text(Language.SWEDISH),
                        finding.message().text(Language.ENGLISH)));
            }
        }
        return rows;
    }

    private static List<String> expectedDuties() {
        Map<String, CaseFile> cases = cases();
        List<String> rows = new ArrayList<>();
        for (ComplianceReport report : reportsOnOneMachine()) {
            for (DutyRow duty : report.duties()) {
                rows.add(row(
                        report.caseId(),
                        orNull(cases.get(report.caseId()).unit()),
                        duty.duty(),
                        duty.force(),
                        duty.status(),
                        duty.subject(),
                        duty.subjectId(),
                        orNull(duty.triggeredOn()),
                        orNull(duty.dueOn()),
                        orNull(duty.metOn()),
                        orNull(duty.basis())));
            }
        }
        return rows;
    }

    private static List<String> expectedProblems() {
        List<String> rows = new ArrayList<>();
        resultsOnOneMachine().filter(result -> result.has("problems")).forEach(result -> {
            for (JsonNode problem : result.get("problems")) {
                rows.add(row(
                        result.get("line").asString(),
                        result.has("caseId") ? result.get("caseId").asString() : null,
                        problem.get("pointer").asString(),
                        problem.get("code").asString()));
            }
        });
        return rows;
    }

    private static List<String> expectedUnits() {
        List<String> rows = new ArrayList<>();
        summary.get("units").properties().forEach(unit -> {
            List<Object> cells = new ArrayList<>(
                    List.of(unit.getKey(), unit.getValue().get("cases").asString()));
            for (Outcome outcome : Outcome.values()) {
                cells.add(unit.getValue().get("findings").path(outcome.name()).asLong(0));
            }
            rows.add(row(cells.toArray()));
        });
        return rows;
    }
}

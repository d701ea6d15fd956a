package se.omsorgsregler.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;
import se.omsorgsregler.reading.PlainReading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The least that a whole job must do: reads a file of cases with the library's reader, runs plain Java on each, and writes what that says as
 * JSON Lines. No texts, no citations, no evidence, no {@code stableThrough}, no table, no summary.
 */
final class Floor {

    private static final int CHUNK = 200;
    private static final int CHUNKS_UNDER_WAY = 8;

    private final JsonFactory json = new JsonFactory();
    private final CaseFileCodec codec = CaseFileCodec.standard();

    /**
     * Runs the job.
     *
     * @param args file of cases, file of results, number of threads
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        new Floor().run(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
    }

    void run(Path cases, Path results, int threads) throws IOException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (InputStream in = Files.newInputStream(cases);
                Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(results), 1 << 16)) {
            Queue<Future<byte[]>> underWay = new ArrayDeque<>();
            Iterator<JsonLine> each = lines.iterator();
            while (each.hasNext()) {
                List<JsonLine> chunk = new ArrayList<>(CHUNK);
                while (chunk.size() < CHUNK && each.hasNext()) {
                    chunk.add(each.next());
                }
                underWay.add(pool.submit(() -> rendered(chunk)));
                if (underWay.size() == CHUNKS_UNDER_WAY) {
                    out.write(underWay.remove().get());
                }
            }
            for (Future<byte[]> rest : underWay) {
                out.write(rest.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private byte[] rendered(List<JsonLine> chunk) {
        StringWriter text = new StringWriter(CHUNK * 1024);
        for (JsonLine line : chunk) {
            if (codec.read(line) instanceof CaseInput.Readable readable) {
                write(readable.caseFile(), text);
                text.write('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(CaseFile caseFile, StringWriter text) {
        PlainReading.Reading reading = PlainReading.read(caseFile, Cases.AS_OF);
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            generator.writeStringProperty("caseId", caseFile.caseId());
            generator.writeArrayPropertyStart("duties");
            reading.duties().forEach(row -> write(row, generator));
            generator.writeEndArray();
            generator.writeArrayPropertyStart("findings");
            reading.findings().forEach(hit -> write(hit, generator));
            generator.writeEndArray();
            generator.writeObjectPropertyStart("undecidedAdvice");
            reading.undecidedAdvice().forEach((rule, missing) -> write(rule, missing, generator));
            generator.writeEndObject();
            generator.writeEndObject();
        }
    }

    private static void write(PlainReading.Row row, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("duty", row.duty());
        generator.writeStringProperty("status", row.status().name());
        generator.writeStringProperty("subject", row.subject());
        generator.writeStringProperty("subjectId", row.subjectId());
        writeIfPresent("triggeredOn", row.triggeredOn(), generator);
        writeIfPresent("dueOn", row.dueOn(), generator);
        writeIfPresent("metOn", row.metOn(), generator);
        writeIfPresent("basis", row.basis(), generator);
        generator.writeEndObject();
    }

    private static void write(PlainReading.Hit hit, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("rule", hit.rule());
        generator.writeStringProperty("outcome", hit.outcome().name());
        generator.writeStringProperty("force", hit.force().name());
        generator.writeStringProperty("subject", hit.subject());
        generator.writeStringProperty("subjectId", hit.subjectId());
        writeIfPresent("since", hit.since(), generator);
        writeIfPresent("dueOn", hit.dueOn(), generator);
        write("missing", hit.missing(), generator);
        writeIfPresent("wouldBe", hit.wouldBe(), generator);
        generator.writeEndObject();
    }

    private static void write(String name, Iterable<String> texts, JsonGenerator generator) {
        generator.writeArrayPropertyStart(name);
        texts.forEach(generator::writeString);
        generator.writeEndArray();
    }

    private static void writeIfPresent(String name, Object value, JsonGenerator generator) {
        if (value != null) {
            generator.writeStringProperty(name, value.toString());
        }
    }
}

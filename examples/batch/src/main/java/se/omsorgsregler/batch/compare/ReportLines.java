package se.omsorgsregler.batch.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.nights.RunFile;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.ReportCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of reports that an earlier run has written. */
public final class ReportLines {

    private final String file;

    /** The reports of a file, which is opened when it is read. */
    public ReportLines(Path file) {
        this.file = file.toString();
    }

    /** The lines in order, plain or gzip; to be closed. */
    public Stream<JsonLine> read() throws IOException {
        InputStream in = Files.newInputStream(Path.of(file));
        return JsonLines.read(in, RunFile.LIMITS);
    }

    /** The first report, which names the day and the rules of its run; empty when there is none. */
    public Optional<ComplianceReport> firstReport() throws IOException {
        try (Stream<JsonLine> lines = read()) {
            return lines.map(this::verdicts)
                    .flatMap(Optional::stream)
                    .map(Verdicts::report)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /** What a line says about its case; empty when it does not name one. */
    Optional<Verdicts> verdicts(JsonLine line) {
        try {
            JsonNode result = JsonMapper.shared().readTree(text(line));
            JsonNode report = result.get("report");
            if (report != null) {
                return Optional.of(Verdicts.of(ReportCodec.standard().read(report.toString())));
            }
            String status = result.required("status").asString();
            return Optional.ofNullable(result.get("caseId"))
                    .map(JsonNode::asString)
                    .map(caseId -> Verdicts.notEvaluated(caseId, status));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            // The message is left out: it could quote a case.
            throw new UsageException(file + ": line " + line.number() + " is no line of a run's reports");
        }
    }

    private static String text(JsonLine line) {
        return new String(line.content(), StandardCharsets.UTF_8);
    }
}

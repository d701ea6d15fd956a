package se.omsorgsregler.json;

import java.util.List;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.format.Shape;
import tools.jackson.core.JsonGenerator;

/** Writes and reads reports as JSON. Immutable and thread-safe. */
public final class ReportCodec {

    private static final ReportCodec STANDARD = new ReportCodec(false);

    private final boolean brief;
    private final Documents documents;

    private ReportCodec(boolean brief) {
        this.brief = brief;
        Limits limits = Limits.standard();
        // A report is as long as its case makes it: what is limited is how it is nested.
        documents = new Documents(limits.maxNesting(), limits.maxNumberLength(), Integer.MAX_VALUE);
    }

    /**
     * A codec that writes every row of a report.
     *
     * @return the codec
     */
    public static ReportCodec standard() {
        return STANDARD;
    }

    /**
     * This codec, but leaving out the duty rows that are {@link DutyStatus#NOT_APPLICABLE}.
     *
     * @return a new codec
     */
    public ReportCodec brief() {
        return new ReportCodec(true);
    }

    /**
     * Writes a report on one line.
     *
     * @param report the report
     * @return the document
     */
    public String write(ComplianceReport report) {
        return documents.write(generator -> writeReport(generator, report));
    }

    /**
     * Reads a report that was written by this class.
     *
     * @param json the document
     * @return the report
     * @throws IllegalArgumentException if it is no report; the message names a JSON pointer and what is wrong there, never a value
     */
    public ComplianceReport read(String json) {
        return read(json, ReportFormat.REPORT);
    }

    /**
     * Reads what {@link #writeResult} has written of a case that was evaluated.
     *
     * @param json the document
     * @return the result with its report
     * @throws IllegalArgumentException if it is nothing of the kind; the message is as that of {@link #read}
     */
    public CaseResult.Evaluated readEvaluated(String json) {
        return read(json, ReportFormat.EVALUATED);
    }

    private <T> T read(String json, Shape<T, ?> shape) {
        try {
            return documents.read(json, shape, (pointer, code) -> {
                throw noReport(pointer, code);
            });
        } catch (UnreadableDocumentException unreadable) {
            throw noReport("", unreadable.code());
        }
    }

    /**
     * Writes what became of one case of a batch, on exactly one line without its end.
     *
     * @param result the result
     * @param line number of the line that the case came from
     * @return an object with {@code caseId} (unless it could not be read), {@code status} ({@code EVALUATED}, {@code INVALID} or
     *     {@code FAILED}), and what that status calls for
     */
    public String writeResult(CaseResult result, long line) {
        return documents.write(generator -> {
            generator.writeStartObject();
            ResultWriter.writeCaseId(generator, result.caseId());
            if (result instanceof CaseResult.Evaluated evaluated) {
                generator.writeStringProperty("status", "EVALUATED");
                generator.writeName("report");
                writeReport(generator, evaluated.report());
            } else if (result instanceof CaseResult.Unanswered unanswered) {
                ResultWriter.writeUnanswered(generator, unanswered, line);
            }
            generator.writeEndObject();
        });
    }

    private void writeReport(JsonGenerator generator, ComplianceReport report) {
        new ShapeWriter(generator).object(ReportFormat.REPORT, brief ? withoutSilentDuties(report) : report);
    }

    private static ComplianceReport withoutSilentDuties(ComplianceReport report) {
        List<DutyRow> duties = report.duties().stream()
                .filter(row -> row.status() != DutyStatus.NOT_APPLICABLE)
                .toList();
        return new ComplianceReport(
                report.caseId(),
                report.asOf(),
                report.ruleSet(),
                duties,
                report.findings(),
                report.undecidedAdvice(),
                report.notEvaluated(),
                report.waivers(),
                report.stableThrough());
    }

    private static IllegalArgumentException noReport(String pointer, ProblemCode code) {
        return new IllegalArgumentException("no report: " + code + " at \"" + pointer + "\"");
    }
}

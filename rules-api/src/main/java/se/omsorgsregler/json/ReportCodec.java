package se.omsorgsregler.json;

import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;

/** Writes and reads reports as JSON. Immutable and thread-safe. */
public final class ReportCodec {

    private ReportCodec() {}

    /**
     * A codec that writes every row of a report.
     *
     * @return the codec
     */
    public static ReportCodec standard() {
        return new ReportCodec();
    }

    /**
     * This codec, but leaving out the duty rows that are {@link se.omsorgsregler.api.DutyStatus#NOT_APPLICABLE}.
     *
     * @return a new codec
     */
    public ReportCodec brief() {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a report on one line.
     *
     * @param report the report
     * @return the document
     */
    public String write(ComplianceReport report) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a report that was written by this class.
     *
     * @param json the document
     * @return the report
     * @throws IllegalArgumentException if it is no report; the message names a JSON pointer and what is wrong there, never a value
     */
    public ComplianceReport read(String json) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }
}

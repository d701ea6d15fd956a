package se.omsorgsregler.batch.nights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.files.Sha256;

/**
 * What run.jsonl says about one case, in the order of reports.jsonl.
 *
 * @param line number of the line in the file of cases
 * @param caseId the case, absent when it could not be read
 * @param content SHA-256 of the line of the case
 * @param status what became of the case
 * @param stableThrough the last day on which the rules say the same, absent when they do for ever, or the case was not evaluated; waivers,
 *     which {@code stableThrough} of the report counts, do not count here
 * @param silent the duties that a brief report leaves out
 * @param length bytes of the line in reports.jsonl, without its end
 * @param report SHA-256 of that line
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunLine(
        long line,
        Optional<String> caseId,
        String content,
        CaseStatus status,
        Optional<LocalDate> stableThrough,
        List<SilentDuty> silent,
        int length,
        String report) {

    public RunLine {
        // Absent in the file when there are none.
        silent = silent == null ? List.of() : List.copyOf(silent);
    }

    /** A duty that a brief report leaves out, with its place among all duties. */
    public record SilentDuty(
            int position,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) DutyRow duty) {}

    /**
     * Describes a result.
     *
     * @param evaluated what the rules say, without waivers
     * @param silent the duties that are left out of the written report
     * @param report the line as written
     */
    public static RunLine of(CaseLine line, CaseResult evaluated, List<SilentDuty> silent, byte[] report) {
        return new RunLine(
                line.number(),
                evaluated.caseId(),
                line.contentHash(),
                CaseStatus.of(evaluated),
                evaluated instanceof CaseResult.Evaluated whole ? whole.report().stableThrough() : Optional.empty(),
                silent,
                report.length,
                Sha256.of(report));
    }

    /** Whether the rules say the same on a day as on an earlier one, the day of this run. */
    boolean holdsOn(LocalDate day) {
        return stableThrough.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** All duties: those of the written report, and in their places those that it leaves out. */
    List<DutyRow> allDuties(ComplianceReport written) {
        List<DutyRow> duties = new ArrayList<>(written.duties());
        silent.forEach(left -> duties.add(left.position(), left.duty()));
        return duties;
    }
}

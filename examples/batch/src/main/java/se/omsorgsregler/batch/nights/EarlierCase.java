package se.omsorgsregler.batch.nights;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.json.ReportCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case that an earlier run evaluated.
 *
 * @param entry its number among those of the run
 */
record EarlierCase(EarlierRun run, int entry, RunLine line) {

    /** Whether it was the same case, and the rules say the same about it on a day. */
    boolean answers(CaseLine now, LocalDate asOf) {
        return line.content().equals(now.contentHash()) && line.holdsOn(asOf);
    }

    /**
     * The report as of another day, without waivers. Empty when it cannot be read: years of five digits can be written, not read.
     *
     * @throws UsageException if the report is not the one that the run wrote
     */
    Optional<ComplianceReport> report(RuleSet ruleSet, LocalDate asOf) {
        String json = run.report(this);
        ComplianceReport written;
        try {
            written = ReportCodec.standard().readEvaluated(json).report();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new ComplianceReport(
                written.caseId(),
                asOf,
                ruleSet,
                line.allDuties(written),
                written.findings(),
                written.undecidedAdvice(),
                written.notEvaluated(),
                List.of(),
                line.stableThrough()));
    }

    /**
     * What was found; nothing but the identities is read.
     *
     * @throws UsageException if the report is not the one that the run wrote
     */
    Set<FindingId> findings() {
        JsonNode findings =
                JsonMapper.shared().readTree(run.report(this)).path("report").path("findings");
        Set<FindingId> ids = new HashSet<>();
        findings.forEach(finding -> ids.add(new FindingId(
                finding.path("rule").asString(), finding.path("subjectId").asString())));
        return Collections.unmodifiableSet(ids);
    }
}

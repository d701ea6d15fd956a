package se.omsorgsregler.batch.nights;

import java.util.Set;
import java.util.stream.Collectors;
import se.omsorgsregler.api.ComplianceReport;

/** What makes a finding of a case the same in another run. */
record FindingId(String rule, String subjectId) {

    static Set<FindingId> of(ComplianceReport report) {
        return report.findings().stream()
                .map(finding -> new FindingId(finding.rule(), finding.subjectId()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

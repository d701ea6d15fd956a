package se.omsorgsregler.batch.check;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.SourceProfile;

/** Counts the cases of which a source profile left something undecided. Not thread-safe. */
final class ProfileCounter implements ResultSink {

    private final SortedMap<String, Long> notEvaluated = new TreeMap<>();
    private final SortedMap<String, Long> collapsed = new TreeMap<>();

    @Override
    public void accept(CheckedCase checked) {
        if (checked.result() instanceof CaseResult.Evaluated evaluated) {
            add(evaluated.report());
        }
    }

    private void add(ComplianceReport report) {
        report.notEvaluated().forEach(rule -> count(notEvaluated, rule));
        report.findings().stream()
                .filter(Finding::coveredByProfile)
                .map(Finding::rule)
                .distinct()
                .forEach(rule -> count(collapsed, rule));
    }

    private static void count(Map<String, Long> cases, String rule) {
        cases.merge(rule, 1L, Long::sum);
    }

    ProfileUse use(SourceProfile profile) {
        return new ProfileUse(profile.id(), notEvaluated, collapsed);
    }
}

package se.omsorgsregler.batch.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.batch.rules.RuleSetText;
import se.omsorgsregler.casefile.Problem;

/** Renders one report for a person. */
final class Explanation {

    private final Language language;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    Explanation(Language language) {
        this.language = language;
        texts = new Texts(language);
    }

    String text() {
        return out.toString();
    }

    void add(String caseId, List<Problem> problems) {
        line("explain.invalid", caseId);
        problems.forEach(problem -> out.append("  ")
                .append(problem.code())
                .append("  ")
                .append(problem.pointer().isEmpty() ? texts.get("explain.document") : problem.pointer())
                .append('\n'));
    }

    void add(ComplianceReport report) {
        line("explain.head", report.caseId(), report.asOf());
        line("rules", RuleSetText.packs(report.ruleSet()), report.ruleSet().fingerprint());
        report.stableThrough()
                .ifPresentOrElse(day -> line("explain.stable", day), () -> line("explain.stable.forever"));
        out.append('\n');
        line("explain.duties");
        report.duties().forEach(this::add);
        out.append('\n');
        line(report.findings().isEmpty() ? "explain.findings.none" : "explain.findings");
        report.findings().forEach(this::add);
        if (!report.undecidedAdvice().isEmpty()) {
            out.append('\n');
            line("explain.undecided");
            report.undecidedAdvice().forEach(this::add);
        }
        if (!report.notEvaluated().isEmpty()) {
            out.append('\n');
            line("explain.not-evaluated");
            report.notEvaluated().forEach(rule -> out.append("  ").append(rule).append('\n'));
        }
    }

    void add(Notice notice) {
        out.append('\n');
        line("notice." + notice.key(), notice.arguments().toArray());
    }

    private void add(DutyRow row) {
        out.append("  %-14s  %s (%s)%s"
                .formatted(row.status(), row.duty(), row.force(), place(row.subject(), row.subjectId())));
        day("explain.triggered", row.triggeredOn());
        day("explain.due", row.dueOn());
        day("explain.met", row.metOn());
        row.basis().ifPresent(basis -> out.append(", ").append(texts.get("explain.basis", basis)));
        out.append('\n');
    }

    private void add(Finding finding) {
        out.append("\n  %s %s (%s)%s"
                .formatted(
                        finding.outcome(),
                        finding.rule(),
                        finding.force(),
                        place(finding.subject(), finding.subjectId())));
        day("explain.since", finding.since());
        day("explain.due", finding.dueOn());
        out.append('\n');
        out.append("    ").append(finding.message().text(language)).append('\n');
        detail("explain.remedy", finding.remedy().text(language));
        for (Citation citation : finding.citations()) {
            detail("explain.source", citation.provision() + " (" + citation.force() + ")");
        }
        pointers("explain.evidence", finding.evidence());
        pointers("explain.missing", finding.missing());
        finding.wouldBe().ifPresent(outcome -> detail("explain.would-be", outcome.name()));
        if (finding.coveredByProfile()) {
            detail("explain.covered");
        }
    }

    private void add(UndecidedAdvice advice) {
        out.append("  ").append(advice.rule()).append('\n');
        pointers("explain.missing", advice.missing());
    }

    private static String place(String subject, String subjectId) {
        return subject.isEmpty() ? "" : " " + subject + " [" + subjectId + "]";
    }

    private void day(String key, Optional<LocalDate> day) {
        day.ifPresent(date -> out.append(", ").append(texts.get(key, date)));
    }

    private void pointers(String key, List<String> pointers) {
        if (!pointers.isEmpty()) {
            detail(key, String.join(", ", pointers));
        }
    }

    private void detail(String key, Object... arguments) {
        out.append("    ").append(texts.get(key, arguments)).append('\n');
    }

    private void line(String key, Object... arguments) {
        out.append(texts.get(key, arguments)).append('\n');
    }
}

package se.omsorgsregler.batch.compare;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.batch.cases.CaseStatus;

/**
 * What one run says about one case, as far as runs are compared. A duty that does not apply is not told from one that no rule knows.
 *
 * @param report empty when the case was not evaluated
 * @param content SHA-256 of the line of the case, where the run has kept it
 */
record Verdicts(
        String caseId,
        Optional<ComplianceReport> report,
        SortedMap<Statement.Topic, Statement.Content> statements,
        Optional<String> content) {

    static Verdicts of(String caseId, CaseResult result) {
        if (result instanceof CaseResult.Evaluated evaluated) {
            return of(evaluated.report());
        }
        CaseStatus status = result instanceof CaseResult.Invalid ? CaseStatus.INVALID : CaseStatus.FAILED;
        return notEvaluated(caseId, status.name());
    }

    static Verdicts notEvaluated(String caseId, String status) {
        SortedMap<Statement.Topic, Statement.Content> statements = new TreeMap<>();
        statements.put(Statement.Topic.CASE, Statement.Content.of(status));
        return new Verdicts(caseId, Optional.empty(), statements, Optional.empty());
    }

    static Verdicts of(ComplianceReport report) {
        SortedMap<Statement.Topic, Statement.Content> statements = new TreeMap<>();
        statements.put(Statement.Topic.CASE, Statement.Content.of(CaseStatus.EVALUATED.name()));
        for (Finding finding : report.findings()) {
            statements.put(
                    new Statement.Topic(Statement.Kind.FINDING, finding.rule(), finding.subjectId()),
                    new Statement.Content(
                            finding.outcome().name(), finding.since(), finding.dueOn(), Optional.empty()));
        }
        for (DutyRow row : report.duties()) {
            if (row.status() != DutyStatus.NOT_APPLICABLE) {
                statements.put(
                        new Statement.Topic(Statement.Kind.DUTY, row.duty(), row.subjectId()),
                        new Statement.Content(row.status().name(), Optional.empty(), row.dueOn(), row.basis()));
            }
        }
        for (UndecidedAdvice advice : report.undecidedAdvice()) {
            statements.put(
                    Statement.Topic.ofRule(Statement.Kind.UNDECIDED_ADVICE, advice.rule()),
                    Statement.Content.of(Outcome.UNDETERMINED.name()));
        }
        for (String rule : report.notEvaluated()) {
            statements.put(
                    Statement.Topic.ofRule(Statement.Kind.NOT_EVALUATED, rule),
                    Statement.Content.of(Outcome.UNDETERMINED.name()));
        }
        // Several waivers can be about one finding; what they are worth is told in one word, like several causes.
        report.waivers().stream()
                .sorted(Comparator.comparing(AppliedWaiver::status))
                .forEach(applied -> statements.merge(
                        new Statement.Topic(
                                Statement.Kind.WAIVER, applied.waiver().rule(), applied.subjectId()),
                        Statement.Content.of(applied.status().name()),
                        (first, second) -> Statement.Content.of(first.outcome() + "+" + second.outcome())));
        return new Verdicts(report.caseId(), Optional.of(report), statements, Optional.empty());
    }

    Verdicts ofContent(Optional<String> hash) {
        return new Verdicts(caseId, report, statements, hash);
    }

    Statement.Content about(Statement.Topic topic) {
        return statements.getOrDefault(topic, Statement.Content.NOTHING);
    }
}

package se.omsorgsregler.springbatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcOperations;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.Problem;

/** Writes results into the tables of {@code schema.sql}, in the transaction of the chunk. */
class OutcomeWriter implements ItemWriter<CaseOutcome> {

    private static final String CASE = "insert into case_result"
            + " (run_id, line_no, case_id, unit, status, stable_through, failure_code, failed_rule)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FINDING = "insert into finding"
            + " (run_id, line_no, rule, subject_id, outcome, force, since, due_on, message)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PROBLEM = "insert into problem (run_id, line_no, pointer, code) values (?, ?, ?, ?)";

    private final JdbcOperations database;
    private final long run;

    OutcomeWriter(JdbcOperations database, long run) {
        this.database = database;
        this.run = run;
    }

    @Override
    public void write(Chunk<? extends CaseOutcome> chunk) {
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> findings = new ArrayList<>();
        List<Object[]> problems = new ArrayList<>();
        for (CaseOutcome outcome : chunk) {
            cases.add(caseRow(outcome));
            if (outcome.result() instanceof CaseResult.Evaluated evaluated) {
                evaluated.report().findings().forEach(finding -> findings.add(findingRow(outcome.line(), finding)));
            } else if (outcome.result() instanceof CaseResult.Invalid invalid) {
                invalid.problems().forEach(problem -> problems.add(problemRow(outcome.line(), problem)));
            }
        }
        database.batchUpdate(CASE, cases);
        database.batchUpdate(FINDING, findings);
        database.batchUpdate(PROBLEM, problems);
    }

    private Object[] caseRow(CaseOutcome outcome) {
        String status = null;
        LocalDate stableThrough = null;
        String failureCode = null;
        String failedRule = null;
        if (outcome.result() instanceof CaseResult.Evaluated evaluated) {
            ComplianceReport report = evaluated.report();
            status = "EVALUATED";
            stableThrough = report.stableThrough().orElse(null);
        } else if (outcome.result() instanceof CaseResult.Invalid) {
            status = "INVALID";
        } else if (outcome.result() instanceof CaseResult.Failed failed) {
            status = "FAILED";
            failureCode = failed.code().name();
            failedRule = failed.rule().orElse(null);
        }
        return new Object[] {
            run,
            outcome.line(),
            outcome.caseId(),
            outcome.unit().orElse(null),
            status,
            stableThrough,
            failureCode,
            failedRule
        };
    }

    private Object[] findingRow(long line, Finding finding) {
        return new Object[] {
            run,
            line,
            finding.rule(),
            finding.subjectId(),
            finding.outcome().name(),
            finding.force().name(),
            finding.since().orElse(null),
            finding.dueOn().orElse(null),
            finding.message().text(Language.SWEDISH)
        };
    }

    private Object[] problemRow(long line, Problem problem) {
        return new Object[] {run, line, problem.pointer(), problem.code().name()};
    }
}

package se.omsorgsregler.springbatch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcOperations;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * Refuses the second and later lines with the same case id, as the library does over one stream. Parts know nothing of each other and may
 * run in any order, so it is done when all lines have been written, by their numbers.
 */
class RepeatedCases implements Tasklet {

    private static final String REPEATED =
            "select later.line_no from case_result later where later.run_id = ? and exists"
                    + " (select 1 from case_result earlier where earlier.run_id = later.run_id"
                    + " and earlier.case_id = later.case_id and earlier.line_no < later.line_no)";

    private final JdbcOperations database;
    private final long run;

    RepeatedCases(JdbcOperations database, long run) {
        this.database = database;
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        database.update(
                "insert into problem (run_id, line_no, pointer, code)"
                        + " select cast(? as bigint), repeated.line_no, '/caseId', cast(? as varchar) from (" + REPEATED
                        + ") repeated",
                run,
                ProblemCode.DUPLICATE_CASE.name(),
                run);
        database.update("delete from finding where run_id = ? and line_no in (" + REPEATED + ")", run, run);
        database.update(
                "update case_result set status = 'INVALID', unit = null, stable_through = null, failure_code = null,"
                        + " failed_rule = null where run_id = ? and line_no in (" + REPEATED + ")",
                run,
                run);
        return RepeatStatus.FINISHED;
    }
}

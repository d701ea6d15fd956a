package se.omsorgsregler.springbatch;

import org.springframework.batch.core.listener.SkipListener;
import org.springframework.jdbc.core.JdbcOperations;
import se.omsorgsregler.json.JsonLine;

/**
 * Records a line that is skipped, in the transaction of its chunk: when the chunk is rolled back, so is the record, and the next try makes it
 * again. The step's own skip count does not do that.
 */
class BrokenLineListener implements SkipListener<JsonLine, CaseOutcome> {

    private static final String BROKEN = "insert into broken_line (run_id, line_no, pointer, code) values (?, ?, ?, ?)";

    private final JdbcOperations database;
    private final long run;

    BrokenLineListener(JdbcOperations database, long run) {
        this.database = database;
        this.run = run;
    }

    @Override
    public void onSkipInProcess(JsonLine line, Throwable reason) {
        BrokenLineException broken = (BrokenLineException) reason;
        database.batchUpdate(
                BROKEN,
                broken.problems().stream()
                        .map(problem -> new Object[] {
                            run,
                            broken.line(),
                            problem.pointer(),
                            problem.code().name()
                        })
                        .toList());
    }
}

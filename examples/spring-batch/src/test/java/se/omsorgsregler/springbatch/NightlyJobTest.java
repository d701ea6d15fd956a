package se.omsorgsregler.springbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import se.omsorgsregler.api.ComplianceEngine;

class NightlyJobTest {

    private static final int CHUNK_SIZE = 10;
    private static final int MAX_BROKEN = 100;

    /** With a limit that some cases of the input exceed, so that failed cases are among the results. */
    private static final ComplianceEngine ENGINE =
            ComplianceEngine.builder().firingLimit(15).build();

    @TempDir
    Path folder;

    private Path cases;

    @BeforeEach
    void writeCases() throws IOException {
        cases = Input.write(folder);
    }

    private Path database() {
        return folder.resolve("night");
    }

    private JobExecution start(ComplianceEngine engine, int partitions, int maxBroken) throws Exception {
        try (NightlyJob job = new NightlyJob(engine, new Settings(database(), partitions, CHUNK_SIZE, maxBroken))) {
            return job.start(cases, Input.AS_OF);
        }
    }

    private JobExecution start(ComplianceEngine engine, int partitions) throws Exception {
        return start(engine, partitions, MAX_BROKEN);
    }

    private List<String> expected() throws IOException {
        return Rows.expected(ENGINE, cases, Input.AS_OF);
    }

    private long rows(String table) throws Exception {
        return Long.parseLong(
                Rows.query(database(), "select count(*) from " + table).get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void givesWhatTheEngineGivesHoweverManyParts(int partitions) throws Exception {
        JobExecution execution = start(ENGINE, partitions);

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        List<String> written = Rows.written(database(), execution.getJobInstanceId());
        assertThat(written).isEqualTo(expected());
        // Everything that the input is made for has happened.
        assertThat(written)
                .anyMatch(row -> row.contains("|EVALUATED|"))
                .anyMatch(row -> row.contains("|FAILED|"))
                .anyMatch(row -> row.contains("|INVALID|"))
                .anyMatch(row -> row.endsWith("|/caseId|DUPLICATE_CASE"))
                .anyMatch(row -> row.startsWith("finding|"))
                .anyMatch(row -> row.startsWith("broken|"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void goesOnWhereItCrashed(int partitions) throws Exception {
        JobExecution crashed = start(FailingEngine.crashingAt(ENGINE, 37), partitions);

        assertThat(crashed.getStatus()).isEqualTo(BatchStatus.FAILED);
        long before = rows("case_result");
        assertThat(before).isPositive().isLessThan(84);

        FailingEngine second = FailingEngine.crashingAt(ENGINE, 0);
        JobExecution restarted = start(second, partitions);

        assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(restarted.getJobInstanceId()).isEqualTo(crashed.getJobInstanceId());
        assertThat(Rows.written(database(), restarted.getJobInstanceId())).isEqualTo(expected());
        // What was committed before the crash has not been evaluated again.
        assertThat(second.evaluations()).isLessThanOrEqualTo((int) (rows("case_result") - before));
    }

    @Test
    void crashesThatComeBackCostNothing() throws Exception {
        int starts = 0;
        JobExecution execution;
        do {
            assertThat(starts++).as("starts").isLessThan(30);
            execution = start(FailingEngine.crashingAt(ENGINE, 17), 2);
        } while (execution.getStatus() != BatchStatus.COMPLETED);

        assertThat(starts).isGreaterThan(2);
        assertThat(Rows.written(database(), execution.getJobInstanceId())).isEqualTo(expected());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void chunkThatFailsWhileItIsWrittenLeavesNothing(int partitions) throws Exception {
        // Makes the tables.
        new NightlyJob(ENGINE, new Settings(database(), partitions, CHUNK_SIZE, MAX_BROKEN)).close();
        // Problems are written last: when they are refused, cases and findings of the chunk have been written.
        Rows.execute(database(), "alter table problem add constraint planned check (line_no <> 61)");

        JobExecution failed = start(ENGINE, partitions);

        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(Rows.written(database(), failed.getJobInstanceId())).noneMatch(row -> row.startsWith("case|61|"));
        assertThat(rows("case_result")).isPositive();

        Rows.execute(database(), "alter table problem drop constraint planned");
        JobExecution restarted = start(ENGINE, partitions);

        assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Rows.written(database(), restarted.getJobInstanceId())).isEqualTo(expected());
    }

    @Test
    void countsWhatIsWrittenNotWhatWasTried() throws Exception {
        start(FailingEngine.crashingAt(ENGINE, 37), 1);

        try (NightlyJob job = new NightlyJob(ENGINE, new Settings(database(), 1, CHUNK_SIZE, MAX_BROKEN))) {
            NightSummary summary = job.summary(job.start(cases, Input.AS_OF));

            assertThat(summary.brokenLines()).isEqualTo(Input.BROKEN_LINES);
            assertThat(summary.cases().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(Files.readAllLines(cases).size() - Input.BROKEN_LINES - 1);
            assertThat(summary.findings().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(expected().stream()
                            .filter(row -> row.startsWith("finding|"))
                            .count());
        }
    }

    @Test
    void completedRunIsNotStartedAgain() throws Exception {
        start(ENGINE, 2);

        assertThatExceptionOfType(JobInstanceAlreadyCompleteException.class).isThrownBy(() -> start(ENGINE, 2));
        assertThat(rows("batch_job_execution")).isEqualTo(1);
    }

    @Test
    void changedFileIsAnotherRun() throws Exception {
        JobExecution crashed = start(FailingEngine.crashingAt(ENGINE, 37), 2);
        List<String> before = Rows.written(database(), crashed.getJobInstanceId());
        Files.writeString(cases, Files.readString(cases).replaceFirst("\n", "\n\n"));

        JobExecution other = start(ENGINE, 2);

        assertThat(other.getJobInstanceId()).isNotEqualTo(crashed.getJobInstanceId());
        assertThat(Rows.written(database(), other.getJobInstanceId())).isEqualTo(expected());
        assertThat(Rows.written(database(), crashed.getJobInstanceId())).isEqualTo(before);
    }

    @Test
    void otherRulesAreAnotherRun() throws Exception {
        JobExecution crashed = start(FailingEngine.crashingAt(ENGINE, 37), 2);

        JobExecution other =
                start(ComplianceEngine.builder().days("home-care-gap-days", 31).build(), 2);

        assertThat(other.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(other.getJobInstanceId()).isNotEqualTo(crashed.getJobInstanceId());
    }

    @Test
    void fileOfSomethingElseFails() throws Exception {
        assertThat(start(ENGINE, 1, Input.BROKEN_LINES - 1).getStatus()).isEqualTo(BatchStatus.FAILED);

        JobExecution allowed = start(ENGINE, 1, Input.BROKEN_LINES);

        assertThat(allowed.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Rows.written(database(), allowed.getJobInstanceId())).isEqualTo(expected());
    }

    @Test
    void runThatWasKilledBeforeItsFirstExecutionIsRecovered() throws Exception {
        start(FailingEngine.crashingAt(ENGINE, 1), 1);
        Rows.execute(
                database(),
                "delete from broken_line",
                "delete from batch_step_execution_context",
                "delete from batch_step_execution",
                "delete from batch_job_execution_context",
                "delete from batch_job_execution_params",
                "delete from batch_job_execution");
        assertThatIllegalStateException().isThrownBy(() -> start(ENGINE, 1));

        try (NightlyJob job = new NightlyJob(ENGINE, new Settings(database(), 1, CHUNK_SIZE, MAX_BROKEN))) {
            job.recover(cases, Input.AS_OF);
            assertThat(job.start(cases, Input.AS_OF).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        }
    }

    @Test
    void recoversNothingWhereNothingRan() throws Exception {
        try (NightlyJob job = new NightlyJob(ENGINE, new Settings(database(), 1, CHUNK_SIZE, MAX_BROKEN))) {
            job.recover(cases, Input.AS_OF);
        }

        assertThat(rows("batch_job_instance")).isZero();
    }

    @Test
    void personalDataGoNowhere() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try {
            start(ENGINE, 1, Input.BROKEN_LINES - 1);
            start(FailingEngine.crashingAt(ENGINE, 15), 1, MAX_BROKEN);
            start(ENGINE, 1, MAX_BROKEN);
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }

        List<String> logged = log.list.stream()
                .map(event -> event.getFormattedMessage() + thrown(event))
                .toList();
        assertThat(logged).anyMatch(text -> text.contains("names no case")).allSatisfy(this::assertNotPersonal);
        // The whole database: results and job repository.
        assertThat(Rows.query(database(), "script"))
                .anyMatch(text -> text.contains("names no case"))
                .allSatisfy(this::assertNotPersonal);
    }

    private void assertNotPersonal(String text) {
        assertThat(text).doesNotContain("Astrid", "19121212");
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
}

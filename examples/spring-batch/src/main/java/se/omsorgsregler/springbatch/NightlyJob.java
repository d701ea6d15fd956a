package se.omsorgsregler.springbatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import se.omsorgsregler.api.ComplianceEngine;

/**
 * An application that runs the job. A run is the same run, however often it is started, when date, content of the file and rules are the
 * same. For one thread.
 */
public final class NightlyJob implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;
    private final ComplianceEngine engine;

    /**
     * Opens the database.
     *
     * @param engine the engine, shared by all parts
     * @param settings what the installation decides
     * @throws org.springframework.beans.BeansException if the database cannot be opened, as when another process has it open
     */
    public NightlyJob(ComplianceEngine engine, Settings settings) {
        this.engine = engine;
        context = new AnnotationConfigApplicationContext();
        context.registerBean(ComplianceEngine.class, () -> engine);
        context.registerBean(Settings.class, () -> settings);
        context.register(NightlyJobConfiguration.class);
        context.refresh();
    }

    /**
     * Starts a run, or goes on with it where it failed, and waits for its end.
     *
     * @param cases the file of cases: JSON Lines, plain or gzip
     * @param asOf the day asked about
     * @return what became of it
     * @throws org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException if the run has been completed before
     * @throws org.springframework.batch.core.launch.JobExecutionAlreadyRunningException if it is still marked as running
     * @throws JobExecutionException if it cannot be started for another reason
     * @throws IOException if the file cannot be read
     */
    public JobExecution start(Path cases, LocalDate asOf) throws JobExecutionException, IOException {
        return context.getBean(JobOperator.class).start(context.getBean(Job.class), parameters(cases, asOf));
    }

    /**
     * Marks a run as failed whose process was killed, so that it can be started again. Does nothing when it is not marked as running. Only
     * whoever starts the job can know that no process is at it any more.
     *
     * @param cases the file of cases
     * @param asOf the day asked about
     * @throws IOException if the file cannot be read
     */
    public void recover(Path cases, LocalDate asOf) throws IOException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobInstance run = repository.getJobInstance(context.getBean(Job.class).getName(), parameters(cases, asOf));
        if (run == null) {
            return;
        }
        List<JobExecution> executions = repository.getJobExecutions(run);
        if (executions.isEmpty()) {
            // Killed between its first two rows.
            repository.deleteJobInstance(run);
        }
        executions.stream().filter(JobExecution::isRunning).forEach(context.getBean(JobOperator.class)::recover);
    }

    /**
     * Counts what a run has written so far.
     *
     * @param execution the run
     * @return the counts
     */
    public NightSummary summary(JobExecution execution) {
        return NightSummary.of(context.getBean(JdbcOperations.class), execution.getJobInstanceId());
    }

    private JobParameters parameters(Path cases, LocalDate asOf) throws IOException {
        return new JobParametersBuilder()
                .addLocalDate(NightlyJobConfiguration.AS_OF, asOf)
                .addString(NightlyJobConfiguration.CASES, sha256(cases))
                .addString(NightlyJobConfiguration.RULES, engine.ruleSet().fingerprint())
                .addString(NightlyJobConfiguration.FILE, cases.toAbsolutePath().toString(), false)
                .toJobParameters();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Closes the database. */
    @Override
    public void close() {
        context.close();
    }
}

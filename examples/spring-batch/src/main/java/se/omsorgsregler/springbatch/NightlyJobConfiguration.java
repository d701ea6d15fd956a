package se.omsorgsregler.springbatch;

import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.json.JsonLine;

/**
 * The job. It extends the configuration that keeps the job repository in a database: by default Spring Batch 6 keeps none, and then no run
 * can be taken up again. Results and repository are in the same database and are written in the same transaction; that is why nothing is
 * lost and nothing is written twice.
 */
@Configuration(proxyBeanMethods = false)
public class NightlyJobConfiguration extends JdbcDefaultBatchConfiguration {

    /** Job parameter: the day asked about. Identifies a run. */
    static final String AS_OF = "asOf";

    /** Job parameter: SHA-256 of the file of cases. Identifies a run, so that a changed file is never taken for the rest of another. */
    static final String CASES = "cases.sha256";

    /** Job parameter: fingerprint of the rules. Identifies a run, so that none is begun with some rules and ended with others. */
    static final String RULES = "rules.sha256";

    /** Job parameter: where the file of cases is. Does not identify a run: the file may be moved. */
    static final String FILE = "file";

    private static final String RUN = "#{stepExecution.jobExecution.jobInstanceId}";

    @Bean
    Job nightly(JobRepository repository, Step checkParts, Step refuseRepeated) {
        return new JobBuilder("nightly", repository)
                .start(checkParts)
                .next(refuseRepeated)
                .build();
    }

    @Bean
    Step checkParts(JobRepository repository, Step check, Settings settings) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("check-");
        threads.setConcurrencyLimit(settings.partitions());
        return new StepBuilder("checkParts", repository)
                .partitioner("check", new StripePartitioner())
                .step(check)
                .gridSize(settings.partitions())
                .taskExecutor(threads)
                .build();
    }

    @Bean
    @SuppressWarnings("unchecked") // skip takes a generic array of classes
    Step check(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            Settings settings,
            CaseLineReader reader,
            CaseProcessor processor,
            OutcomeWriter writer,
            BrokenLineListener brokenLines) {
        return new StepBuilder("check", repository)
                .<JsonLine, CaseOutcome>chunk(settings.chunkSize())
                .transactionManager(transactionManager)
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .faultTolerant()
                .skip(BrokenLineException.class)
                .skipLimit(settings.maxBroken())
                .skipListener(brokenLines)
                .build();
    }

    @Bean
    Step refuseRepeated(
            JobRepository repository, PlatformTransactionManager transactionManager, RepeatedCases repeatedCases) {
        return new StepBuilder("refuseRepeated", repository)
                .tasklet(repeatedCases, transactionManager)
                .build();
    }

    @Bean
    @StepScope
    CaseLineReader reader(
            @Value("#{jobParameters['" + FILE + "']}") String file,
            @Value("#{stepExecution.stepName}") String stepName) {
        CaseLineReader reader = new CaseLineReader(Path.of(file), Stripe.named(stepName));
        reader.setName("lines");
        return reader;
    }

    @Bean
    @StepScope
    CaseProcessor processor(ComplianceEngine engine, @Value("#{jobParameters['" + AS_OF + "']}") LocalDate asOf) {
        return new CaseProcessor(engine, asOf);
    }

    @Bean
    @StepScope
    OutcomeWriter writer(JdbcOperations database, @Value(RUN) long run) {
        return new OutcomeWriter(database, run);
    }

    @Bean
    @StepScope
    BrokenLineListener brokenLines(JdbcOperations database, @Value(RUN) long run) {
        return new BrokenLineListener(database, run);
    }

    @Bean
    @StepScope
    RepeatedCases repeatedCases(JdbcOperations database, @Value(RUN) long run) {
        return new RepeatedCases(database, run);
    }

    @Bean
    JdbcOperations database(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool dataSource(Settings settings) {
        // What is committed outlives the process, as in a database server. No trace file: it would quote rows.
        String url = "jdbc:h2:file:" + settings.database().toAbsolutePath() + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        // One for each part, one for the step over them, one to spare.
        pool.setMaxConnections(settings.partitions() + 2);
        // Continues when a table is there already: every start makes what is missing.
        ResourceDatabasePopulator repository =
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
        repository.setContinueOnError(true);
        DatabasePopulatorUtils.execute(repository, pool);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("schema.sql", NightlyJobConfiguration.class)),
                pool);
        return pool;
    }
}

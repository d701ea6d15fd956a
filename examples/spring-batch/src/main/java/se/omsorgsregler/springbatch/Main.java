package se.omsorgsregler.springbatch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.beans.BeansException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import se.omsorgsregler.api.ComplianceEngine;

/** Runs the job from a command line. */
@Command(
        name = "spring-batch",
        description =
                "Checks every case of a file and writes what it finds to a database. Started again, it goes on where it was cut off.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed",
            "1:failed; started again, it goes on where it failed",
            "2:usage, or file or database cannot be opened",
            "3:not started: completed before, or marked as running"
        })
public final class Main implements Callable<Integer> {

    private static final int COMPLETED = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int NOT_STARTED = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASES.jsonl", description = "JSON Lines, plain or gzip.")
    private Path cases;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "The day asked about.")
    private LocalDate asOf;

    @Option(
            names = "--database",
            required = true,
            paramLabel = "FILE",
            description = "File of the database, without its ending; made if it is not there.")
    private Path database;

    @Option(
            names = "--partitions",
            defaultValue = "2",
            paramLabel = "N",
            description = "Parts that are worked on at once. Default: ${DEFAULT-VALUE}")
    private int partitions;

    @Option(
            names = "--max-broken",
            defaultValue = "100",
            paramLabel = "N",
            description = "Broken lines that a part may have before the job fails. Default: ${DEFAULT-VALUE}")
    private int maxBroken;

    @Option(
            names = "--recover",
            description =
                    "The process that was at this run was killed: go on where it was. You answer for that it is not running.")
    private boolean recover;

    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;

    private Main() {}

    /**
     * Runs the job and ends the process with its exit code.
     *
     * @param args file and options
     */
    public static void main(String[] args) {
        System.exit(run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    /**
     * Runs the job.
     *
     * @param args file and options
     * @param out where the summary goes
     * @param err where it says what is wrong
     * @return the exit code
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main())
                .registerConverter(LocalDate.class, Main::date)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((problem, given) -> {
                    err.println("spring-batch: " + problem.getMessage());
                    return USAGE;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws IOException, JobExecutionException {
        if (partitions < 1 || maxBroken < 1) {
            return refuse(USAGE, "--partitions and --max-broken are at least 1");
        }
        if (!Files.isReadable(cases)) {
            return refuse(USAGE, "no file that can be read: " + cases);
        }
        Settings settings = new Settings(database, partitions, Settings.CHUNK_SIZE, maxBroken);
        try (NightlyJob job = new NightlyJob(ComplianceEngine.builder().build(), settings)) {
            if (recover) {
                job.recover(cases, asOf);
            }
            JobExecution execution = job.start(cases, asOf);
            print(execution, job.summary(execution));
            return execution.getStatus() == BatchStatus.COMPLETED ? COMPLETED : FAILED;
        } catch (JobInstanceAlreadyCompleteException e) {
            return refuse(NOT_STARTED, "this file has been checked for this day with these rules; its results stand");
        } catch (JobExecutionAlreadyRunningException e) {
            return refuse(NOT_STARTED, "this run is marked as running; if its process was killed, say --recover");
        } catch (BeansException e) {
            if (!e.contains(SQLException.class)) {
                throw e;
            }
            return refuse(USAGE, "the database cannot be opened; does another process have it open?");
        }
    }

    private void print(JobExecution execution, NightSummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "run %d as of %s: %s\n", execution.getJobInstanceId(), asOf, execution.getStatus());
        out.printf(Locale.ROOT, "cases: %s\n", counts(summary.cases()));
        out.printf(Locale.ROOT, "broken lines: %d\n", summary.brokenLines());
        out.printf(Locale.ROOT, "findings: %s\n", counts(summary.findings()));
        out.flush();
    }

    private int refuse(int exitCode, String reason) {
        spec.commandLine().getErr().println("spring-batch: " + reason);
        return exitCode;
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date such as 2026-11-22");
        }
    }
}

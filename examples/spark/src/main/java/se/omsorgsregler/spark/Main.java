package se.omsorgsregler.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What {@code spark-submit} starts. */
@Command(
        name = "spark",
        description =
                "Checks cases on a cluster and writes cases, findings, duties, problems and a summary by unit as Parquet.")
public final class Main implements Callable<Integer> {

    /** A few for each core, so that none waits long for the last. */
    private static final int PARTITIONS_PER_CORE = 4;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASES", description = "File, folder or pattern: JSON Lines, plain or gzip, or Parquet.")
    private String cases;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "The day asked about.")
    private LocalDate asOf;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the results go; never over what is there.")
    private String out;

    @Option(
            names = "--parquet",
            paramLabel = "COLUMN",
            description = "CASES is Parquet with the JSON of one case in this column of each row.")
    private String column;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Into how many parts the work is divided. Default: 4 for each core that Spark has")
    private Integer partitions;

    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;

    private Main() {}

    /**
     * Runs the job. Ends the process only when it failed: on success that is Spark's to do.
     *
     * @param args files and options
     */
    public static void main(String[] args) {
        int exitCode = new CommandLine(new Main())
                .registerConverter(LocalDate.class, Main::date)
                .execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkCheck.session(SparkSession.builder().appName("omsorgsregler"))) {
            SparkCheck check = new SparkCheck(spark);
            Dataset<Row> lines =
                    column == null ? CaseLines.jsonLines(spark, cases) : CaseLines.parquet(spark, cases, column);
            int parts = partitions == null
                    ? PARTITIONS_PER_CORE * spark.sparkContext().defaultParallelism()
                    : partitions;
            check.write(check.evaluate(lines, asOf, parts), out);
            print(spark);
        }
        return 0;
    }

    /** Counts what was written. */
    private void print(SparkSession spark) {
        PrintWriter text = spec.commandLine().getOut();
        text.printf(Locale.ROOT, "as of %s\ncases: %s\n", asOf, counts(spark, "cases", "status"));
        text.printf(Locale.ROOT, "findings: %s\n", counts(spark, "findings", "outcome"));
        text.flush();
    }

    private String counts(SparkSession spark, String name, String column) {
        List<Row> counts = spark.read()
                .parquet(out + "/" + name)
                .groupBy(column)
                .count()
                .orderBy(column)
                .collectAsList();
        return counts.isEmpty()
                ? "none"
                : counts.stream()
                        .map(count -> count.getString(0) + " " + count.getLong(1))
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

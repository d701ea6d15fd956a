package se.omsorgsregler.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.time.LocalDate;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import se.omsorgsregler.casefile.CaseInput;

/**
 * The job: lines of cases in, datasets of results out. The result is that of the single-machine job on the same lines, however many
 * partitions and executors there are.
 */
public final class SparkCheck {

    /** Lines that name no case share no id; they may be anywhere. */
    private static final String PLACE = "place";

    private final SparkSession spark;

    /**
     * Makes the job.
     *
     * @param spark a session of {@link #session(SparkSession.Builder)}
     */
    public SparkCheck(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Opens a session with what this job needs.
     *
     * @param builder with all else that the session is to have
     * @return the session
     */
    public static SparkSession session(SparkSession.Builder builder) {
        // Days are LocalDate: the older types have an hour and a time zone.
        return builder.config("spark.sql.datetime.java8API.enabled", "true").getOrCreate();
    }

    /**
     * Evaluates cases, when the result is asked for.
     *
     * @param lines rows of {@link CaseLines}
     * @param asOf the day asked about
     * @param partitions into how many parts the work is divided; a few for each core
     * @return one row per line with the columns of {@code cases} and, nested, {@code findings}, {@code duties} and {@code problems}
     */
    public Dataset<Row> evaluate(Dataset<Row> lines, LocalDate asOf, int partitions) {
        // Lines travel, not results: they are smaller, and the rules are run once they have arrived, each case once.
        return lines.map((MapFunction<Row, Row>) SparkCheck::withPlace, Encoders.row(placed()))
                .repartition(partitions, col(PLACE))
                .sortWithinPartitions(CaseLine.LINE)
                .mapPartitions(new CheckCases(asOf), Encoders.row(ResultRows.RESULT));
    }

    private static StructType placed() {
        return CaseLine.SCHEMA.add(PLACE, DataTypes.StringType, false);
    }

    private static Row withPlace(Row row) {
        CaseInput input = CaseLine.read(row);
        String place;
        if (input instanceof CaseInput.Readable readable) {
            place = "case " + readable.caseFile().caseId();
        } else {
            place = ((CaseInput.Refused) input).caseId().map("case "::concat).orElse("line " + CaseLine.number(row));
        }
        return RowFactory.create(row.get(0), row.get(1), place);
    }

    /**
     * Writes results as Parquet: folders {@code cases}, {@code findings}, {@code duties}, {@code problems} and {@code units}, the last one
     * last. A folder that is there already is never overwritten.
     *
     * @param results what {@link #evaluate(Dataset, LocalDate, int)} gives
     * @param folder where to
     */
    public void write(Dataset<Row> results, String folder) {
        // Without this every folder would run the rules again.
        results.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            cases(results).write().parquet(folder + "/cases");
            findings(results).write().parquet(folder + "/findings");
            duties(results).write().parquet(folder + "/duties");
            problems(results).write().parquet(folder + "/problems");
            units(cases(results), findings(results)).coalesce(1).write().parquet(folder + "/units");
        } finally {
            results.unpersist();
        }
    }

    /**
     * What became of each line.
     *
     * @param results what {@link #evaluate(Dataset, LocalDate, int)} gives
     * @return one row per line
     */
    public static Dataset<Row> cases(Dataset<Row> results) {
        return results.drop(ResultRows.FINDINGS, ResultRows.DUTIES, ResultRows.PROBLEMS);
    }

    /**
     * The findings.
     *
     * @param results what {@link #evaluate(Dataset, LocalDate, int)} gives
     * @return one row per finding, with {@code caseId}, {@code municipality}, {@code provider} and {@code unit} first
     */
    public static Dataset<Row> findings(Dataset<Row> results) {
        return results.select(
                        col("caseId"),
                        col("municipality"),
                        col("provider"),
                        col("unit"),
                        explode(col(ResultRows.FINDINGS)).as("finding"))
                .select("caseId", "municipality", "provider", "unit", "finding.*");
    }

    /**
     * Where every duty stands.
     *
     * @param results what {@link #evaluate(Dataset, LocalDate, int)} gives
     * @return one row per duty and subject, with {@code caseId} and {@code unit} first
     */
    public static Dataset<Row> duties(Dataset<Row> results) {
        return results.select(
                        col("caseId"),
                        col("unit"),
                        explode(col(ResultRows.DUTIES)).as("duty"))
                .select("caseId", "unit", "duty.*");
    }

    /**
     * Why lines were refused.
     *
     * @param results what {@link #evaluate(Dataset, LocalDate, int)} gives
     * @return one row per problem, with {@code line} and {@code caseId} first
     */
    public static Dataset<Row> problems(Dataset<Row> results) {
        return results.select(
                        col(CaseLine.LINE),
                        col("caseId"),
                        explode(col(ResultRows.PROBLEMS)).as("problem"))
                .select("line", "caseId", "problem.*");
    }

    /**
     * Follow-up by unit.
     *
     * @param cases rows of {@link #cases(Dataset)}
     * @param findings rows of {@link #findings(Dataset)}
     * @return one row per unit, sorted: {@code unit} (empty for cases without one), {@code cases} (those that were evaluated) and the number
     *     of findings by outcome
     */
    public Dataset<Row> units(Dataset<Row> cases, Dataset<Row> findings) {
        cases.createOrReplaceTempView("cases");
        findings.createOrReplaceTempView("findings");
        return spark.sql("""
                with evaluated as (
                  select coalesce(unit, '') as unit, count(*) as cases from cases where status = 'EVALUATED' group by 1
                ), found as (
                  select coalesce(unit, '') as unit,
                    count_if(outcome = 'BREACH') as breach,
                    count_if(outcome = 'UNMET') as unmet,
                    count_if(outcome = 'DUE') as due,
                    count_if(outcome = 'REVIEW') as review,
                    count_if(outcome = 'UNDETERMINED') as undetermined,
                    count_if(outcome = 'ADVICE') as advice
                  from findings group by 1
                )
                select unit, cases, coalesce(breach, 0) as breach, coalesce(unmet, 0) as unmet, coalesce(due, 0) as due,
                  coalesce(review, 0) as review, coalesce(undetermined, 0) as undetermined, coalesce(advice, 0) as advice
                from evaluated left join found using (unit)
                order by unit
                """);
    }
}

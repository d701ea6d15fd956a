package se.omsorgsregler.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;

/**
 * Evaluates the cases of one partition, lazily. All lines with the same case id must be in the same partition, in the order of their numbers:
 * then the library refuses the repeated ones as it does over a whole file. This is what Spark sends to executors; it holds a date and nothing
 * else.
 */
final class CheckCases implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    private final LocalDate asOf;

    CheckCases(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        Stream<Row> entries = StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false);
        Stream<Row> results = SharedEngine.get()
                .evaluateAll(
                        entries,
                        CaseLine::read,
                        asOf,
                        (row, result) -> ResultRows.of(CaseLine.number(row), caseFile(row), result));
        // A task that is cut off must not leave its worker behind.
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> results.close());
        return results.iterator();
    }

    /** Reads a second time, which costs little beside the rules: a report does not name the unit. */
    private static Optional<CaseFile> caseFile(Row row) {
        return CaseLine.read(row) instanceof CaseInput.Readable readable
                ? Optional.of(readable.caseFile())
                : Optional.empty();
    }
}

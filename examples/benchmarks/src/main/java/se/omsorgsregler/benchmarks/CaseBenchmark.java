package se.omsorgsregler.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import se.omsorgsregler.casefile.CaseFile;

/** Time and allocation of one case, for each of the ways to tell what the rules say about it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(CaseBenchmark.CASES)
public class CaseBenchmark {

    static final int CASES = 1000;

    /** In each process; the command checks all of them once. */
    private static final int CASES_CHECKED = 100;

    private Contenders contenders;
    private List<CaseFile> cases;

    @Setup
    public void prepare() {
        contenders = new Contenders();
        cases = Cases.first(CASES);
        contenders.requireAgreement(cases.subList(0, CASES_CHECKED));
    }

    @TearDown
    public void close() {
        contenders.close();
    }

    @Benchmark
    public void engineReport(Blackhole sink) {
        each(contenders::engineReport, sink);
    }

    @Benchmark
    public void engineOneDay(Blackhole sink) {
        each(contenders::engineOneDay, sink);
    }

    @Benchmark
    public void plainReport(Blackhole sink) {
        each(contenders::plainReport, sink);
    }

    @Benchmark
    public void plainOneDay(Blackhole sink) {
        each(contenders::plainOneDay, sink);
    }

    @Benchmark
    public void droolsReport(Blackhole sink) {
        each(contenders::droolsReport, sink);
    }

    @Benchmark
    public void droolsOneDay(Blackhole sink) {
        each(contenders::droolsOneDay, sink);
    }

    @Benchmark
    public void evreteOneDay(Blackhole sink) {
        each(contenders::evreteOneDay, sink);
    }

    private void each(BiFunction<CaseFile, LocalDate, ?> contender, Blackhole sink) {
        for (CaseFile caseFile : cases) {
            sink.consume(contender.apply(caseFile, Cases.AS_OF));
        }
    }
}

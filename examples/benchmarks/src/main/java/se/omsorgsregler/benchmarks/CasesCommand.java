package se.omsorgsregler.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Time and allocation per case. Every round starts each way once, so that a slow minute of the machine hits all of them. */
@Command(name = "cases", description = "Time and allocation per case, on one thread and on two.")
final class CasesCommand implements Callable<Integer> {

    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final int[] THREADS = {1, 2};

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "3", description = "Processes per way. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description = "Seconds of warm-up and as many of measuring in each process. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Override
    public Integer call() throws RunnerException {
        checkThatAllSayTheSame();
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                for (RunResult result : run(threads)) {
                    String way = result.getParams().getBenchmark().replaceAll(".*\\.", "");
                    samples.computeIfAbsent(way, name -> new Samples())
                            .add(
                                    threads,
                                    result.getPrimaryResult().getScore(),
                                    result.getSecondaryResults().get(ALLOCATION).getScore());
                }
            }
        }
        print(samples, spec.commandLine().getOut());
        return 0;
    }

    private static void checkThatAllSayTheSame() {
        try (Contenders contenders = new Contenders()) {
            contenders.requireAgreement(Cases.first(CaseBenchmark.CASES));
        }
    }

    private Iterable<RunResult> run(int threads) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(CaseBenchmark.class.getName())
                        .forks(1)
                        .threads(threads)
                        .warmupIterations(seconds)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(seconds)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static void print(Map<String, Samples> samples, PrintWriter out) {
        out.println("| way | us/case, 1 thread | bytes/case | cases/s of 2 threads to 1 |");
        out.println("|---|---|---|---|");
        samples.forEach((way, of) -> out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.0f | %.2f |%n",
                way,
                of.time(1),
                of.bytes(),
                2 * of.time(1) / of.time(2)));
        out.println();
        for (int threads : THREADS) {
            ratio(samples, "engineReport", "plainReport", threads, out);
            ratio(samples, "engineOneDay", "plainOneDay", threads, out);
            ratio(samples, "engineReport", "plainOneDay", threads, out);
            ratio(samples, "droolsReport", "engineReport", threads, out);
            ratio(samples, "droolsOneDay", "engineOneDay", threads, out);
            ratio(samples, "evreteOneDay", "engineOneDay", threads, out);
        }
    }

    private static void ratio(Map<String, Samples> samples, String one, String other, int threads, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s takes %.2f x the time of %s (%d thread%s)%n",
                one,
                samples.get(one).time(threads) / samples.get(other).time(threads),
                other,
                threads,
                threads == 1 ? "" : "s");
    }

    /** What the processes of one way measured. */
    private static final class Samples {

        private final Map<Integer, List<Double>> times = new LinkedHashMap<>();
        private final List<Double> bytes = new ArrayList<>();

        void add(int threads, double microseconds, double bytesPerCase) {
            times.computeIfAbsent(threads, number -> new ArrayList<>()).add(microseconds);
            bytes.add(bytesPerCase);
        }

        double time(int threads) {
            return Median.of(times.get(threads));
        }

        double bytes() {
            return Median.of(bytes);
        }
    }
}

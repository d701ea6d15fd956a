package se.omsorgsregler.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.casefile.CaseFile;

/** One engine, many threads at once: each must get the reports that one thread alone gets. */
@Command(
        name = "stress",
        description = "One engine, many threads; fails when a report differs from that of one thread alone.")
final class StressCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--threads", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--cases", defaultValue = "2000", description = "Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(
            names = "--rounds",
            defaultValue = "20",
            description = "How often each thread takes all cases. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        long different = differences();
        spec.commandLine()
                .getOut()
                .printf(
                        "%d threads, %d reports: %d differ from those of one thread alone%n",
                        threads, (long) threads * rounds * count, different);
        return different == 0 ? 0 : 1;
    }

    private long differences() throws InterruptedException, ExecutionException {
        List<CaseFile> cases = Cases.first(count);
        ComplianceEngine alone = ComplianceEngine.builder().build();
        List<ComplianceReport> expected = cases.stream()
                .map(caseFile -> alone.evaluate(caseFile, Cases.AS_OF))
                .toList();
        ComplianceEngine shared = ComplianceEngine.builder().build();
        CountDownLatch start = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> found = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random order = new Random(thread);
                found.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return differences(shared, cases, expected, order);
                }));
            }
            long all = 0;
            for (Future<Long> one : found) {
                all += one.get();
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private long differences(
            ComplianceEngine engine, List<CaseFile> cases, List<ComplianceReport> expected, Random order) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, cases.size()).boxed().toList());
        long different = 0;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(places, order);
            for (int place : places) {
                if (!engine.evaluate(cases.get(place), Cases.AS_OF).equals(expected.get(place))) {
                    different++;
                }
            }
        }
        return different;
    }
}

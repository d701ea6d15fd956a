package se.omsorgsregler.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.casefile.CaseFile;

/** One engine for a long time: the heap must not grow. */
@Command(name = "soak", description = "Many evaluations with one engine; fails when the heap grows.")
final class SoakCommand implements Callable<Integer> {

    private static final int CASES = 1000;
    private static final int SAMPLES = 20;

    /** The first samples still see classes being loaded and code being compiled. */
    private static final int SETTLING = 4;

    private static final double ALLOWED_GROWTH = 1.05;

    @Spec
    private CommandSpec spec;

    @Option(names = "--evaluations", defaultValue = "2000000", description = "Default: ${DEFAULT-VALUE}")
    private int evaluations;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ComplianceEngine engine = ComplianceEngine.builder().build();
        List<CaseFile> cases = Cases.first(CASES);
        List<Long> heap = new ArrayList<>();
        long findings = 0;
        for (int i = 1; i <= evaluations; i++) {
            // Another day each time round, so that no two evaluations are the same.
            LocalDate asOf = Cases.AS_OF.plusDays(i / CASES);
            findings += engine.evaluate(cases.get(i % CASES), asOf).findings().size();
            if (i % Math.max(1, evaluations / SAMPLES) == 0) {
                heap.add(usedHeap());
                out.printf(
                        Locale.ROOT,
                        "%,d evaluations, %,d findings, %,d KiB in use%n",
                        i,
                        findings,
                        heap.get(heap.size() - 1) / 1024);
            }
        }
        boolean flat = flat(heap);
        out.println(flat ? "the heap is flat" : "the heap grows");
        return flat ? 0 : 1;
    }

    static boolean flat(List<Long> heap) {
        List<Long> settled = heap.subList(Math.min(SETTLING, heap.size() - 1), heap.size());
        return Collections.max(settled) <= settled.get(0) * ALLOWED_GROWTH;
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

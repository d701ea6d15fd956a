package se.omsorgsregler.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.omsorgsregler.batch.generate.Generator;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.json.CaseFileCodec;

/** The batch job on a big file, beside a floor that does the least it can. Both are processes of their own with little memory. */
@Command(name = "whole-job", description = "The batch job on a big file beside its floor, on one core and on two.")
final class WholeJobCommand implements Callable<Integer> {

    private static final String HEAP = "-Xmx512m";
    private static final String CASES_FILE = "cases.jsonl";
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    @Spec
    private CommandSpec spec;

    @Option(names = "--cases", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}")
    private long cases;

    @Option(names = "--rounds", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--batch-jar", required = true, description = "The batch job.")
    private Path batchJar;

    @Option(names = "--dir", required = true, description = "Where cases and results go; about 5 GB for a million.")
    private Path folder;

    /** What a process took. */
    private record Taken(double seconds, double processorSeconds, double heapEarly, double heapLate) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        generate();
        PrintWriter out = spec.commandLine().getOut();
        out.println("| job | cores | s | s of processor time | MiB after collection: early, late |");
        out.println("|---|---|---|---|---|");
        Map<String, List<Taken>> taken = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int cores = 1; cores <= 2; cores++) {
                note(taken, "floor", cores, run(cores, floor(cores)), out);
                note(taken, "batch", cores, run(cores, batch(cores)), out);
            }
        }
        out.println();
        ratio("batch on 1 core takes", "floor 1", taken, "batch 1", out);
        ratio("batch on 2 cores takes", "floor 2", taken, "batch 2", out);
        ratio("batch on 1 core takes", "batch 2", taken, "batch 1", out);
        ratio("floor on 1 core takes", "floor 2", taken, "floor 1", out);
        return 0;
    }

    private void generate() throws IOException {
        CaseFileCodec codec = CaseFileCodec.standard();
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(CASES_FILE), StandardCharsets.UTF_8);
                Stream<CaseFile> all = new Generator(Cases.SEED, Cases.AS_OF).cases(cases)) {
            for (Iterator<CaseFile> each = all.iterator(); each.hasNext(); ) {
                file.write(codec.write(each.next()));
                file.write('\n');
            }
        }
    }

    private List<String> floor(int cores) {
        return JavaProcess.command(
                options(cores),
                Floor.class,
                folder.resolve(CASES_FILE).toString(),
                folder.resolve("floor.jsonl").toString(),
                String.valueOf(cores));
    }

    private List<String> batch(int cores) {
        List<String> command = new ArrayList<>(List.of(JavaProcess.java()));
        command.addAll(options(cores));
        command.addAll(List.of(
                "-jar",
                batchJar.toString(),
                "check",
                folder.resolve(CASES_FILE).toString(),
                "--as-of",
                Cases.AS_OF.toString(),
                "--threads",
                String.valueOf(cores),
                "--out",
                folder.resolve("batch").toString()));
        return command;
    }

    private List<String> options(int cores) {
        return List.of(
                HEAP,
                "-XX:+UseParallelGC",
                "-XX:ActiveProcessorCount=" + cores,
                "-Xlog:gc:file=" + folder.resolve("gc.log"));
    }

    private Taken run(int cores, List<String> command) throws IOException, InterruptedException {
        List<String> pinned = new ArrayList<>(cores == 1 ? List.of("taskset", "-c", "0") : List.of());
        pinned.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(pinned)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Duration processor = Duration.ZERO;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("a job ended with " + process.exitValue());
        }
        List<Double> heap = heapAfterCollections();
        int half = heap.size() / 2;
        return new Taken(
                seconds,
                processor.toMillis() / 1e3,
                Median.of(heap.subList(0, Math.max(1, half))),
                Median.of(heap.subList(half, heap.size())));
    }

    private List<Double> heapAfterCollections() throws IOException {
        List<Double> heap = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gc.log"))) {
            Matcher matcher = AFTER_COLLECTION.matcher(line);
            if (matcher.find()) {
                heap.add(Double.valueOf(matcher.group(1)));
            }
        }
        return heap.isEmpty() ? List.of(0.0) : heap;
    }

    private static void note(Map<String, List<Taken>> all, String job, int cores, Taken taken, PrintWriter out) {
        all.computeIfAbsent(job + " " + cores, name -> new ArrayList<>()).add(taken);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.0f, %.0f |%n",
                job,
                cores,
                taken.seconds(),
                taken.processorSeconds(),
                taken.heapEarly(),
                taken.heapLate());
    }

    private static void ratio(
            String what, String beside, Map<String, List<Taken>> taken, String which, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s %.2f x the time and %.2f x the processor time of %s%n",
                what,
                middle(taken.get(which), Taken::seconds) / middle(taken.get(beside), Taken::seconds),
                middle(taken.get(which), Taken::processorSeconds) / middle(taken.get(beside), Taken::processorSeconds),
                beside);
    }

    private static double middle(List<Taken> taken, Function<Taken, Double> what) {
        return Median.of(taken.stream().map(what).toList());
    }
}

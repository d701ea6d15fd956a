package se.omsorgsregler.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From the start of a process to its first finding. */
@Command(name = "start-up", description = "From the start of a process to its first finding.")
final class StartUpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "9", description = "Processes per way. Default: ${DEFAULT-VALUE}")
    private int rounds;

    private final Map<FirstFinding.Way, List<Double>> wall = new EnumMap<>(FirstFinding.Way.class);
    private final Map<FirstFinding.Way, List<Double>> processor = new EnumMap<>(FirstFinding.Way.class);

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (FirstFinding.Way way : FirstFinding.Way.values()) {
                run(way);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("| way | ms to the first finding | ms of processor time |");
        out.println("|---|---|---|");
        for (FirstFinding.Way way : FirstFinding.Way.values()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f |%n",
                    way.name().toLowerCase(Locale.ROOT),
                    Median.of(wall.get(way)),
                    Median.of(processor.get(way)));
        }
        out.printf(
                Locale.ROOT,
                "%nengine takes %.2f x the time of drools, %.2f x its processor time%n",
                Median.of(wall.get(FirstFinding.Way.ENGINE)) / Median.of(wall.get(FirstFinding.Way.DROOLS)),
                Median.of(processor.get(FirstFinding.Way.ENGINE)) / Median.of(processor.get(FirstFinding.Way.DROOLS)));
        return 0;
    }

    private void run(FirstFinding.Way way) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(JavaProcess.command(List.of(), FirstFinding.class, way.name()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            String finding = reader.readLine();
            double elapsed = (System.nanoTime() - start) / 1e6;
            if (finding == null) {
                throw new IOException("no finding from " + way);
            }
            wall.computeIfAbsent(way, name -> new ArrayList<>()).add(elapsed);
            processor.computeIfAbsent(way, name -> new ArrayList<>()).add(Double.valueOf(reader.readLine()));
        }
        process.waitFor();
    }
}

package se.omsorgsregler.batch.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cases.CasesFile;
import se.omsorgsregler.batch.cli.CsvSeparator;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.EngineOptions;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.batch.rules.RunOptions;

/** Compares two configurations, or two earlier outputs. */
@Command(
        name = "compare",
        description = {
            "Says what two runs say differently, and why: the same cases under two configurations, or two folders that check has written.",
            "Compared are outcome and days of findings, status, last day and basis of duties, advice that could not be decided, rules"
                    + " not evaluated, waivers, and whether a case was evaluated.",
            "Causes are PACK, ROUTINE, DATE, SETTINGS, FACTS and WAIVERS. With cases each step from one configuration to the other is run"
                    + " in turn, the day first, then packs, then routines, and every step that changes something is a cause. Two outputs"
                    + " cannot be run: what differs between them and can be the cause is named, several joined by +; a routine that was"
                    + " changed without a new version is SETTINGS, and a line that was only written otherwise counts as other FACTS."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and there are differences (with --fail-on-difference)",
            "2:usage or configuration; no file was written",
            "70:a defect of this program"
        })
public final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "CASES.jsonl | DIR_A DIR_B",
            description = "Cases, to be run under both configurations, or two outputs of check.")
    private List<String> inputs;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day asked about, with cases.")
    private LocalDate asOf;

    @Option(names = "--against-as-of", paramLabel = "DATE", description = "The other day. Default: the same.")
    private LocalDate againstAsOf;

    @Option(
            names = "--against-pack",
            arity = "1..*",
            paramLabel = "ID",
            description = "Packs of the other configuration. Default: the same.")
    private List<String> againstPacks = new ArrayList<>();

    @Option(
            names = "--against-routine",
            paramLabel = "NAME|FILE",
            description = "Routine of the other configuration; can be given several times. Default: the same.")
    private List<String> againstRoutines = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes every difference to a CSV file.")
    private Path out;

    @Mixin
    private CsvSeparator separator;

    @Option(names = "--fail-on-difference", description = "Makes the exit code 1 when there is a difference.")
    private boolean failOnDifference;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    @Mixin
    private RunOptions runOptions;

    /** The command at a terminal. */
    public CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What hands over the differences of case after case. */
    @FunctionalInterface
    private interface Source {
        void compare(Comparison comparison, ComparisonSink sink) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        return inputs.size() == 1 ? compareConfigurations() : compareOutputs();
    }

    private int compareConfigurations() throws IOException {
        if (asOf == null) {
            throw new UsageException("--as-of is missing");
        }
        Configurations configurations = configurations();
        if (configurations.isSingle()) {
            throw new UsageException(
                    "nothing to compare with: give --against-as-of, --against-pack or --against-routine, or two outputs");
        }
        return compare(
                (comparison, sink) -> {
                    try (InputStream in = CasesFile.open(inputs.get(0), terminal)) {
                        configurations.compare(in, runOptions.codec(), comparison, sink);
                    }
                },
                configurations.notices());
    }

    private Configurations configurations() {
        ChosenRules rules = runOptions.rules();
        Configurations configurations = new Configurations(rules, asOf);
        LocalDate day = asOf;
        EngineOptions options = runOptions.engineOptions();
        if (againstAsOf != null) {
            day = againstAsOf;
            configurations.add(Difference.Cause.DATE, rules, day);
        }
        if (!againstPacks.isEmpty()) {
            options = options.withPacks(againstPacks);
            configurations.add(Difference.Cause.PACK, runOptions.rules(options), day);
        }
        if (!againstRoutines.isEmpty()) {
            options = options.withRoutines(againstRoutines);
            configurations.add(Difference.Cause.ROUTINE, runOptions.rules(options), day);
        }
        return configurations;
    }

    private int compareOutputs() throws IOException {
        boolean configured = asOf != null
                || againstAsOf != null
                || !againstPacks.isEmpty()
                || !againstRoutines.isEmpty()
                || runOptions.engineOptions().isGiven();
        if (configured) {
            throw new UsageException("two outputs are compared as they are: no day, packs, routines or other options");
        }
        Outputs outputs = new Outputs(Path.of(inputs.get(0)), Path.of(inputs.get(1)));
        return compare(outputs::compare, List.of());
    }

    private int compare(Source source, List<Notice> notices) throws IOException {
        ComparisonCounter counter = new ComparisonCounter();
        Comparison comparison = new Comparison(new RuleOwners());
        if (out == null) {
            source.compare(comparison, new Sink(counter, Optional.empty(), new ComparisonTable(separator.value())));
        } else {
            try (OutputFolder folder = OutputFolder.of(out)) {
                ComparisonTable table = new ComparisonTable(separator.value());
                Writer list = folder.create(out.getFileName().toString());
                list.write(table.header());
                source.compare(comparison, new Sink(counter, Optional.of(list), table));
                folder.publish();
            }
        }
        terminal.out().print(ComparisonText.render(counter, notices, language));
        terminal.out().flush();
        return failOnDifference && counter.differences() > 0 ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    /** Counts differences, and lists them where that was asked for. */
    private record Sink(ComparisonCounter counter, Optional<Writer> list, ComparisonTable table)
            implements ComparisonSink {

        @Override
        public void accept(Optional<Verdicts> before, Optional<Verdicts> after, List<Difference> differences) {
            counter.add(before, after, differences);
            list.ifPresent(writer -> write(writer, table.rows(differences)));
        }

        @Override
        public void skip() {
            counter.skip();
        }

        private static void write(Writer writer, String rows) {
            try {
                writer.write(rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package se.omsorgsregler.batch.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.cases.CasesFile;
import se.omsorgsregler.batch.cli.CsvSeparator;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.cli.Tolerance;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.nights.CarryOver;
import se.omsorgsregler.batch.nights.EarlierRun;
import se.omsorgsregler.batch.nights.ProgramHash;
import se.omsorgsregler.batch.nights.RunHeader;
import se.omsorgsregler.batch.nights.Shard;
import se.omsorgsregler.batch.nights.SinceText;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.RunOptions;
import se.omsorgsregler.batch.rules.WaiverFile;
import se.omsorgsregler.batch.rules.WaiverOptions;
import se.omsorgsregler.casefile.PersonIds;

/** Checks every case of a file. */
@Command(
        name = "check",
        description = "Checks every case of a file and writes reports.jsonl, run.jsonl, findings.csv and summary.json.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and there are findings with an outcome of --fail-on",
            "2:usage or configuration; no file was written",
            "3:done, but more cases than --max-invalid are invalid or failed (goes before 1)",
            "70:a defect of this program"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "CASES.jsonl", description = "JSON Lines, plain or gzip; - for standard input.")
    private String cases;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "The day asked about.")
    private LocalDate asOf;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the results; made if it is not there.")
    private Path out;

    @Option(
            names = "--html",
            description =
                    "Also writes report.html, a report for people, and for a large run the folder report with its pages.")
    private boolean html;

    @Option(names = "--brief", description = "Leaves duties that do not apply out of reports.jsonl.")
    private boolean brief;

    @Mixin
    private CsvSeparator separator;

    @Mixin
    private Tolerance tolerance;

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "OUTCOME",
            description = "Outcomes that make the exit code 1: ${COMPLETION-CANDIDATES}")
    private Set<Outcome> failOn = EnumSet.noneOf(Outcome.class);

    @Option(
            names = "--lang",
            defaultValue = "sv",
            paramLabel = "sv|en",
            description = "Language of findings.csv, report.html and the printed summary. Default: ${DEFAULT-VALUE}")
    private Language language;

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description =
                    "Output of an earlier run: cases that have not changed since, and whose report still holds, are taken over"
                            + " instead of evaluated. Can be given several times, as for shards.")
    private List<Path> since = new ArrayList<>();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Runs one of N parts of the cases; all lines with one case id are in the same part.")
    private Shard shard;

    @Option(names = "--resume", description = "Goes on with a run that was killed, if there is one in --out.")
    private boolean resume;

    @Mixin
    private RunOptions runOptions;

    @Mixin
    private WaiverOptions waiverOptions;

    /** The command at a terminal. */
    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ChosenRules rules = runOptions.rules();
        RunHeader header = header(rules);
        Optional<WaiverFile> waivers = waiverOptions.read(runOptions.personIds());
        FindingsTable findings = new FindingsTable(separator.value(), language);
        CheckRun.Outcome outcome;
        int takenUp;
        try (InputStream in = CasesFile.open(cases, terminal);
                OutputFolder folder = new OutputFolder(out, CheckRun.FILES)) {
            Optional<OutputFolder> resumed = Optional.of(folder).filter(there -> resume);
            try (CarryOver earlier = CarryOver.open(header, rules.engine().ruleSet(), since, resumed)) {
                if (!resume) {
                    folder.startAnew();
                }
                CheckRun run = new CheckRun(
                        header,
                        rules,
                        runOptions.codec(),
                        waivers,
                        findings,
                        Optional.of(language).filter(asked -> html),
                        earlier);
                outcome = run.run(in, folder);
                takenUp = earlier.interrupted().map(EarlierRun::lines).orElse(0);
            }
            // What is taken over is closed by now: it may stand in the same folder.
            folder.publish();
        }
        terminal.out().print(SummaryText.render(outcome.summary(), language));
        outcome.since().ifPresent(changes -> terminal.out().print(SinceText.render(changes, language)));
        if (resume) {
            terminal.out().print("\n" + new Texts(language).get("resumed", takenUp) + "\n");
        }
        terminal.out().flush();
        return exitCode(outcome.summary());
    }

    private RunHeader header(ChosenRules rules) throws IOException {
        return new RunHeader(
                RunHeader.FORMAT,
                asOf,
                rules.engine().ruleSet().fingerprint(),
                ProgramHash.of(rules.engine()),
                brief,
                runOptions.personIds() == PersonIds.ALLOWED,
                waiverOptions.hash(),
                Optional.ofNullable(shard));
    }

    private int exitCode(Summary summary) {
        long unusable = summary.totalCases() - summary.cases(CaseStatus.EVALUATED);
        if (tolerance.isExceededBy(unusable, summary.totalCases())) {
            return ExitCode.INVALID_CASES;
        }
        boolean found = failOn.stream().anyMatch(summary.findings().outcomes()::containsKey);
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
}

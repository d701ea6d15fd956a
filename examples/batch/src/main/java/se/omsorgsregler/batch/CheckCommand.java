package se.omsorgsregler.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.json.ReportCodec;

/** Checks every case of a file. */
@Command(
        name = "check",
        description = "Checks every case of a file and writes reports.jsonl, findings.csv and summary.json.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and there are findings with an outcome of --fail-on",
            "2:usage or configuration; no file was written",
            "3:done, but more cases than --max-invalid are invalid or failed (goes before 1)",
            "70:a defect of this program"
        })
final class CheckCommand implements Callable<Integer> {

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

    @Option(names = "--brief", description = "Leaves duties that do not apply out of reports.jsonl.")
    private boolean brief;

    @Option(
            names = "--csv-separator",
            defaultValue = ";",
            paramLabel = "CHAR",
            description = "Default: ${DEFAULT-VALUE}")
    private char separator;

    @Option(
            names = "--max-invalid",
            defaultValue = "0",
            paramLabel = "N|P%",
            description = "How many cases, or per cent of them, may be invalid or failed. Default: ${DEFAULT-VALUE}")
    private MaxInvalid maxInvalid;

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
            description = "Language of findings.csv and of the printed summary. Default: ${DEFAULT-VALUE}")
    private Language language;

    @Mixin
    private RunOptions runOptions;

    @Mixin
    private WaiverOptions waiverOptions;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CheckRun run = new CheckRun(
                runOptions.rules(),
                asOf,
                runOptions.codec(),
                waiverOptions.read(runOptions.personIds()),
                reports(),
                new FindingsTable(separator, language));
        Summary summary;
        try (InputStream in = CasesFile.open(cases, terminal);
                OutputFolder folder = new OutputFolder(out)) {
            summary = run.run(in, folder);
            folder.publish();
        }
        terminal.out().print(SummaryText.render(summary, language));
        terminal.out().flush();
        return exitCode(summary);
    }

    private ReportCodec reports() {
        return brief ? ReportCodec.standard().brief() : ReportCodec.standard();
    }

    private int exitCode(Summary summary) {
        long unusable = summary.totalCases() - summary.cases(Summary.CaseStatus.EVALUATED);
        if (maxInvalid.isExceededBy(unusable, summary.totalCases())) {
            return ExitCode.INVALID_CASES;
        }
        boolean found = failOn.stream().anyMatch(summary.findings().outcomes()::containsKey);
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
}

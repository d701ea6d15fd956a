package se.omsorgsregler.batch.forecast;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
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
import se.omsorgsregler.batch.cli.Tolerance;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.rules.RunOptions;

/** Says what becomes of every case of a file if nothing new is recorded. */
@Command(
        name = "forecast",
        description = {
            "Says on which days the findings and duties of the cases of a file change if nothing new is recorded, and writes forecasts.jsonl,"
                    + " calendar.csv and calendar.json.",
            "calendar.csv counts, per month and unit: LAST_DAY, duties whose last day it is and whose status changes the day after; FINDING,"
                    + " findings that appear, go or get another outcome; DUTY, rows of duties that get another status. What is already"
                    + " recorded with a later date counts when its day comes. Waivers are not looked at."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:usage or configuration; no file was written",
            "3:done, but more cases than --max-invalid are invalid or failed",
            "70:a defect of this program"
        })
public final class ForecastCommand implements Callable<Integer> {

    private static final int LAST_YEAR = 9999;

    private final Terminal terminal;

    @Parameters(paramLabel = "CASES.jsonl", description = "JSON Lines, plain or gzip; - for standard input.")
    private String cases;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
    private LocalDate to;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder of the results; made if it is not there. Without it the lines of forecasts.jsonl are printed, and no more.")
    private Path out;

    @Option(
            names = "--ics",
            description =
                    "Also writes an iCalendar file per unit, with last days, and findings that appear or get another outcome, as"
                            + " whole days; calendar.json names the files. They hold opaque case ids.")
    private boolean calendars;

    @Mixin
    private CsvSeparator separator;

    @Mixin
    private Tolerance tolerance;

    @Option(
            names = "--lang",
            defaultValue = "sv",
            paramLabel = "sv|en",
            description =
                    "Language of calendar.csv, the iCalendar files and the printed table. Default: ${DEFAULT-VALUE}")
    private Language language;

    @Mixin
    private RunOptions runOptions;

    /** The command at a terminal. */
    public ForecastCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (to.isBefore(from)) {
            throw new UsageException("--to is before --from");
        }
        if (from.getYear() < 0 || to.getYear() > LAST_YEAR) {
            throw new UsageException("--from and --to: years have four digits");
        }
        ForecastRun run = new ForecastRun(
                runOptions.rules(),
                from,
                to,
                runOptions.codec(),
                new CalendarTable(separator.value(), language),
                calendars,
                new EventText(language));
        ForecastSummary summary = out == null ? print(run) : write(run);
        terminal.out().flush();
        return tolerance.isExceededBy(summary.unanswered(), summary.totalCases())
                ? ExitCode.INVALID_CASES
                : ExitCode.OK;
    }

    private ForecastSummary print(ForecastRun run) throws IOException {
        if (calendars) {
            throw new UsageException("--ics writes files: give --out as well");
        }
        try (InputStream in = CasesFile.open(cases, terminal)) {
            Writer forecasts = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            ForecastSummary summary = run.run(in, forecasts);
            forecasts.flush();
            return summary;
        }
    }

    private ForecastSummary write(ForecastRun run) throws IOException {
        try (InputStream in = CasesFile.open(cases, terminal);
                OutputFolder folder = new OutputFolder(out, ForecastRun.files(out))) {
            folder.startAnew();
            ForecastSummary summary = run.run(in, folder);
            folder.publish();
            terminal.out().print(ForecastText.render(summary, language));
            return summary;
        }
    }
}

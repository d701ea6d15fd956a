package se.omsorgsregler.batch.csv;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.MaxInvalid;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.Csv;
import se.omsorgsregler.batch.files.OutputFolder;

/** Makes case files of tables. */
@Command(
        name = "import",
        description =
                "Makes case files of a folder of CSV files, one for each list. A case with a problem is left out; every problem is"
                        + " told with file, line and column, never with a value.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:usage or configuration, or a whole file that cannot be used; no cases were written",
            "3:done, but more cases than --max-invalid were left out; a row that belongs to no case counts as one",
            "70:a defect of this program"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";
    private static final String AUTO = "auto";
    private static final Map<String, Optional<Character>> SEPARATORS =
            Map.of(AUTO, Optional.empty(), ";", Optional.of(';'), ",", Optional.of(','));
    private static final Map<String, Optional<String>> CHARSETS =
            Map.of(AUTO, Optional.empty(), "utf-8", Optional.of("UTF-8"), "windows-1252", Optional.of("windows-1252"));

    private final Terminal terminal;

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder of the CSV files.")
    private Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CASES.jsonl",
            description = "File of the cases; - for standard output.")
    private String out;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "YAML that says what files, columns and codes are called, and how days are written.")
    private Path mappingFile;

    @Option(
            names = "--separator",
            defaultValue = AUTO,
            paramLabel = "auto|;|,",
            description = "What stands between cells; auto tells by the head of each file. Default: ${DEFAULT-VALUE}")
    private String separator;

    @Option(
            names = "--charset",
            defaultValue = AUTO,
            paramLabel = "auto|utf-8|windows-1252",
            description = "auto takes a file that is no UTF-8 for Windows-1252. Default: ${DEFAULT-VALUE}")
    private String charset;

    @Option(
            names = "--problems",
            paramLabel = "FILE",
            description =
                    "Writes the problems, and the rows of the cases left out, to a CSV file, not to standard error.")
    private Path problemsFile;

    @Option(
            names = "--max-invalid",
            defaultValue = "0",
            paramLabel = "N|P%",
            description = "How many cases, or per cent of them, may be left out. Default: ${DEFAULT-VALUE}")
    private MaxInvalid maxInvalid;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    /** The command at a terminal. */
    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ImportOptions options = options();
        ImportResult result = out.equals(STANDARD_OUTPUT) ? toTerminal(options) : toFile(options, Path.of(out));
        reportProblems(Stream.concat(result.problems().stream(), result.leftOut().stream())
                .toList());
        // Standard output belongs to the cases when they go there.
        PrintStream summary = out.equals(STANDARD_OUTPUT) ? terminal.err() : terminal.out();
        summary.print(ImportText.render(result, language));
        summary.flush();
        return exitCode(result);
    }

    private ImportOptions options() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": not a directory");
        }
        return new ImportOptions(
                folder,
                mappingFile == null ? Mapping.none() : mapping(),
                oneOf("--charset", CHARSETS, charset).map(Charset::forName),
                oneOf("--separator", SEPARATORS, separator));
    }

    private static <T> T oneOf(String option, Map<String, T> values, String given) {
        if (!values.containsKey(given)) {
            throw new UsageException(option + ": none of the values of --help");
        }
        return values.get(given);
    }

    private Mapping mapping() throws IOException {
        try {
            return Mapping.read(Files.readString(mappingFile));
        } catch (CharacterCodingException noText) {
            throw new UsageException(mappingFile + ": not UTF-8");
        } catch (InvalidMappingException invalid) {
            throw new UsageException(invalid.problems().stream()
                    .map(problem -> mappingFile + ":" + problem.line() + ": " + problem.code())
                    .toList());
        }
    }

    private ImportResult toTerminal(ImportOptions options) throws IOException {
        ImportResult result = CsvImport.run(options, line -> terminal.out().print(line + "\n"));
        terminal.out().flush();
        return result;
    }

    private static ImportResult toFile(ImportOptions options, Path file) throws IOException {
        try (OutputFolder parent = OutputFolder.of(file)) {
            Writer cases = parent.create(file.getFileName().toString());
            ImportResult result =
                    CsvImport.run(options, line -> cases.append(line).append('\n'));
            if (result.readable()) {
                parent.publish();
            }
            return result;
        }
    }

    private void reportProblems(List<ImportProblem> problems) throws IOException {
        if (problemsFile == null) {
            problems.forEach(problem -> terminal.err().print(ImportText.line(problem) + "\n"));
            terminal.err().flush();
            return;
        }
        try (OutputFolder parent = OutputFolder.of(problemsFile)) {
            Csv csv = new Csv(';');
            Writer list = parent.create(problemsFile.getFileName().toString());
            list.write(csv.header(List.of("file", "line", "column", "code")));
            for (ImportProblem problem : problems) {
                list.write(csv.rows(Stream.of(
                        List.of(problem.file(), ImportText.lineNumber(problem), problem.column(), problem.code()))));
            }
            parent.publish();
        }
    }

    private int exitCode(ImportResult result) {
        if (!result.readable()) {
            return ExitCode.USAGE;
        }
        long leftOut = result.cases() - result.written() + result.strayRows();
        return maxInvalid.isExceededBy(leftOut, result.cases() + result.strayRows())
                ? ExitCode.INVALID_CASES
                : ExitCode.OK;
    }
}

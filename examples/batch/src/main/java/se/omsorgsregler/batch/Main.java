package se.omsorgsregler.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.batch.catalogue.CatalogueCommand;
import se.omsorgsregler.batch.check.CheckCommand;
import se.omsorgsregler.batch.cli.Converters;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.IoProblems;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.compare.CompareCommand;
import se.omsorgsregler.batch.csv.ImportCommand;
import se.omsorgsregler.batch.explain.ExplainCommand;
import se.omsorgsregler.batch.fields.FieldsCommand;
import se.omsorgsregler.batch.forecast.ForecastCommand;
import se.omsorgsregler.batch.generate.GenerateCommand;
import se.omsorgsregler.batch.receipt.VerifyReceiptCommand;
import se.omsorgsregler.batch.routines.RoutinesCheckCommand;
import se.omsorgsregler.batch.routines.RoutinesCommand;
import se.omsorgsregler.batch.routines.RoutinesListCommand;
import se.omsorgsregler.batch.rules.VersionCommand;

/** The command line. */
@Command(
        name = "omsorgsregler",
        description = "Checks home-care cases against the rules on the permanent care contact (fast omsorgskontakt).",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        // The text is UTF-8 whatever the locale of the machine, so that a run gives the same bytes everywhere.
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(args, new Terminal(System.in, out, err, CommandLine.Help.Ansi.AUTO.enabled()));
        out.flush();
        System.exit(exitCode);
    }

    /**
     * Runs one command without a terminal.
     *
     * @param args command and options
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @return the exit code
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Terminal(in, out, err, false));
    }

    private static int run(String[] args, Terminal terminal) {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new CatalogueCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new FieldsCommand(terminal))
                .addSubcommand(new ForecastCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new CommandLine(new RoutinesCommand())
                        .addSubcommand(new RoutinesListCommand(terminal))
                        .addSubcommand(new RoutinesCheckCommand(terminal)))
                .addSubcommand(new VerifyReceiptCommand(terminal))
                .addSubcommand(new VersionCommand(terminal));
        Converters.register(commands);
        PrintWriter out = new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
        commands.setOut(out)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, given) -> fail(terminal, ExitCode.USAGE, problem.getMessage()))
                .setExecutionExceptionHandler((problem, command, result) -> fail(terminal, problem));
        try {
            return commands.execute(args);
        } catch (Error defect) {
            // Uncaught it would end the process with 1, which means findings.
            return fail(terminal, defect);
        }
    }

    private static int fail(Terminal terminal, Throwable problem) {
        if (problem instanceof UsageException) {
            problem.getMessage().lines().forEach(reason -> fail(terminal, ExitCode.USAGE, reason));
            return ExitCode.USAGE;
        }
        if (problem instanceof ConfigurationException) {
            return fail(terminal, ExitCode.USAGE, problem.getMessage());
        }
        if (problem instanceof IOException io) {
            return fail(terminal, ExitCode.USAGE, IoProblems.describe(io));
        }
        if (problem instanceof UncheckedIOException io) {
            return fail(terminal, ExitCode.USAGE, IoProblems.describe(io.getCause()));
        }
        // The message is left out: it could quote a case.
        return fail(
                terminal,
                ExitCode.DEFECT,
                "internal error: " + problem.getClass().getName());
    }

    private static int fail(Terminal terminal, int exitCode, String message) {
        terminal.err().print("omsorgsregler: " + message.lines().findFirst().orElse("") + "\n");
        terminal.err().flush();
        return exitCode;
    }
}

package se.omsorgsregler.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The front door: one command for each thing that is measured. */
@Command(
        name = "benchmarks",
        description = "Measures the engine beside plain Java, ordinary Drools and Evrete.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CasesCommand.class,
            StartUpCommand.class,
            WholeJobCommand.class,
            SoakCommand.class,
            StressCommand.class
        })
public final class Main {

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    private Main() {}

    /**
     * Runs a command and ends the process: 0 when done, 1 when something is not as it should be, 2 for usage.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Main());
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(commands.execute(args));
    }
}

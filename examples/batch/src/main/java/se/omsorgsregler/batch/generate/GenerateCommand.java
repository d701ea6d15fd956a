package se.omsorgsregler.batch.generate;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.json.CaseFileCodec;

/** Makes up cases. */
@Command(
        name = "generate",
        description = "Prints made-up cases as JSON Lines, the same for the same arguments on any machine.")
public final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--cases", required = true, paramLabel = "N", description = "How many cases.")
    private long cases;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Start of the random numbers.")
    private long seed;

    @Option(
            names = "--as-of",
            defaultValue = "2026-11-22",
            paramLabel = "DATE",
            description = "The day on which the cases are exported. Default: ${DEFAULT-VALUE}")
    private LocalDate asOf;

    /** The command at a terminal. */
    public GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (cases < 0) {
            throw new UsageException("--cases: not a number of cases: " + cases);
        }
        CaseFileCodec codec = CaseFileCodec.standard();
        PrintStream out = terminal.out();
        Iterator<CaseFile> each = new Generator(seed, asOf).cases(cases).iterator();
        // Stops early when whoever reads has had enough, as in: generate ... | head
        while (each.hasNext() && !out.checkError()) {
            out.print(codec.write(each.next()) + "\n");
        }
        out.flush();
        return ExitCode.OK;
    }
}

package se.omsorgsregler.batch.routines;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.routine.Routine;

/** Lists the local routines that come with the library. */
@Command(name = "list", description = "Lists the routines that --routine takes by name.")
public final class RoutinesListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    /** The command at a terminal. */
    public RoutinesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Texts texts = new Texts(language);
        RoutineSources.bundled().forEach((name, routine) -> terminal.out().print(line(name, routine, texts)));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private String line(String name, Routine routine, Texts texts) {
        return String.format(
                Locale.ROOT,
                "%-12s %-6s %-14s %-24s %s  %s\n",
                name,
                routine.version(),
                routine.force(),
                RoutineValidity.of(routine),
                texts.get("routine.requirements", routine.requirements().size()),
                routine.title().get(language));
    }
}

package se.omsorgsregler.batch.routines;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.routine.Routine;

/** Says whether files are routines that an engine takes, and what is wrong where. */
@Command(
        name = "check",
        description = "Says of each file whether it is a routine, and what is wrong in which line.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are routines", "1:there are problems", "2:usage, or a file cannot be read"})
public final class RoutinesCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME|FILE",
            description = "Files of routines, in YAML, or names of 'routines list'.")
    private List<String> files;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    /** The command at a terminal. */
    public RoutinesCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (String file : files) {
            if (!check(file)) {
                exitCode = ExitCode.INVALID_ROUTINE;
            }
        }
        terminal.out().flush();
        return exitCode;
    }

    private boolean check(String file) {
        try {
            Routine routine = RoutineSources.readOrRefuse(file);
            // That its ids are free only the rules themselves can tell.
            ComplianceEngine.builder().routine(routine).build();
            accept(file, routine);
            return true;
        } catch (InvalidRoutineException refused) {
            refuse(file, refused);
        } catch (ConfigurationException refused) {
            line(new Texts(language).get("routine.refused", file, refused.getMessage()));
        }
        return false;
    }

    private void accept(String file, Routine routine) {
        Texts texts = new Texts(language);
        line(texts.get(
                "routine.valid",
                file,
                routine.id(),
                routine.version(),
                routine.force(),
                RoutineValidity.of(routine),
                texts.get("routine.requirements", routine.requirements().size())));
    }

    private void refuse(String file, InvalidRoutineException refused) {
        line(new Texts(language).get("routine.invalid", file, refused.problems().size()));
        RoutineSources.problems(file, refused, language).forEach(this::line);
    }

    private void line(String text) {
        terminal.out().print(text + "\n");
    }
}

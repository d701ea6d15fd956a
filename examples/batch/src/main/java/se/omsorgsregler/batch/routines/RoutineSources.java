package se.omsorgsregler.batch.routines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.routine.BundledRoutines;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.RoutineFiles;
import se.omsorgsregler.routine.RoutineProblem;

/** Finds local routines: those that come with a pack, by name, and those of a file. */
public final class RoutineSources {

    private static final RoutineFiles FILES = new RoutineFiles();

    private RoutineSources() {}

    /** The routine of a bundled name, or else of a file. */
    public static Routine read(String nameOrFile) {
        try {
            return readOrRefuse(nameOrFile);
        } catch (InvalidRoutineException refused) {
            throw new UsageException(problems(nameOrFile, refused, Language.ENGLISH));
        }
    }

    /**
     * The routine of a bundled name, or else of a file.
     *
     * @throws InvalidRoutineException if the file is no routine
     */
    static Routine readOrRefuse(String nameOrFile) {
        SortedMap<String, Routine> bundled = bundled();
        if (bundled.containsKey(nameOrFile)) {
            return bundled.get(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    nameOrFile + ": neither a file nor one of the routines " + String.join(", ", bundled.keySet()));
        }
        try {
            return FILES.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The routines that come with the packs on the run-time path, by name. */
    static SortedMap<String, Routine> bundled() {
        return new BundledRoutines().all();
    }

    /** One line per problem, with file and line first, the way compilers put it. */
    public static List<String> problems(String file, InvalidRoutineException refused, Language language) {
        Texts texts = new Texts(language);
        return refused.problems().stream()
                .map(problem -> "%s:%s: %s %s: %s%s"
                        .formatted(
                                file,
                                problem.line(),
                                problem.path().isEmpty() ? texts.get("routine.document") : problem.path(),
                                problem.code(),
                                texts.get("routine.problem." + problem.code()),
                                allowed(problem, texts)))
                .toList();
    }

    private static String allowed(RoutineProblem problem, Texts texts) {
        return problem.allowed().isEmpty()
                ? ""
                : " " + texts.get("routine.allowed", String.join(", ", problem.allowed()));
    }
}

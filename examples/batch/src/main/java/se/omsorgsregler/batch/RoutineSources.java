package se.omsorgsregler.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.RoutineFiles;
import se.omsorgsregler.spi.RulePack;

/** Finds local routines: those that come with a pack, by name, and those of a file. */
final class RoutineSources {

    private static final RoutineFiles FILES = new RoutineFiles();

    private RoutineSources() {}

    /** The routine of a bundled name, or else of a file. */
    static Routine read(String nameOrFile) {
        SortedMap<String, Routine> bundled = bundled();
        if (bundled.containsKey(nameOrFile)) {
            return bundled.get(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new UsageException(
                    nameOrFile + ": neither a file nor one of the routines " + String.join(", ", bundled.keySet()));
        }
        try {
            return FILES.read(file);
        } catch (InvalidRoutineException refused) {
            throw new UsageException(problems(nameOrFile, refused, Language.ENGLISH));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The routine of a file. */
    static Routine read(Path file) throws IOException {
        return FILES.read(file);
    }

    /** The routines that come with the packs on the run-time path, by name. */
    static SortedMap<String, Routine> bundled() {
        SortedMap<String, Routine> routines = new TreeMap<>();
        for (RulePack pack : ServiceLoader.load(RulePack.class)) {
            pack.routines().forEach((id, resource) -> routines.put(id, resource(pack, resource)));
        }
        return Collections.unmodifiableSortedMap(routines);
    }

    private static Routine resource(RulePack pack, String name) {
        try (InputStream yaml = pack.getClass().getClassLoader().getResourceAsStream(name)) {
            if (yaml == null) {
                throw new ConfigurationException("pack " + pack.id() + ": " + name + " is not there");
            }
            return FILES.read(yaml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One line per problem, with file and line first, the way compilers put it. */
    static List<String> problems(String file, InvalidRoutineException refused, Language language) {
        Texts texts = new Texts(language);
        return refused.problems().stream()
                .map(problem -> "%s:%s: %s %s: %s"
                        .formatted(
                                file,
                                problem.line(),
                                problem.path().isEmpty() ? texts.get("routine.document") : problem.path(),
                                problem.code(),
                                texts.get("routine.problem." + problem.code())))
                .toList();
    }
}

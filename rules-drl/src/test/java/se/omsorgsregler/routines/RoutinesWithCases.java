package se.omsorgsregler.routines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omsorgsregler.national.CaseTables;
import se.omsorgsregler.national.PackUnderTest;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.RoutineFiles;

/** The routines that come with the library, one more with what none of those asks for, and their cases. */
final class RoutinesWithCases {

    private static final Map<String, String> BUNDLED = new RoutinesPack().routines();
    private static final Map<String, String> MORE = Map.of("options", "se/omsorgsregler/routines/options.yaml");

    static final List<Routine> ALL = Stream.of(BUNDLED, MORE)
            .flatMap(resources -> resources.values().stream())
            .map(RoutinesWithCases::read)
            .toList();

    /** The rules that interpret them. What is said of a case without decisions is said by the national rules. */
    static final PackUnderTest RULES = new PackUnderTest(
            new RoutinesPack(),
            Path.of("src/main/resources/se/omsorgsregler/routines"),
            ALL,
            ALL.stream()
                    .flatMap(routine -> CaseTables.ofRoutine(routine.id()).stream())
                    .filter(tableCase -> tableCase.caseFile().decisions().isPresent())
                    .toList());

    private RoutinesWithCases() {}

    private static Routine read(String resource) {
        try (InputStream yaml = RoutinesPack.class.getClassLoader().getResourceAsStream(resource)) {
            return new RoutineFiles().read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

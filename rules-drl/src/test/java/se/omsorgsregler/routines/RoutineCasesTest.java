package se.omsorgsregler.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.national.CaseJudge;
import se.omsorgsregler.national.CaseTables;
import se.omsorgsregler.national.TableCase;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.RoutineFiles;

/** Every case of every table beside the routines. */
class RoutineCasesTest {

    private static final Map<String, String> ROUTINES = new RoutinesPack().routines();

    @TestFactory
    Stream<DynamicNode> routinesSayWhatTheirCasesExpect() {
        return ROUTINES.keySet().stream().map(id -> {
            ComplianceEngine engine =
                    ComplianceEngine.builder().routine(routine(id)).build();
            return DynamicContainer.dynamicContainer(
                    id,
                    CaseTables.ofRoutine(id).stream()
                            .map(tableCase ->
                                    DynamicTest.dynamicTest(name(tableCase), () -> judge(engine, tableCase))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRequirementHasCasesAndNoOtherHas() {
        return ROUTINES.keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    Routine routine = routine(id);
                    List<String> requirements =
                            routine.requirements().stream().map(routine::dutyId).toList();
                    assertThat(CaseTables.ofRoutine(id).stream()
                                    .map(tableCase -> tableCase.table().id())
                                    .collect(Collectors.toSet()))
                            .hasSameElementsAs(requirements);
                }));
    }

    private static String name(TableCase tableCase) {
        return tableCase.table().id() + ", " + tableCase.table().kind() + ": " + tableCase.name();
    }

    private static void judge(ComplianceEngine engine, TableCase tableCase) {
        assertThat(CaseJudge.complaint(tableCase, engine.evaluate(tableCase.caseFile(), tableCase.asOf())))
                .isEmpty();
    }

    private static Routine routine(String id) {
        try (InputStream yaml = RoutinesPack.class.getClassLoader().getResourceAsStream(ROUTINES.get(id))) {
            return new RoutineFiles().read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

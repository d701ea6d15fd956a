package se.omsorgsregler.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** Every case of every table beside the routines. */
class RoutineCasesTest {

    @TestFactory
    Stream<DynamicNode> routinesSayWhatTheirCasesExpect() {
        return RoutinesWithCases.ALL.stream().map(routine -> {
            ComplianceEngine engine =
                    ComplianceEngine.builder().routine(routine).build();
            return DynamicContainer.dynamicContainer(
                    routine.id(),
                    CaseTables.ofRoutine(routine.id()).stream()
                            .map(tableCase ->
                                    DynamicTest.dynamicTest(name(tableCase), () -> judge(engine, tableCase))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRequirementHasCasesAndNoOtherHas() {
        return RoutinesWithCases.ALL.stream()
                .map(routine -> DynamicTest.dynamicTest(routine.id(), () -> {
                    List<String> requirements =
                            routine.requirements().stream().map(routine::dutyId).toList();
                    assertThat(CaseTables.ofRoutine(routine.id()).stream()
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
}

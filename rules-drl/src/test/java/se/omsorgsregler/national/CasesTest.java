package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.omsorgsregler.api.ComplianceEngine;

/** Every case of every table beside the rules. */
class CasesTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.builder().build();

    @TestFactory
    Stream<DynamicNode> rulesSayWhatTheirCasesExpect() {
        Map<TableCase.Table, List<DynamicTest>> tests = new LinkedHashMap<>();
        CaseTables.all()
                .forEach(tableCase -> tests.computeIfAbsent(tableCase.table(), table -> new ArrayList<>())
                        .add(DynamicTest.dynamicTest(tableCase.name(), () -> judge(tableCase))));
        return tests.entrySet().stream()
                .map(table -> DynamicContainer.dynamicContainer(table.getKey().file(), table.getValue()));
    }

    private static void judge(TableCase tableCase) {
        assertThat(CaseJudge.complaint(tableCase, ENGINE.evaluate(tableCase.caseFile(), tableCase.asOf())))
                .isEmpty();
    }
}

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

/** Every case of every table beside the rules of a pack. A test of a pack extends this class. */
public abstract class RuleCases {

    private final ComplianceEngine engine;
    private final List<TableCase> cases;

    /**
     * Takes the rules and their cases.
     *
     * @param engine an engine with the rules
     * @param cases the cases
     */
    protected RuleCases(ComplianceEngine engine, List<TableCase> cases) {
        this.engine = engine;
        this.cases = cases;
    }

    @TestFactory
    final Stream<DynamicNode> rulesSayWhatTheirCasesExpect() {
        Map<TableCase.Table, List<DynamicTest>> tests = new LinkedHashMap<>();
        cases.forEach(tableCase -> tests.computeIfAbsent(tableCase.table(), table -> new ArrayList<>())
                .add(DynamicTest.dynamicTest(tableCase.name(), () -> judge(tableCase))));
        return tests.entrySet().stream()
                .map(table -> DynamicContainer.dynamicContainer(table.getKey().file(), table.getValue()));
    }

    private void judge(TableCase tableCase) {
        assertThat(CaseJudge.complaint(tableCase, engine.evaluate(tableCase.caseFile(), tableCase.asOf())))
                .isEmpty();
    }
}

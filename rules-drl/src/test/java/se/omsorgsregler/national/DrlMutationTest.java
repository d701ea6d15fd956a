package se.omsorgsregler.national;

import java.util.List;
import se.omsorgsregler.engine.ModelEngine;

/** The conditions of the national rules. */
class DrlMutationTest extends DrlMutation {

    DrlMutationTest() {
        super(PackUnderTest.NATIONAL);
    }

    @Override
    protected boolean noticedOtherwise(ModelEngine mutated, String rule, List<TableCase> cases) {
        return rule.startsWith("concept.ground-")
                && cases.stream().anyMatch(tableCase -> !RuleCoverageTest.oneGroundEach(mutated, tableCase));
    }
}

package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.engine.ModelEngine;

/** What fires over all cases of all tables of some packs. A test of packs extends this class. */
public abstract class RuleCoverage {

    private final List<PackUnderTest> packs;

    /** Takes the packs; the cases of one are no cases of another. */
    protected RuleCoverage(PackUnderTest... packs) {
        this.packs = List.of(packs);
    }

    @Test
    final void everyRuleOfThePackFires() {
        Set<String> silent = new TreeSet<>();
        for (PackUnderTest pack : packs) {
            ModelEngine engine = pack.engine(pack.models());
            silent.addAll(pack.rules());
            pack.cases().stream()
                    .takeWhile(tableCase -> !silent.isEmpty())
                    .forEach(tableCase -> silent.removeAll(engine.fired(tableCase.caseFile(), tableCase.asOf())));
        }
        assertThat(silent).as("add a case in which the rule fires").isEmpty();
    }
}

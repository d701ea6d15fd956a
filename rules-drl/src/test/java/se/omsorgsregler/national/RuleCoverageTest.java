package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.spi.RulePack;

/** What fires over all cases of all tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCoverageTest {

    private static final RulePack PACK = new NationalPack();

    private final ModelEngine engine = new ModelEngine(PACK, ModelEngine.models(PACK));
    private final List<TableCase> cases = CaseTables.all();

    @Test
    void everyRuleOfThePackFires() {
        Set<String> silent = new TreeSet<>();
        PACK.manifest().values().forEach(silent::addAll);
        cases.forEach(tableCase -> silent.removeAll(engine.fired(tableCase.caseFile(), tableCase.asOf())));

        assertThat(silent).as("add a case in which the rule fires").isEmpty();
    }

    @Test
    void everyRequirementOfACredentialHasExactlyOneGround() {
        assertThat(cases).allMatch(tableCase -> oneGroundEach(engine, tableCase));
    }

    /**
     * The rules that say what ground carries an appointment exclude one another and leave none out; the table of the duty rests on that.
     */
    static boolean oneGroundEach(ModelEngine engine, TableCase tableCase) {
        List<String> fired = engine.fired(tableCase.caseFile(), tableCase.asOf());
        long requirements =
                fired.stream().filter("concept.credential-requirement"::equals).count();
        long grounds = fired.stream()
                .filter(name -> name.startsWith("concept.ground-"))
                .count();
        return requirements == grounds;
    }
}

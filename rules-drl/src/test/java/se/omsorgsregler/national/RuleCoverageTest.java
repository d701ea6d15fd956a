package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.engine.ModelEngine;

/** Every national rule fires, and the grounds of credentials are told apart. */
class RuleCoverageTest extends RuleCoverage {

    RuleCoverageTest() {
        super(PackUnderTest.NATIONAL);
    }

    @Test
    void everyRequirementOfACredentialHasExactlyOneGround() {
        ModelEngine engine = PackUnderTest.NATIONAL.engine(PackUnderTest.NATIONAL.models());
        assertThat(PackUnderTest.NATIONAL.cases()).allMatch(tableCase -> oneGroundEach(engine, tableCase));
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

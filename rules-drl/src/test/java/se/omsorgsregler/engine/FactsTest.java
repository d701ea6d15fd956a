package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases.Scenario;
import se.omsorgsregler.spi.RulePack;

/** Facts pass through Drools, which may log them: of the case they name the place where they stand, and nothing else. */
class FactsTest {

    private static final Pattern KIND_AND_POINTER = Pattern.compile("[A-Za-z]+\\[(/[A-Za-z]+(/[0-9]+)?)*]");

    private static final ValueTable NATIONAL_VALUES = new ValueTable(
            ServiceLoader.load(RulePack.class).findFirst().orElseThrow().values(), Map.of());

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property
    void aFactNamesItsPlaceOnly(@ForAll("scenarios") Scenario scenario) {
        List<Object> facts = new Situation(scenario.caseFile(), scenario.asOf(), NATIONAL_VALUES, List.of()).facts();

        assertThat(facts).isNotEmpty().extracting(Object::toString).allMatch(KIND_AND_POINTER.asMatchPredicate());
    }
}

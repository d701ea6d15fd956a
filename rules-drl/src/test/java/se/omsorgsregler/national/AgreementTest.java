package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.PlainReading;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.Readings;

/** The rules say what an independent reading of the catalogue says: duty by duty, finding by finding, advice by advice. */
class AgreementTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.builder().build();

    @Property
    void rulesAgreeWithThePlainReading(@ForAll("scenarios") RandomCases.Scenario scenario) {
        PlainReading.Reading said = Readings.of(ENGINE.evaluate(scenario.caseFile(), scenario.asOf()), rule -> true);
        PlainReading.Reading reading = PlainReading.read(scenario.caseFile(), scenario.asOf());

        assertThat(said.duties()).containsExactlyInAnyOrderElementsOf(reading.duties());
        assertThat(said.findings()).containsExactlyInAnyOrderElementsOf(reading.findings());
        assertThat(said.undecidedAdvice()).isEqualTo(reading.undecidedAdvice());
    }

    @Provide
    Arbitrary<RandomCases.Scenario> scenarios() {
        return CaseFiles.scenarios();
    }
}

package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.ForecastCodec;
import se.omsorgsregler.json.ReportCodec;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** Nothing is lost on the way through JSON. */
class RoundTripTest {

    private static final int YEARS_FORECAST = 8;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property
    void aCaseFileReadBackGivesTheSameReport(@ForAll("scenarios") Scenario scenario) {
        CaseFileCodec codec = CaseFileCodec.standard();

        CaseInput readBack = codec.read(codec.write(scenario.caseFile()));

        assertThat(readBack).isEqualTo(new CaseInput.Readable(scenario.caseFile()));
        assertThat(National.ENGINE.evaluate(((CaseInput.Readable) readBack).caseFile(), scenario.asOf()))
                .isEqualTo(National.ENGINE.evaluate(scenario.caseFile(), scenario.asOf()));
    }

    @Property
    void aReportReadBackIsTheSame(@ForAll("scenarios") Scenario scenario) {
        ReportCodec codec = ReportCodec.standard();
        ComplianceReport report = National.ENGINE.evaluate(scenario.caseFile(), scenario.asOf());

        ComplianceReport readBack = codec.read(codec.write(report));

        assertThat(readBack).isEqualTo(report);
        for (int i = 0; i < report.findings().size(); i++) {
            for (Language language : Language.values()) {
                // Wordings are no part of what makes two messages equal.
                assertThat(readBack.findings().get(i).message().text(language))
                        .isEqualTo(report.findings().get(i).message().text(language));
                assertThat(readBack.findings().get(i).remedy().text(language))
                        .isEqualTo(report.findings().get(i).remedy().text(language));
            }
        }
    }

    @Property(tries = 300)
    void aForecastReadBackIsTheSame(@ForAll("scenarios") Scenario scenario) {
        ForecastCodec codec = ForecastCodec.standard();
        Forecast forecast = National.ENGINE.forecast(
                scenario.caseFile(), scenario.asOf(), scenario.asOf().plusYears(YEARS_FORECAST));

        assertThat(codec.read(codec.write(forecast))).isEqualTo(forecast);
    }
}

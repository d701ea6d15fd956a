package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.ReportCodec;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** What the machine is set to never matters: not its time zone, not its language, not its digits. */
@Isolated("sets the default time zone and locale of the JVM")
class SurroundingsTest {

    private static final int CASES = 300;

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, tr-TR",
        "Pacific/Pago_Pago, ar-EG-u-nu-arab",
        "Europe/Stockholm, sv-SE",
        "Asia/Bangkok, th-TH-u-ca-buddhist-nu-thai",
        "Asia/Tokyo, ja-JP-u-ca-japanese"
    })
    void reportsAreTheSameToTheLetter(String timeZone, String locale) {
        List<String> expected = reports(National.ENGINE);

        TimeZone usualTimeZone = TimeZone.getDefault();
        Locale usualLocale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
            Locale.setDefault(Locale.forLanguageTag(locale));

            assertThat(reports(National.ENGINE)).isEqualTo(expected);
            assertThat(reports(ComplianceEngine.builder().build()))
                    .as("by an engine built here")
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualTimeZone);
        }
    }

    private static List<String> reports(ComplianceEngine engine) {
        return LongStream.range(0, CASES)
                .mapToObj(RandomCases::scenario)
                .map(scenario -> report(engine, scenario))
                .toList();
    }

    /** From text to text, so that reading and writing are in it. */
    private static String report(ComplianceEngine engine, Scenario scenario) {
        CaseFileCodec codec = CaseFileCodec.standard();
        CaseInput input = codec.read(codec.write(scenario.caseFile()));
        return ReportCodec.standard().write(engine.evaluate(((CaseInput.Readable) input).caseFile(), scenario.asOf()));
    }
}

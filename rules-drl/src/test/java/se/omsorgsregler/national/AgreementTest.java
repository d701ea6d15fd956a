package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.PlainReading;
import se.omsorgsregler.reading.RandomCases;

/** The rules say what an independent reading of the catalogue says: duty by duty, finding by finding, advice by advice. */
class AgreementTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.builder().build();

    @Property
    void rulesAgreeWithThePlainReading(@ForAll("scenarios") RandomCases.Scenario scenario) {
        ComplianceReport report = ENGINE.evaluate(scenario.caseFile(), scenario.asOf());
        PlainReading.Reading reading = PlainReading.read(scenario.caseFile(), scenario.asOf());

        assertThat(duties(report)).containsExactlyInAnyOrderElementsOf(reading.duties());
        assertThat(findings(report)).containsExactlyInAnyOrderElementsOf(reading.findings());
        assertThat(undecided(report)).isEqualTo(reading.undecidedAdvice());
    }

    @Provide
    Arbitrary<RandomCases.Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    private static List<PlainReading.Row> duties(ComplianceReport report) {
        return report.duties().stream().map(AgreementTest::row).toList();
    }

    private static PlainReading.Row row(DutyRow row) {
        return new PlainReading.Row(
                row.duty(),
                row.status(),
                row.subject(),
                row.subjectId(),
                row.triggeredOn().orElse(null),
                row.dueOn().orElse(null),
                row.metOn().orElse(null),
                row.basis().orElse(null));
    }

    private static List<PlainReading.Hit> findings(ComplianceReport report) {
        return report.findings().stream().map(AgreementTest::hit).toList();
    }

    private static PlainReading.Hit hit(Finding finding) {
        return new PlainReading.Hit(
                finding.rule(),
                finding.outcome(),
                finding.force(),
                finding.subject(),
                finding.subjectId(),
                finding.since().orElse(null),
                finding.dueOn().orElse(null),
                finding.missing(),
                finding.wouldBe().orElse(null));
    }

    private static SortedMap<String, SortedSet<String>> undecided(ComplianceReport report) {
        SortedMap<String, SortedSet<String>> undecided = new TreeMap<>();
        report.undecidedAdvice().forEach(advice -> undecided.put(advice.rule(), new TreeSet<>(advice.missing())));
        return undecided;
    }
}

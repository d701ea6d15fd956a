package se.omsorgsregler.reading;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;

/** Says in the words of a plain reading what a report says, so that the two can be compared. */
public final class Readings {

    private Readings() {}

    /** What the report says about the duties and rules that are wanted. */
    public static PlainReading.Reading of(ComplianceReport report, Predicate<String> wanted) {
        SortedMap<String, SortedSet<String>> undecided = new TreeMap<>();
        report.undecidedAdvice().stream()
                .filter(advice -> wanted.test(advice.rule()))
                .forEach(advice -> undecided.put(advice.rule(), new TreeSet<>(advice.missing())));
        return new PlainReading.Reading(
                report.duties().stream()
                        .filter(row -> wanted.test(row.duty()))
                        .map(Readings::row)
                        .toList(),
                report.findings().stream()
                        .filter(finding -> wanted.test(finding.rule()))
                        .map(Readings::hit)
                        .toList(),
                undecided);
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
}

package se.omsorgsregler.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseFile;

/** Renders findings as rows of a table for a spreadsheet. Immutable and thread-safe. */
final class FindingsTable {

    private static final List<String> COLUMNS = List.of(
            "caseId",
            "municipality",
            "provider",
            "unit",
            "rule",
            "outcome",
            "force",
            "since",
            "dueOn",
            "subjectId",
            "holder",
            "citation",
            "message",
            "remedy");

    private final Csv csv;
    private final Language language;

    FindingsTable(char separator, Language language) {
        csv = new Csv(separator);
        this.language = language;
    }

    /** The head of the file. */
    String header() {
        return csv.header(COLUMNS);
    }

    /** The rows of one case. */
    String rows(CaseFile caseFile, ComplianceReport report) {
        return report.findings().isEmpty()
                ? ""
                : csv.rows(report.findings().stream().map(finding -> row(caseFile, report, finding)));
    }

    private List<String> row(CaseFile caseFile, ComplianceReport report, Finding finding) {
        return List.of(
                report.caseId(),
                caseFile.municipality().orElse(""),
                caseFile.provider().orElse(""),
                caseFile.unit().orElse(""),
                finding.rule(),
                finding.outcome().name(),
                finding.force().name(),
                day(finding.since()),
                day(finding.dueOn()),
                finding.subjectId(),
                Holders.of(finding, caseFile).orElse(""),
                finding.citations().stream().map(Citation::provision).collect(Collectors.joining(" | ")),
                finding.message().text(language),
                finding.remedy().text(language));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}

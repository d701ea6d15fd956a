package se.omsorgsregler.batch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.files.Csv;
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
        List<List<String>> rows = report.findings().stream()
                .filter(finding -> !finding.coveredByProfile())
                .map(finding -> row(caseFile, report, finding))
                .toList();
        return rows.isEmpty() ? "" : csv.rows(rows.stream());
    }

    /** One row for each rule of LAW that the source profile left undecided, after those of the cases. */
    String collapsedRows(Map<String, Long> casesByRule) {
        return casesByRule.isEmpty()
                ? ""
                : csv.rows(casesByRule.entrySet().stream().map(rule -> collapsedRow(rule.getKey(), rule.getValue())));
    }

    private List<String> collapsedRow(String rule, long cases) {
        Texts texts = new Texts(language);
        List<String> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        row.set(COLUMNS.indexOf("rule"), rule);
        row.set(COLUMNS.indexOf("outcome"), Outcome.UNDETERMINED.name());
        row.set(COLUMNS.indexOf("force"), Force.LAW.name());
        row.set(COLUMNS.indexOf("message"), texts.get("table.collapsed", cases));
        row.set(COLUMNS.indexOf("remedy"), texts.get("table.collapsed.remedy"));
        return row;
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

package se.omsorgsregler.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Spreadsheets on Windows take a file without it for Latin-1. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private final char separator;
    private final Language language;

    FindingsTable(char separator, Language language) {
        this.separator = separator;
        this.language = language;
    }

    /** The head of the file. */
    String header() {
        return BYTE_ORDER_MARK + render(Stream.of(COLUMNS));
    }

    /** The rows of one case. */
    String rows(CaseFile caseFile, ComplianceReport report) {
        return report.findings().isEmpty()
                ? ""
                : render(report.findings().stream().map(finding -> row(caseFile, report, finding)));
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

    private String render(Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        rows.forEach(
                row -> csv.writeRecord(row.stream().map(FindingsTable::harmless).toList()));
        return text.toString();
    }

    /** A cell that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String cell) {
        return cell.isEmpty() || STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}

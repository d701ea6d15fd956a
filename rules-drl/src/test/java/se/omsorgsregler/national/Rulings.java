package se.omsorgsregler.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.format.CaseFileFormat;

/**
 * Everything a report says but {@code stableThrough}, as sorted lines in which an element is told by its id ({@code /offers:o1/response}) and
 * not by its position: two case files that hold the same elements in different places can be compared, and a difference can be read.
 */
final class Rulings {

    private final Map<String, String> ids = new HashMap<>();

    private Rulings(CaseFile caseFile) {
        CaseFileEdit.visit(caseFile, (place, value) -> {
            if (place.field().name().equals(CaseFileFormat.ID)) {
                ids.put(place.pointer().substring(0, place.pointer().lastIndexOf('/')), (String) value);
            }
        });
    }

    /** What the rules say about a case. */
    static List<String> of(CaseFile caseFile, ComplianceReport report) {
        Rulings rulings = new Rulings(caseFile);
        List<String> lines = new ArrayList<>();
        report.duties().forEach(row -> lines.add(rulings.line(row)));
        report.findings().forEach(finding -> lines.add(rulings.line(finding)));
        report.undecidedAdvice().forEach(advice -> lines.add(rulings.line(advice)));
        lines.sort(null);
        return lines;
    }

    /** What the rules say about a case, whatever they read it from. */
    static List<String> withoutEvidence(CaseFile caseFile, ComplianceReport report) {
        return of(caseFile, report).stream()
                .map(line -> line.replaceFirst(" evidence=\\[[^]]*]", ""))
                .toList();
    }

    /** What one side says and the other does not: nothing when they agree. */
    static List<String> difference(List<String> expected, List<String> actual) {
        List<String> difference = new ArrayList<>();
        expected.stream()
                .filter(line -> !actual.contains(line))
                .forEach(line -> difference.add("only before: " + line));
        actual.stream().filter(line -> !expected.contains(line)).forEach(line -> difference.add("only after: " + line));
        return difference;
    }

    private String line(DutyRow row) {
        return String.join(
                " ",
                "duty",
                row.duty(),
                row.force().name(),
                row.status().name(),
                named(row.subject()),
                row.subjectId(),
                "triggeredOn=" + row.triggeredOn(),
                "dueOn=" + row.dueOn(),
                "metOn=" + row.metOn(),
                "basis=" + row.basis());
    }

    private String line(Finding finding) {
        return String.join(
                " ",
                "finding",
                finding.rule(),
                finding.force().name(),
                finding.outcome().name(),
                named(finding.subject()),
                finding.subjectId(),
                "since=" + finding.since(),
                "dueOn=" + finding.dueOn(),
                "wouldBe=" + finding.wouldBe(),
                "missing=" + named(finding.missing()),
                "evidence=" + named(finding.evidence()),
                "message=" + line(finding.message()),
                "remedy=" + line(finding.remedy()),
                "citations=" + finding.citations());
    }

    private String line(UndecidedAdvice advice) {
        return "undecided " + advice.rule() + " missing=" + named(advice.missing());
    }

    private static String line(Message message) {
        return message.key() + message.arguments();
    }

    private SortedSet<String> named(Collection<String> pointers) {
        SortedSet<String> named = new TreeSet<>();
        pointers.forEach(pointer -> named.add(named(pointer)));
        return named;
    }

    private String named(String pointer) {
        StringBuilder named = new StringBuilder();
        int end = 0;
        while (end < pointer.length()) {
            int start = end;
            int next = pointer.indexOf('/', start + 1);
            end = next < 0 ? pointer.length() : next;
            String id = ids.get(pointer.substring(0, end));
            named.append(id == null ? pointer.substring(start, end) : ":" + id);
        }
        return named.toString();
    }
}

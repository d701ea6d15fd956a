package se.omsorgsregler.batch.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.batch.files.Csv;

/** Renders differences as rows of a table for a spreadsheet. Immutable and thread-safe. */
final class ComparisonTable {

    private static final List<String> COLUMNS = List.of(
            "caseId",
            "kind",
            "rule",
            "subjectId",
            "change",
            "cause",
            "before",
            "beforeSince",
            "beforeDueOn",
            "after",
            "afterSince",
            "afterDueOn",
            "beforeBasis",
            "afterBasis");

    private final Csv csv;

    ComparisonTable(char separator) {
        csv = new Csv(separator);
    }

    /** The head of the file. */
    String header() {
        return csv.header(COLUMNS);
    }

    String rows(List<Difference> differences) {
        return csv.rows(differences.stream().map(ComparisonTable::row));
    }

    private static List<String> row(Difference difference) {
        return List.of(
                difference.caseId(),
                difference.topic().kind().name(),
                difference.topic().rule(),
                difference.topic().subjectId(),
                difference.change().name(),
                difference.cause(),
                difference.before().outcome(),
                day(difference.before().since()),
                day(difference.before().dueOn()),
                difference.after().outcome(),
                day(difference.after().since()),
                day(difference.after().dueOn()),
                difference.before().basis().orElse(""),
                difference.after().basis().orElse(""));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}

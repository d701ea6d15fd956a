package se.omsorgsregler.batch.forecast;

import java.util.List;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.files.Csv;

/** Renders a calendar as a table for a spreadsheet. Immutable and thread-safe. */
final class CalendarTable {

    private static final List<String> COLUMNS =
            List.of("month", "unit", "kind", "id", "before", "after", "count", "happening");

    private final Csv csv;
    private final EventText words;

    CalendarTable(char separator, Language language) {
        csv = new Csv(separator);
        words = new EventText(language);
    }

    String render(List<MonthlyLoad> months) {
        return csv.header(COLUMNS) + csv.rows(months.stream().map(this::row));
    }

    private List<String> row(MonthlyLoad load) {
        return List.of(
                load.month().toString(),
                load.unit(),
                load.kind().name(),
                load.id(),
                load.before(),
                load.after(),
                String.valueOf(load.count()),
                words.happening(load.kind(), load.before(), load.after()));
    }
}

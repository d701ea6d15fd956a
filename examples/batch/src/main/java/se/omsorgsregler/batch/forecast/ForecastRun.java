package se.omsorgsregler.batch.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.files.PrettyJson;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.ForecastCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;

/**
 * Streams cases through the engine into forecasts and a calendar. Only a bounded number of cases is in memory at once; what is kept is how
 * often the same happens in a unit on a day and, for iCalendar files, in which cases.
 *
 * @param calendars whether each unit is to have an iCalendar file
 */
record ForecastRun(
        ChosenRules rules,
        LocalDate from,
        LocalDate to,
        CaseFileCodec cases,
        CalendarTable table,
        boolean calendars,
        EventText words) {

    private static final String FORECASTS = "forecasts.jsonl";
    private static final String TABLE = "calendar.csv";
    private static final String CALENDAR = "calendar.json";

    /** What a file is called until it is whole. */
    private static final Pattern PART = Pattern.compile("\\.(.+)\\.part");

    /** One result, ready to be written. */
    private record Rendered(String unit, ForecastResult result, String line, List<CalendarEvent> events) {}

    /** Every file that a run may write to a folder, and the calendars of earlier runs there: units come and go. */
    static List<String> files(Path folder) throws IOException {
        List<String> names = new ArrayList<>(List.of(FORECASTS, TABLE, CALENDAR));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .map(name -> PART.matcher(name).replaceFirst("$1"))
                        .filter(UnitCalendar::isFileName)
                        .distinct()
                        .forEach(names::add);
            }
        }
        return names;
    }

    /**
     * Writes the files of results.
     *
     * @param in cases in JSON Lines, plain or gzip
     * @param folder where to; the files are not published
     */
    ForecastSummary run(InputStream in, OutputFolder folder) throws IOException {
        LoadCalendar calendar = new LoadCalendar(calendars);
        ForecastCounter counter = forecast(in, folder.create(FORECASTS), calendar);
        folder.create(TABLE).write(table.render(calendar.months()));
        Map<String, String> files = calendars ? writeCalendars(calendar, folder) : Map.of();
        ForecastSummary summary = counter.summary(this, files, calendar.months());
        // Last, so that whoever sees it finds the others whole.
        folder.create(CALENDAR).write(PrettyJson.write(summary));
        return summary;
    }

    /**
     * Writes the forecasts of the cases and nothing else.
     *
     * @param in cases in JSON Lines, plain or gzip
     * @param forecasts where to; not closed
     */
    ForecastSummary run(InputStream in, Writer forecasts) throws IOException {
        LoadCalendar calendar = new LoadCalendar(false);
        return forecast(in, forecasts, calendar).summary(this, Map.of(), calendar.months());
    }

    private ForecastCounter forecast(InputStream in, Writer forecasts, LoadCalendar calendar) throws IOException {
        ForecastCounter counter = new ForecastCounter();
        try (Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
                // One day more tells what hangs on the last one.
                Stream<Rendered> results = rules.engine()
                        .forecastAll(
                                lines.map(CaseLine::new),
                                line -> line.read(cases),
                                from,
                                to.plusDays(1),
                                this::render)) {
            for (Iterator<Rendered> each = results.iterator(); each.hasNext(); ) {
                Rendered rendered = each.next();
                forecasts.write(rendered.line());
                forecasts.write('\n');
                counter.add(rendered.unit(), rendered.result());
                rendered.result().caseId().ifPresent(caseId -> calendar.add(caseId, rendered.events()));
            }
        }
        return counter;
    }

    private Rendered render(CaseLine line, ForecastResult result) {
        ForecastCodec codec = ForecastCodec.standard();
        if (result instanceof ForecastResult.Forecasted forecasted) {
            String unit = line.caseFile().flatMap(CaseFile::unit).orElse("");
            Forecast beyond = forecasted.forecast();
            ForecastResult within = new ForecastResult.Forecasted(beyond.through(to));
            return new Rendered(
                    unit, within, codec.writeResult(within, line.number()), CaseEvents.of(beyond, to, unit));
        }
        return new Rendered("", result, codec.writeResult(result, line.number()), List.of());
    }

    /** The names of the files by unit. */
    private Map<String, String> writeCalendars(LoadCalendar calendar, OutputFolder folder) throws IOException {
        SortedMap<String, List<LoadCalendar.Entry>> units = new TreeMap<>();
        for (LoadCalendar.Entry entry : calendar.entries()) {
            if (entry.event().callsForAction()) {
                units.computeIfAbsent(entry.event().unit(), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, List<LoadCalendar.Entry>> unit : units.entrySet()) {
            UnitCalendar unitCalendar = new UnitCalendar(unit.getKey(), unit.getValue());
            // Closed at once: there may be more units than a process may have open files.
            try (Writer file = folder.create(unitCalendar.fileName())) {
                file.write(unitCalendar.render(from, words));
            }
            files.put(unit.getKey(), unitCalendar.fileName());
        }
        return files;
    }
}

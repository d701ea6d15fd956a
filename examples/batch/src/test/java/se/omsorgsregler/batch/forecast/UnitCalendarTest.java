package se.omsorgsregler.batch.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.forecast.CalendarEvent.Kind;

/** What a calendar program makes of the file, and that the file is whole whatever ids look like. */
class UnitCalendarTest {

    private static final LocalDate MADE_ON = LocalDate.of(2026, 11, 22);

    private static final EventWords WORDS = new EventWords() {
        @Override
        public String title(String unit) {
            return "Enhet " + unit;
        }

        @Override
        public String summary(CalendarEvent event, long count) {
            return event.id() + ": Sista dag för " + count;
        }

        @Override
        public String cases(Collection<String> caseIds) {
            return "Ärenden: " + String.join(", ", caseIds);
        }
    };

    private static CalendarEvent lastDay(String unit, LocalDate day) {
        return new CalendarEvent(unit, day, Kind.LAST_DAY, "credential", "", "");
    }

    private static String render(String unit, String... caseIds) {
        LoadCalendar calendar = new LoadCalendar(true);
        for (String caseId : caseIds) {
            calendar.add(caseId, List.of(lastDay(unit, LocalDate.of(2033, 6, 30))));
        }
        return new UnitCalendar(unit, calendar.entries()).render(MADE_ON, WORDS);
    }

    private static CalendarComponent onlyEvent(String text) throws IOException, ParserException {
        List<CalendarComponent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void theSameInManyCasesIsOneEventOfAWholeDay() throws IOException, ParserException {
        String text = render("U-1", "K-2", "K-1");

        assertThat(text)
                .contains("\r\nDTSTART;VALUE=DATE:20330630\r\n", "\r\nDTSTAMP:20261122T000000Z\r\n")
                .doesNotContain("DTEND");
        CalendarComponent event = onlyEvent(text);
        assertThat(value(event, Property.SUMMARY)).isEqualTo("credential: Sista dag för 2");
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo("Ärenden: K-1, K-2");
    }

    @Test
    void anEventIsTheSameInEveryRunAndAnotherOnAnotherDay() throws IOException, ParserException {
        LocalDate day = LocalDate.of(2033, 6, 30);
        assertThat(uid(lastDay("U-1", day))).isEqualTo(uid(lastDay("U-1", day)));
        assertThat(Arrays.asList(
                        uid(lastDay("U-1", day)),
                        uid(lastDay("U-2", day)),
                        uid(lastDay("U-1", day.plusDays(1))),
                        uid(new CalendarEvent("U-1", day, Kind.LAST_DAY, "other", "", "")),
                        uid(new CalendarEvent("U-1", day, Kind.FINDING, "credential", "", "DUE")),
                        uid(new CalendarEvent("U-1", day, Kind.FINDING, "credential", "DUE", ""))))
                .doesNotHaveDuplicates();
    }

    private static String uid(CalendarEvent event) throws IOException, ParserException {
        LoadCalendar calendar = new LoadCalendar(true);
        calendar.add("K-1", List.of(event));
        return value(
                onlyEvent(new UnitCalendar(event.unit(), calendar.entries()).render(MADE_ON, WORDS)), Property.UID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K-1",
                "å;b,c\\d:e\"f",
                "begin\r\nEND:VCALENDAR\nBEGIN:VEVENT\tend",
                "\u0000\u0007\u001b[31m",
                "\u0661\u0662\u0663",
                "\u65e5\u672c\u8a9e",
                "\ud83d\ude00a\ud83d\ude00",
                "../../etc"
            })
    void anyIdGoesInWithoutBreakingLines(String id) throws IOException, ParserException {
        String[] caseIds = new String[40];
        Arrays.setAll(caseIds, i -> id + i);

        String text = render(id, caseIds);

        assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContainPattern("\\p{Cc}");
        });
        assertThat(value(onlyEvent(text), Property.DESCRIPTION))
                .isEqualTo("Ärenden: "
                        + String.join(", ", new TreeSet<>(List.of(caseIds))).replaceAll("\\p{Cc}", " "));
    }

    @Test
    void aLineIsFoldedNoShorterThanItsCharactersAskFor() {
        String[] caseIds = new String[40];
        Arrays.setAll(caseIds, i -> "K-" + i);

        assertThat(render("U-1", caseIds).lines()).anyMatch(line -> line.length() > 70);
    }

    @Test
    void fileNamesAreSafeAndDiffer() {
        List<String> units = List.of(
                "",
                "no-unit",
                "U-1",
                "u-1",
                "U 1",
                "../U-1",
                "C:\\U",
                "CON",
                "å",
                "ä",
                "x".repeat(300),
                "x".repeat(301));

        List<String> names = units.stream()
                .map(unit -> new UnitCalendar(unit, List.of()).fileName())
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9-]{1,100}\\.ics"));
        assertThat(names).allMatch(UnitCalendar::isFileName);
        assertThat(List.of("calendar.json", "unit-mine.ics", "my-no-unit.ics")).noneMatch(UnitCalendar::isFileName);
        assertThat(names.get(0)).isEqualTo("no-unit.ics");
        assertThat(names.get(2)).startsWith("unit-u-1-");
    }
}

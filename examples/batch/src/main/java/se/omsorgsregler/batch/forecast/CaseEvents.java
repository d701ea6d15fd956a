package se.omsorgsregler.batch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.BeforeAfter;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.batch.forecast.CalendarEvent.Kind;

/** What happens in one case. */
public final class CaseEvents {

    private CaseEvents() {}

    /**
     * Lists the events of a case.
     *
     * @param forecast reaches at least one day beyond the last one, to tell which due dates something hangs on
     * @param to the last day of the calendar, inclusive
     * @param unit opaque id of the unit of the case, empty for none
     * @return one event per finding and row; another date or other evidence alone is none
     */
    public static List<CalendarEvent> of(Forecast forecast, LocalDate to, String unit) {
        List<CalendarEvent> events = new ArrayList<>();
        for (Forecast.Change change : forecast.changes()) {
            LocalDate dayBefore = change.on().minusDays(1);
            if (dayBefore.isAfter(to)) {
                break;
            }
            for (BeforeAfter<DutyRow> row : change.duties()) {
                if (endsOn(dayBefore, row)) {
                    events.add(new CalendarEvent(
                            unit,
                            dayBefore,
                            Kind.LAST_DAY,
                            row.before().orElseThrow().duty(),
                            "",
                            ""));
                }
            }
            if (!change.on().isAfter(to)) {
                change.findings().forEach(finding -> add(events, finding(finding, unit, change.on())));
                change.duties().forEach(row -> add(events, duty(row, unit, change.on())));
            }
        }
        return events;
    }

    /** Whether a due date is one that something hangs on: an event that has taken place keeps its date, and nothing comes of it. */
    private static boolean endsOn(LocalDate day, BeforeAfter<DutyRow> row) {
        DutyStatus after = status(row.after());
        return row.before().flatMap(DutyRow::dueOn).equals(Optional.of(day))
                && after != DutyStatus.NOT_APPLICABLE
                && after != status(row.before());
    }

    private static CalendarEvent finding(BeforeAfter<Finding> finding, String unit, LocalDate day) {
        String rule = finding.after().or(finding::before).orElseThrow().rule();
        return new CalendarEvent(unit, day, Kind.FINDING, rule, outcome(finding.before()), outcome(finding.after()));
    }

    private static CalendarEvent duty(BeforeAfter<DutyRow> row, String unit, LocalDate day) {
        String duty = row.after().or(row::before).orElseThrow().duty();
        return new CalendarEvent(
                unit,
                day,
                Kind.DUTY,
                duty,
                status(row.before()).name(),
                status(row.after()).name());
    }

    private static void add(List<CalendarEvent> events, CalendarEvent event) {
        if (!event.before().equals(event.after())) {
            events.add(event);
        }
    }

    private static String outcome(Optional<Finding> finding) {
        return finding.map(one -> one.outcome().name()).orElse("");
    }

    /** A duty has no row about a subject to which it does not apply. */
    private static DutyStatus status(Optional<DutyRow> row) {
        return row.map(DutyRow::status).orElse(DutyStatus.NOT_APPLICABLE);
    }
}

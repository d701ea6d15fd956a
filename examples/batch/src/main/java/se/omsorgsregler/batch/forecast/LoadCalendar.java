package se.omsorgsregler.batch.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what happens in cases. Not thread-safe. */
public final class LoadCalendar {

    private final boolean keepsCaseIds;
    private final SortedMap<CalendarEvent, Load> loads = new TreeMap<>();

    /**
     * Makes an empty calendar.
     *
     * @param keepsCaseIds whether it is to remember which cases events are about
     */
    public LoadCalendar(boolean keepsCaseIds) {
        this.keepsCaseIds = keepsCaseIds;
    }

    private static final class Load {
        private long count;
        private final SortedSet<String> caseIds = new TreeSet<>();
    }

    /**
     * One entry of the calendar.
     *
     * @param event what happens
     * @param count the number of findings or rows to which it happens
     * @param caseIds opaque ids of the cases, sorted; empty when the calendar does not keep them
     */
    public record Entry(CalendarEvent event, long count, SortedSet<String> caseIds) {}

    /**
     * Counts the events of a case.
     *
     * @param caseId opaque id of the case
     * @param events its events
     */
    public void add(String caseId, List<CalendarEvent> events) {
        for (CalendarEvent event : events) {
            Load load = loads.computeIfAbsent(event, none -> new Load());
            load.count++;
            if (keepsCaseIds) {
                load.caseIds.add(caseId);
            }
        }
    }

    /**
     * All entries.
     *
     * @return one per event, sorted
     */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        loads.forEach((event, load) ->
                entries.add(new Entry(event, load.count, Collections.unmodifiableSortedSet(load.caseIds))));
        return entries;
    }

    /**
     * The load of each month.
     *
     * @return sorted by month, unit, kind and id
     */
    public List<MonthlyLoad> months() {
        SortedMap<CalendarEvent, SortedMap<LocalDate, Long>> months = new TreeMap<>();
        loads.forEach((event, load) -> months.computeIfAbsent(firstOfMonth(event), none -> new TreeMap<>())
                .put(event.on(), load.count));
        List<MonthlyLoad> rows = new ArrayList<>();
        months.forEach((event, days) -> rows.add(new MonthlyLoad(
                YearMonth.from(event.on()),
                event.unit(),
                event.kind(),
                event.id(),
                event.before(),
                event.after(),
                days.values().stream().mapToLong(Long::longValue).sum(),
                days)));
        return rows;
    }

    private static CalendarEvent firstOfMonth(CalendarEvent event) {
        return new CalendarEvent(
                event.unit(), event.on().withDayOfMonth(1), event.kind(), event.id(), event.before(), event.after());
    }
}

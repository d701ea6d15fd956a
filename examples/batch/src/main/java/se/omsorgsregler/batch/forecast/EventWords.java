package se.omsorgsregler.batch.forecast;

import java.util.Collection;

/** Says events in the words of one language. */
public interface EventWords {

    /**
     * The name of a calendar.
     *
     * @param unit opaque id of the unit, empty for none
     * @return the name
     */
    String title(String unit);

    /**
     * An event in one line.
     *
     * @param event the event
     * @param count the number of findings or rows to which it happens
     * @return the line
     */
    String summary(CalendarEvent event, long count);

    /**
     * Which cases an event is about.
     *
     * @param caseIds their opaque ids
     * @return the text
     */
    String cases(Collection<String> caseIds);
}

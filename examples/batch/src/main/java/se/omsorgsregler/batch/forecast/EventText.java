package se.omsorgsregler.batch.forecast;

import java.util.Collection;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.Texts;

/** The words of the program's texts for events. Immutable and thread-safe. */
final class EventText implements EventWords {

    private final Texts texts;

    EventText(Language language) {
        texts = new Texts(language);
    }

    /** What happens, without what it happens to. */
    String happening(CalendarEvent.Kind kind, String before, String after) {
        if (kind == CalendarEvent.Kind.LAST_DAY) {
            return texts.get("forecast.event.last-day");
        }
        if (before.isEmpty()) {
            return texts.get("forecast.event.appears", after);
        }
        return after.isEmpty()
                ? texts.get("forecast.event.goes", before)
                : texts.get("forecast.event.becomes", before, after);
    }

    @Override
    public String title(String unit) {
        return unit.isEmpty() ? texts.get("forecast.calendar.no-unit") : texts.get("forecast.calendar", unit);
    }

    @Override
    public String summary(CalendarEvent event, long count) {
        return texts.get(
                "forecast.calendar.summary", event.id(), happening(event.kind(), event.before(), event.after()), count);
    }

    @Override
    public String cases(Collection<String> caseIds) {
        return texts.get("forecast.calendar.cases", String.join(", ", caseIds));
    }
}

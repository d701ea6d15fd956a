package se.omsorgsregler.batch.forecast;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The events of one unit as iCalendar (RFC 5545): whole days, one event for all cases to which the same happens. Immutable. */
public final class UnitCalendar {

    /** RFC 5545 asks for lines of at most 75 octets, with the space that a line that goes on begins with; here one more is left free. */
    private static final int OCTETS_OF_A_LINE = 72;

    private static final int MOST_OCTETS_OF_A_CHAR = 3;
    private static final int SHOWN_OF_UNIT = 40;

    private static final Pattern FILE_NAME =
            Pattern.compile("no-unit\\.ics|unit-[a-z0-9-]*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.ics");

    private final String unit;
    private final List<LoadCalendar.Entry> entries;

    /**
     * Makes a calendar.
     *
     * @param unit opaque id of the unit, empty for none
     * @param entries what happens in it, at least one entry
     */
    public UnitCalendar(String unit, List<LoadCalendar.Entry> entries) {
        this.unit = unit;
        this.entries = List.copyOf(entries);
    }

    /**
     * The name of the file.
     *
     * @return a name that any file system takes, another for every unit, and the same in every run
     */
    public String fileName() {
        if (unit.isEmpty()) {
            return "no-unit.ics";
        }
        String readable = unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        // Units that read alike, or differ in what is not shown, are told apart by what follows.
        return "unit-" + readable.substring(0, Math.min(SHOWN_OF_UNIT, readable.length())) + "-" + nameBased(unit)
                + ".ics";
    }

    /**
     * Whether a file can be one of these.
     *
     * @param name its name
     * @return whether {@link #fileName()} gives such a name
     */
    public static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    /**
     * Renders the calendar.
     *
     * @param madeOn the day that the events are stamped with
     * @param words the language
     * @return the content of the file, with the line ends of the format
     */
    public String render(LocalDate madeOn, EventWords words) {
        List<CalendarComponent> events = new ArrayList<>();
        for (LoadCalendar.Entry entry : entries) {
            events.add(new VEvent(new PropertyList(List.of(
                    new DtStamp(madeOn.atStartOfDay().toInstant(ZoneOffset.UTC)),
                    new Uid(uid(entry.event())),
                    new DtStart<>(entry.event().on()),
                    new Summary(printable(words.summary(entry.event(), entry.count()))),
                    new Description(printable(words.cases(entry.caseIds()))),
                    ImmutableTransp.TRANSPARENT))));
        }
        Calendar calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Omsorgsregler//batch//SV"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        new XProperty("X-WR-CALNAME", printable(words.title(unit))))),
                new ComponentList<>(events));
        return folded(calendar);
    }

    private static String folded(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, foldLength(calendar.toString())).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The library may fold between the two halves of one character, which cannot be written.
        return text.toString().replaceAll("([\\uD800-\\uDBFF])\r\n ([\\uDC00-\\uDFFF])", "\r\n $1$2");
    }

    /** The library folds by characters: as many as never make a line too long, whichever of its characters they are. */
    private static int foldLength(String unfolded) {
        int surplus = unfolded.lines()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length - line.length())
                .max()
                .orElse(0);
        return Math.max(OCTETS_OF_A_LINE / MOST_OCTETS_OF_A_CHAR, OCTETS_OF_A_LINE - surplus);
    }

    /** The same in every run, so that a calendar knows an event that it has already. */
    private static String uid(CalendarEvent event) {
        String identity = String.join(
                "\0",
                event.unit(),
                event.on().toString(),
                event.kind().name(),
                event.id(),
                event.before(),
                event.after());
        return nameBased(identity);
    }

    private static String nameBased(String identity) {
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** An id can hold line ends and the like, which have no place in a calendar. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}

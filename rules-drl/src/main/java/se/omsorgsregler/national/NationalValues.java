package se.omsorgsregler.national;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DatedValue.Day;
import se.omsorgsregler.spi.DatedValue.Days;
import se.omsorgsregler.spi.DatedValue.Span;
import se.omsorgsregler.spi.DatedValue.Value;

/**
 * The days and numbers that the national rules name, each with its source. No rule holds a day or number of its own.
 *
 * <p>A day on which a provision began or ended stays that day for ever, so these rows hold always. A value that the legislator changes
 * gets a second row; the first one then gets an end.
 */
final class NationalValues {

    private static final Optional<LocalDate> ALWAYS = Optional.empty();

    private static final String OURS = "egen tolkning: ";

    // spotless:off
    static final List<DatedValue> TABLE = List.of(
            //  name                      value                from    to      source
            row("offer-duty",             day("2022-07-01"),   ALWAYS, ALWAYS, "Lag (2022:388), ikraftträdandet av SoL (2001:453) 4 kap. 2 b §"),
            row("title-requirement",      day("2023-07-01"),   ALWAYS, ALWAYS, "Lag (2022:388), ikraftträdandet av SoL (2001:453) 3 kap. 3 d §"),
            row("sol-2025",               day("2025-07-01"),   ALWAYS, ALWAYS, "SoL (2025:400), ikraftträdandet"),
            row("transition-day-2023",    day("2023-07-01"),   ALWAYS, ALWAYS, "p. 2 övergångsbestämmelserna till Lag (2022:388): vid ikraftträdandet av 3 kap. 3 d §"),
            row("transition-day-2025",    day("2025-07-01"),   ALWAYS, ALWAYS, "p. 8 övergångsbestämmelserna till SoL (2025:400): vid ikraftträdandet"),
            row("transition-last-day",    day("2033-06-30"),   ALWAYS, ALWAYS, "p. 2 övergångsbestämmelserna till Lag (2022:388) och p. 8 övergångsbestämmelserna till SoL (2025:400)"),
            row("transition-ended",       day("2033-07-01"),   ALWAYS, ALWAYS, "dagen efter den sista dagen i p. 8 övergångsbestämmelserna till SoL (2025:400)"),
            row("special-housing",        day("2026-07-01"),   ALWAYS, ALWAYS, "Prop. 2025/26:60, föreslaget ikraftträdande; antagandet är inte kontrollerat"),
            row("home-care-gap-days",     days(30),            ALWAYS, ALWAYS, OURS + "ett uppehåll som längst räknas som samma hemtjänst"),
            row("home-care-early-days",   days(90),            ALWAYS, ALWAYS, OURS + "hur tidigt ett erbjudande räknas till hemtjänsten som följer"),
            row("unanswered-days",        days(30),            ALWAYS, ALWAYS, OURS + "när ett obesvarat erbjudande bör ses över"),
            row("handover-days",          days(14),            ALWAYS, ALWAYS, OURS + "hur länge två kontakter får överlappa som överlämning"),
            row("transition-look-ahead",  span("P12M"),        ALWAYS, ALWAYS, OURS + "hur tidigt slutet på övergångstiden påminns om"));
    // spotless:on

    private NationalValues() {}

    private static DatedValue row(
            String name, Value value, Optional<LocalDate> from, Optional<LocalDate> to, String source) {
        return new DatedValue(name, value, from, to, source);
    }

    private static Value day(String iso) {
        return new Day(LocalDate.parse(iso));
    }

    private static Value days(int number) {
        return new Days(number);
    }

    private static Value span(String iso) {
        return new Span(Period.parse(iso));
    }
}

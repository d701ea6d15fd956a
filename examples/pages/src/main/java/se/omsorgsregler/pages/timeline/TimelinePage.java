package se.omsorgsregler.pages.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.pages.PageFrame;
import se.omsorgsregler.pages.Texts;

/**
 * The page about one case.
 *
 * @param frame frame of the page
 * @param report what the rules say
 * @param notices what a person must know about the rules, in words
 * @param drawing the picture
 * @param items the same in words, lane by lane; a lane that the record does not supply is empty
 * @param lawDays days that the law names, with their sources
 * @param changes what happens next if nothing new is recorded
 * @param through the last day that has been looked at for changes
 */
public record TimelinePage(
        PageFrame frame,
        ComplianceReport report,
        List<String> notices,
        Drawing drawing,
        Map<Lane, Optional<List<Item>>> items,
        SortedMap<LocalDate, Set<String>> lawDays,
        List<Forecast.Change> changes,
        LocalDate through) {

    /**
     * The words.
     *
     * @return the words of the page
     */
    public Texts texts() {
        return frame.texts();
    }

    /**
     * The findings.
     *
     * @return the gravest first
     */
    public List<Finding> findings() {
        return report.findings().stream()
                .sorted(Comparator.comparing(Finding::outcome).thenComparing(Finding::force))
                .toList();
    }

    /**
     * The days of an item in words.
     *
     * @param item the item
     * @param texts the words
     * @return a day, or a period
     */
    public static String days(Item item, Texts texts) {
        String from = item.from().map(LocalDate::toString).orElse(texts.get("day.unknown"));
        if (!item.period()) {
            return from;
        }
        return from + " \u2013 " + item.to().map(LocalDate::toString).orElse(texts.get("day.running"));
    }

    /**
     * What an item is called.
     *
     * @param key such as {@code duty.offer}
     * @param otherwise what it is called when there is no name
     * @return the name
     */
    public String name(String key, String otherwise) {
        return texts().has(key) ? texts().get(key) : otherwise;
    }
}

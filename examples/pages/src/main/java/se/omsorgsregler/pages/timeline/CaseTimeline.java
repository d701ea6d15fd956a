package se.omsorgsregler.pages.timeline;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.pages.PageFrame;
import se.omsorgsregler.pages.PageRenderer;
import se.omsorgsregler.pages.Texts;
import se.omsorgsregler.spi.RulePack;

/**
 * Writes one case on one page. It shows ids, days and enum values of the case file, and no names or free text, because there are none. The
 * same case and forecast give the same bytes. Thread-safe.
 */
public final class CaseTimeline {

    /** The picture goes back no further; longer ago has room in the table only. */
    private static final int YEARS_BACK = 6;

    /** How far ahead of the day asked about the picture always shows. */
    private static final int MONTHS_AHEAD = 3;

    /** What lies further ahead than this stands in words only. */
    private static final int MONTHS_AHEAD_AT_MOST = 14;

    private final Texts texts;
    private final PageRenderer renderer = new PageRenderer();
    private final List<RulePack> packs;

    /**
     * Takes what is the same for every case.
     *
     * @param language language of the page
     * @param packs packs whose tables say when the law changes; those that a report was not made with are left aside
     */
    public CaseTimeline(Language language, Collection<RulePack> packs) {
        texts = new Texts(language, CaseTimeline.class);
        this.packs = List.copyOf(packs);
    }

    /**
     * Writes the page.
     *
     * @param caseFile the case
     * @param forecast what the rules say about it on the day asked about, and what changes after that
     * @param notices what a person must know about the rules, in words
     * @param out where to; not closed
     */
    public void write(CaseFile caseFile, Forecast forecast, List<String> notices, Writer out) {
        Objects.requireNonNull(caseFile, "caseFile");
        ComplianceReport report = forecast.reports().get(0);
        Law law = new Law(packs, report);
        CaseItems recorded = new CaseItems(caseFile, texts);
        Map<Lane, Optional<List<Item>>> items = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            items.put(
                    lane,
                    switch (lane) {
                        case LAW -> Optional.of(law.provisions(report));
                        case FINDINGS -> Optional.of(sorted(findings(report)));
                        case CHANGES -> Optional.of(changes(forecast));
                        default -> recorded.on(lane).map(CaseTimeline::sorted);
                    });
        }
        Draughtsman draughtsman = new Draughtsman(first(report, recorded), last(report, forecast), texts);
        TimelinePage page = new TimelinePage(
                PageFrame.of(texts, texts.get("timeline.title", report.caseId())),
                report,
                notices,
                draughtsman.draw(law.days(), report.asOf(), items),
                items,
                law.days(),
                forecast.changes(),
                forecast.to());
        renderer.render("timeline/timeline.jte", page, out);
    }

    /** By day; what began on a day that is not known comes first. */
    private static List<Item> sorted(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing((Item item) -> item.from().orElse(LocalDate.MIN))
                        .thenComparing(Item::words))
                .toList();
    }

    private static LocalDate first(ComplianceReport report, CaseItems recorded) {
        LocalDate earliest = report.asOf().minusYears(YEARS_BACK);
        LocalDate latest = report.asOf().minusMonths(MONTHS_AHEAD);
        LocalDate first = Stream.concat(
                        recorded.first().stream(),
                        report.findings().stream().flatMap(finding -> finding.since().stream()))
                .min(LocalDate::compareTo)
                .orElse(latest)
                .minusMonths(1)
                .withDayOfMonth(1);
        return first.isBefore(earliest) ? earliest : first.isAfter(latest) ? latest : first;
    }

    private static LocalDate last(ComplianceReport report, Forecast forecast) {
        LocalDate furthest = report.asOf().plusMonths(MONTHS_AHEAD_AT_MOST);
        return Stream.concat(
                        forecast.changes().stream().map(Forecast.Change::on),
                        report.findings().stream().flatMap(finding -> finding.dueOn().stream()))
                .filter(day -> day.isBefore(furthest))
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(report.asOf().plusMonths(MONTHS_AHEAD)))
                .orElse(report.asOf().plusMonths(MONTHS_AHEAD))
                .plusDays(14);
    }

    private List<Item> findings(ComplianceReport report) {
        List<Item> items = new ArrayList<>();
        for (Finding finding : report.findings()) {
            String style = TimelineStyles.of(finding.outcome());
            String words = finding.rule() + ": " + texts.of(finding.outcome());
            Optional<LocalDate> since = finding.since();
            if (since.isPresent()) {
                items.add(Item.period(Lane.FINDINGS, since, Optional.of(report.asOf()), style, words));
            } else {
                items.add(Item.on(Lane.FINDINGS, finding.dueOn().orElse(report.asOf()), style, words));
            }
        }
        return items;
    }

    private List<Item> changes(Forecast forecast) {
        return forecast.changes().stream()
                .map(change -> Item.on(
                        Lane.CHANGES,
                        change.on(),
                        "change",
                        texts.get(
                                "change.count",
                                change.findings().size(),
                                change.duties().size())))
                .toList();
    }
}

package se.omsorgsregler.batch.explain;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.pages.timeline.CaseTimeline;
import se.omsorgsregler.spi.RulePack;

/** Writes one case as a page for people. */
final class HtmlCase {

    /** How far ahead changes are looked for at least. */
    private static final int YEARS_AHEAD = 1;

    private final Language language;
    private final ChosenRules rules;

    HtmlCase(Language language, ChosenRules rules) {
        this.language = language;
        this.rules = rules;
    }

    /** The file appears under its name only when it is whole. */
    void write(CaseFile caseFile, LocalDate asOf, Path file) throws IOException {
        Forecast forecast = rules.engine().forecast(caseFile, asOf, lastDay(caseFile, asOf));
        List<RulePack> packs = ServiceLoader.load(RulePack.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Texts texts = new Texts(language);
        List<String> notices =
                rules.notices(asOf).stream().map(notice -> notice.text(texts)).toList();
        try (OutputFolder folder = OutputFolder.of(file)) {
            Writer out = folder.create(file.getFileName().toString());
            new CaseTimeline(language, packs).write(caseFile, forecast, notices, out);
            folder.publish();
        }
    }

    /** Late enough that the next change is among what is told, however far away it is. */
    private LocalDate lastDay(CaseFile caseFile, LocalDate asOf) {
        LocalDate usual = asOf.plusYears(YEARS_AHEAD);
        return rules.engine()
                .evaluate(caseFile, asOf)
                .stableThrough()
                .map(day -> day.plusDays(1))
                .filter(usual::isBefore)
                .orElse(usual);
    }
}

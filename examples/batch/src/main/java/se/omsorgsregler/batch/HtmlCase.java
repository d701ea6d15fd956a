package se.omsorgsregler.batch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.pages.timeline.CaseTimeline;
import se.omsorgsregler.spi.RulePack;

/** Writes one case as a page for people. */
final class HtmlCase {

    /** How far ahead changes are looked for. */
    private static final int YEARS_AHEAD = 1;

    private final Language language;
    private final ChosenRules rules;

    HtmlCase(Language language, ChosenRules rules) {
        this.language = language;
        this.rules = rules;
    }

    /** The file appears under its name only when it is whole. */
    void write(CaseFile caseFile, LocalDate asOf, Path file) throws IOException {
        Forecast forecast = rules.engine().forecast(caseFile, asOf, asOf.plusYears(YEARS_AHEAD));
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
}

package se.omsorgsregler.batch.check;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.pages.report.ReportCollector;
import se.omsorgsregler.pages.report.RunFacts;
import se.omsorgsregler.routine.Requirement;

/** The report of a run as pages for people, made while the run goes on. Does nothing when it was not asked for. Not thread-safe. */
final class HtmlReport implements ResultSink, Closeable {

    /** Name of the page. */
    static final String PAGE = "report.html";

    /** Name of the folder of further pages. */
    static final String PAGES = "report";

    /** What there is when a report was asked for. */
    private record Pages(Path page, Language language, ReportCollector collector) {}

    private final Optional<Pages> pages;

    private HtmlReport(Optional<Pages> pages) {
        this.pages = pages;
    }

    /**
     * Starts the report.
     *
     * @param language its language; empty when it was not asked for
     */
    static HtmlReport start(Optional<Language> language, ChosenRules rules, LocalDate asOf, OutputFolder folder)
            throws IOException {
        if (language.isEmpty()) {
            return new HtmlReport(Optional.empty());
        }
        RunFacts facts = new RunFacts(
                asOf,
                rules.engine().ruleSet(),
                recurringDuties(rules),
                rules.profile().map(SourceProfile::id));
        Path stage = folder.stage(PAGE, PAGES);
        ReportCollector collector = new ReportCollector(facts, language.get(), stage);
        return new HtmlReport(Optional.of(new Pages(stage.resolve(PAGE), language.get(), collector)));
    }

    private static Set<String> recurringDuties(ChosenRules rules) {
        return rules.routines().stream()
                .flatMap(routine -> routine.requirements().stream()
                        .filter(Requirement.Recurring.class::isInstance)
                        .map(routine::dutyId))
                .collect(Collectors.toSet());
    }

    @Override
    public void accept(CheckedCase checked) throws IOException {
        if (pages.isPresent()) {
            CaseLine line = checked.line();
            pages.get().collector().add(line.number(), line.caseFile(), checked.result());
        }
    }

    /** Writes the pages; they are not published. */
    void write(Summary summary) throws IOException {
        if (pages.isPresent()) {
            Texts texts = new Texts(pages.get().language());
            List<String> notices =
                    summary.notices().stream().map(notice -> notice.text(texts)).toList();
            pages.get().collector().write(pages.get().page(), notices);
        }
    }

    @Override
    public void close() throws IOException {
        if (pages.isPresent()) {
            pages.get().collector().close();
        }
    }
}

package se.omsorgsregler.pages.catalogue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.pages.PageRenderer;
import se.omsorgsregler.pages.Texts;

/**
 * A catalogue as pages: the same in each language, under the same names. The pages need no server, no network and no script, and are the same
 * bytes for the same catalogue. Immutable and thread-safe.
 */
public final class CatalogueSite {

    static final String INDEX = "index.html";
    static final String OUTCOMES = "outcomes.html";
    static final String PROVISIONS = "provisions.html";
    static final String VALUES = "values.html";
    static final String CITATIONS = "citations.html";
    static final String QUESTIONS = "questions.html";
    static final String FIELDS = "fields.html";
    static final String BASES = "cases.html";
    static final String CHANGES = "changes.html";

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Catalogue catalogue;
    private final PageRenderer renderer = new PageRenderer();

    /** Takes the pages one by one. */
    public interface Sink {

        /**
         * Takes a page.
         *
         * @param path path below the folder of the site, with slashes
         * @param html the page
         * @throws IOException if it cannot be kept
         */
        void page(String path, String html) throws IOException;
    }

    /**
     * Takes a catalogue.
     *
     * @param catalogue the catalogue
     */
    public CatalogueSite(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    static String path(Norm norm) {
        return (norm.isDuty() ? "duties/" : "rules/") + fileName(norm.id());
    }

    static String path(DrlFile file) {
        return "concepts/" + fileName(file.id());
    }

    static String path(RoutineEntry routine) {
        return "routines/" + fileName(routine.routine().id());
    }

    /** An id comes from a pack and must not name a place outside the site. */
    private static String fileName(String id) {
        if (!FILE_NAME.matcher(id).matches()) {
            throw new ConfigurationException("an id that cannot be the name of a file: " + id);
        }
        return id + ".html";
    }

    /**
     * Makes the pages.
     *
     * @param sink takes them, always in the same order
     * @throws IOException if the sink cannot
     */
    public void write(Sink sink) throws IOException {
        sink.page(INDEX, render("entrance", view(Language.SWEDISH, INDEX, "", List.of(), catalogue)));
        for (Language language : Language.values()) {
            new Pages(language, sink).write();
        }
    }

    private <T> CatalogueView<T> view(
            Language language, String path, String title, List<CatalogueView.Crumb> crumbs, T subject) {
        Texts texts = new Texts(language, CatalogueSite.class);
        return new CatalogueView<>(
                catalogue, texts, path, title.isEmpty() ? texts.get("title") : title, crumbs, subject);
    }

    private String render(String template, CatalogueView<?> view) {
        StringWriter out = new StringWriter();
        renderer.render("catalogue/" + template + ".jte", view, out);
        return out.toString();
    }

    /** The pages of one language. */
    private final class Pages {

        private final Language language;
        private final Texts texts;
        private final Sink sink;

        Pages(Language language, Sink sink) {
            this.language = language;
            this.texts = new Texts(language, CatalogueSite.class);
            this.sink = sink;
        }

        void write() throws IOException {
            page(INDEX, "index", texts.get("title"), List.of(), catalogue);
            for (String name : List.of(
                    "outcomes", "provisions", "values", "citations", "questions", "fields", "cases", "changes")) {
                page(name + ".html", name, texts.get("title." + name), List.of(start()), catalogue);
            }
            for (Norm norm : catalogue.norms()) {
                String anchor = norm.isDuty()
                        ? "#duty-" + norm.id()
                        : "#pack-" + norm.pack().id();
                page(
                        path(norm),
                        "norm",
                        norm.title(language),
                        List.of(start(), crumb(norm.pack().id(), INDEX + anchor)),
                        norm);
            }
            for (DrlFile file : catalogue.conceptFiles()) {
                CatalogueView<DrlFile> bare = view(language, path(file), "", List.of(), file);
                page(
                        path(file),
                        "concept",
                        bare.title(file),
                        List.of(start(), crumb(texts.get("concepts"), INDEX + "#concepts")),
                        file);
            }
            for (RoutineEntry entry : catalogue.routines()) {
                page(
                        path(entry),
                        "routine",
                        entry.title(language),
                        List.of(start(), crumb(texts.get("routines"), INDEX + "#routines")),
                        entry);
            }
        }

        private CatalogueView.Crumb start() {
            return crumb(texts.get("title"), INDEX);
        }

        private CatalogueView.Crumb crumb(String title, String path) {
            return new CatalogueView.Crumb(title, path);
        }

        private <T> void page(String path, String template, String title, List<CatalogueView.Crumb> crumbs, T subject)
                throws IOException {
            sink.page(language.tag() + "/" + path, render(template, view(language, path, title, crumbs, subject)));
        }
    }
}

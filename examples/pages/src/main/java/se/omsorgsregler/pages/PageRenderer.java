package se.omsorgsregler.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/**
 * Writes pages from the compiled templates. Values are escaped for where they stand, and characters that a reader cannot see are written
 * out, so that an id can neither leave its place nor reorder the text around it. Thread-safe.
 */
public final class PageRenderer {

    private static final String TEMPLATES = "se.omsorgsregler.pages.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageRenderer.class.getClassLoader(), TEMPLATES);

    /**
     * Writes a page.
     *
     * @param template name of the template, such as {@code report/report.jte}
     * @param model its parameter
     * @param out where to; not closed
     */
    public void render(String template, Object model, Writer out) {
        engine.render(template, model, new WriterOutput(new VisibleWriter(out)));
    }
}

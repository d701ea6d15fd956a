package se.omsorgsregler.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether everybody can read the page that is open. */
final class Reading {

    /** The ratio that WCAG asks for at level AA. */
    private static final double LEAST_CONTRAST = 4.5;

    private Reading() {}

    /** Headings that leave out a level, and first-level headings after the first. */
    static List<String> headingsOutOfOrder(Browser browser) {
        List<String> headings = browser.strings("return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
                + ".filter(each => each.checkVisibility()).map(each => each.tagName + ' ' + each.textContent.trim())");
        List<String> wrong = new ArrayList<>();
        int level = 0;
        for (String heading : headings) {
            int next = heading.charAt(1) - '0';
            if (next > level + 1 || (level > 0 && next == 1)) {
                wrong.add(heading);
            }
            level = next;
        }
        return wrong;
    }

    /** Whether the page has to be scrolled sideways. */
    static boolean tooWide(Browser browser) {
        return browser.isTrue("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Texts that can be seen and do not stand out from what is behind them. */
    static List<String> faintTexts(Browser browser) {
        Map<?, ?> found = (Map<?, ?>) browser.run(resource("contrast.js"), LEAST_CONTRAST);
        if (((Number) found.get("seen")).intValue() == 0) {
            throw new AssertionError("no text was looked at");
        }
        return ((List<?>) found.get("faint")).stream().map(String::valueOf).toList();
    }

    /** What axe finds, whatever its weight: the rule, and the first places. */
    static List<String> audit(Browser browser) {
        // Not a script of the page: the policy of the page is as it is, and holds for what the page does.
        browser.run(resource("/axe.min.js"));
        Object found = browser.runAndWait("const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']}).then("
                + "  result => done(result.violations.map(each => `${each.id} (${each.impact}): ${each.help}: `"
                + "    + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | '))),"
                + "  problem => done([String(problem)]));");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Reading.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

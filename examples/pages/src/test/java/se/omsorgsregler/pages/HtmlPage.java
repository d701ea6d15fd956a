package se.omsorgsregler.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page as a browser reads it, with what every page has to fulfil. */
public final class HtmlPage {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cc}&&[^\\n\\t]]");

    private final String source;
    private final Document document;
    private final Parser parser;

    /** @param source the bytes of the page as text */
    public HtmlPage(String source) {
        this.source = source;
        parser = Parser.htmlParser().setTrackErrors(20);
        document = parser.parseInput(source, "");
    }

    public Document document() {
        return document;
    }

    /** Well-formed, with headings, tables and links that a screen reader can use, and nothing from outside. */
    public HtmlPage isSound() throws Exception {
        assertThat(parser.getErrors()).isEmpty();
        assertThat(UNSEEN.matcher(source).find()).isFalse();
        assertThat(document.expectFirst("html").attr("lang")).isIn("sv", "en");
        assertThat(document.title()).isEqualTo(document.expectFirst("h1").text());
        assertThat(document.select("main")).hasSize(1);
        headingsDoNotSkip();
        idsAreUniqueAndLinksLead();
        tablesAreTables();
        picturesHaveWords();
        assertThat(document.select("input, select")).allMatch(field -> field.closest("label") != null);
        fetchesNothing();
        return this;
    }

    private void headingsDoNotSkip() {
        assertThat(document.select("h1")).hasSize(1);
        int level = 1;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            assertThat(heading.text()).isNotBlank();
            level = next;
        }
    }

    private void idsAreUniqueAndLinksLead() {
        Set<String> ids = new HashSet<>();
        document.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        for (Element link : document.select("a[href^=#]")) {
            assertThat(ids).contains(link.attr("href").substring(1));
        }
        for (Element element : document.select("[aria-labelledby]")) {
            assertThat(ids).containsAll(List.of(element.attr("aria-labelledby").split(" ")));
        }
    }

    private void tablesAreTables() {
        for (Element table : document.select("table")) {
            assertThat(table.expectFirst("caption").text()).isNotBlank();
            assertThat(table.select("th")).allMatch(cell -> cell.hasAttr("scope"));
            int columns = table.select("thead th").size();
            for (Element row : table.select("tbody tr")) {
                assertThat(row.select("> th, > td")).hasSize(columns);
            }
        }
    }

    private void picturesHaveWords() {
        assertThat(document.select("svg"))
                .allMatch(picture -> picture.attr("aria-hidden").equals("true")
                        || picture.attr("role").equals("img") && picture.hasAttr("aria-labelledby"));
    }

    private void fetchesNothing() throws Exception {
        assertThat(document.select("[src], link, iframe, object, embed, form, [style], [srcset]"))
                .isEmpty();
        assertThat(document.select("a[href]"))
                .noneMatch(link -> link.attr("href").contains(":"));
        assertThat(document.select("*"))
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        String style = document.expectFirst("style").data();
        assertThat(style).doesNotContain("@import").doesNotContain("url(");
        List<String> policy = new ArrayList<>(List.of("default-src 'none'", "style-src " + hash(style)));
        assertThat(document.select("style")).hasSize(1);
        assertThat(document.select("script").size()).isLessThanOrEqualTo(1);
        for (Element script : document.select("script")) {
            policy.add("script-src " + hash(script.data()));
        }
        policy.addAll(List.of("base-uri 'none'", "form-action 'none'"));
        assertThat(document.expectFirst("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .isEqualTo(String.join("; ", policy));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}

package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The catalogue of the rules. */
@InBrowser
class CatalogueTest {

    private static final String SEARCH = "#search";
    private static final String ENTRY = "[data-search]";
    private static final String RULE = "rules/credential.missing.html";

    private final Browser browser;
    private final Path folder;

    CatalogueTest(Browser browser, WrittenPages pages) {
        this.browser = browser;
        folder = pages.catalogue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void theEntranceLeadsToEachLanguage(String language) {
        browser.open(folder.resolve("index.html"));

        browser.find(".entrance a[hreflang=" + language + "]").click();

        assertThat(browser.address()).endsWith("/" + language + "/index.html");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.shown("a[href='" + RULE + "']")).isPositive();
    }

    @Test
    void theSearchLeavesWhatHasAllTheWords() {
        browser.open(folder.resolve("en/index.html"));
        int all = browser.shown(ENTRY);

        browser.tabTo(SEARCH);
        browser.press("Credential missing");

        assertThat(browser.shown(ENTRY)).isPositive().isLessThan(all);
        assertThat(browser.shown("main a[href='" + RULE + "']")).isPositive();
        assertThat(browser.shown("main a[href='rules/offer.missing.html']")).isZero();
        assertThat(browser.texts(".search output"))
                .singleElement()
                .asString()
                .contains(Integer.toString(browser.shown(ENTRY)));

        browser.focused().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertThat(browser.shown(ENTRY)).isEqualTo(all);
    }

    @Test
    void aSearchForNothingThereSaysSo() {
        browser.open(folder.resolve("sv/index.html"));

        browser.find(SEARCH).sendKeys("xyzzy");

        assertThat(browser.shown(ENTRY)).isZero();
        assertThat(browser.texts(".search output"))
                .containsExactly(browser.find(".search output").getDomAttribute("data-none"));
    }

    @Test
    void aRuleIsOneLinkFromTheIndex() {
        browser.open(folder.resolve("sv/index.html"));

        browser.find("main a[href='" + RULE + "']").click();

        assertThat(browser.address()).endsWith("/sv/" + RULE);
        assertThat(browser.texts(".lead")).containsExactly("credential.missing");
        assertThat(browser.shown("#drl ~ figure .line")).isPositive();
        assertThat(browser.shown("#cases ~ .table tbody tr")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"sv, en, " + RULE, "en, sv, " + RULE, "sv, en, index.html", "en, sv, values.html"})
    void theOtherLanguageIsTheSamePage(String from, String to, String page) {
        browser.open(folder.resolve(from).resolve(page));

        browser.find(".language a").click();

        assertThat(browser.address()).endsWith("/" + to + "/" + page);
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyLinkLeadsToSomethingThatIsThere(String language) {
        Map<URI, Set<String>> ids = new TreeMap<>();
        List<String> links = new ArrayList<>();
        for (Path page : WrittenPages.pagesIn(folder.resolve(language))) {
            browser.open(page);
            ids.put(
                    page.toUri(),
                    new TreeSet<>(browser.strings(
                            "return [...document.querySelectorAll('[id]')].map(each => encodeURIComponent(each.id))")));
            links.addAll(browser.strings(
                    "return [...document.querySelectorAll('a[href]:not([hreflang])')].map(each => each.href)"));
        }

        assertThat(links).hasSizeGreaterThan(1000);
        assertThat(links.stream().distinct().filter(link -> !isThere(URI.create(link), ids)))
                .isEmpty();
    }

    private static boolean isThere(URI link, Map<URI, Set<String>> ids) {
        URI page = URI.create(link.toString().replaceFirst("#.*", ""));
        if (!ids.containsKey(page)) {
            return page.getScheme().equals("file") && Files.exists(Path.of(page));
        }
        return link.getRawFragment() == null || ids.get(page).contains(link.getRawFragment());
    }

    @Test
    void everythingIsThereWithoutScripts() {
        browser.scripts(false);
        browser.open(folder.resolve("sv/index.html"));

        assertThat(browser.shown(ENTRY)).isPositive();
        assertThat(browser.shown(".search")).as("no search that does nothing").isZero();
    }
}

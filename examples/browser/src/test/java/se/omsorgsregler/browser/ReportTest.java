package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** The report of a run that fits on one page. */
@InBrowser
class ReportTest {

    private static final String FINDING = "tr.finding";
    private static final String FILTER = ".handy input";
    private static final String STATUS = ".handy [role=status]";
    private static final String UNITS = "table.units";

    private final Browser browser;
    private final WrittenPages pages;

    ReportTest(Browser browser, WrittenPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    private JsonNode open(String language) {
        WrittenPages.Run run = pages.report(language);
        browser.open(run.page());
        return run.summary();
    }

    private int findings() {
        return browser.shown(FINDING);
    }

    private String status() {
        return browser.find(STATUS).getText();
    }

    private static long digits(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    /** The cells of a column of the table of units, from the top. */
    private List<String> unitColumn(int column) {
        return browser.texts(UNITS + " tbody tr > :nth-child(" + column + ")");
    }

    private int lastUnitColumn() {
        return browser.shown(UNITS + " thead th");
    }

    @ParameterizedTest
    @CsvSource({"sv, Visar 421 av 421 iakttagelser", "en, Showing 421 of 421 findings"})
    void speaksTheLanguageAskedFor(String language, String status) {
        open(language);

        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.texts("h1"))
                .containsExactly(browser.run("return document.title").toString());
        assertThat(status()).isEqualTo(status);
        assertThat(Reading.headingsOutOfOrder(browser)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void showsTheNumbersOfTheSummary(String language) {
        JsonNode summary = open(language);

        assertThat(findings()).isEqualTo(summary.at("/findings/total").asInt());
        for (var outcome : summary.at("/findings/outcomes").properties()) {
            assertThat(browser.texts(".tile." + outcome.getKey().toLowerCase(Locale.ROOT) + " .figure"))
                    .as(outcome.getKey())
                    .extracting(ReportTest::digits)
                    .containsExactly(outcome.getValue().asLong());
            assertThat(browser.shown("[data-outcome=" + outcome.getKey() + "] " + FINDING))
                    .as(outcome.getKey())
                    .isEqualTo(outcome.getValue().asInt());
        }
    }

    @Test
    void showsEachUnitWithItsCases() {
        JsonNode units = open("sv").get("units");
        List<String> names = unitColumn(1);

        assertThat(names).containsExactlyInAnyOrderElementsOf(units.propertyNames());
        List<String> cases = unitColumn(lastUnitColumn());
        for (int line = 0; line < names.size(); line++) {
            assertThat(digits(cases.get(line)))
                    .as(names.get(line))
                    .isEqualTo(units.get(names.get(line)).get("cases").asLong());
        }
    }

    @Test
    void typingLeavesTheFindingsWithTheseWords() {
        open("sv");
        int all = findings();
        String caseId = browser.texts(FINDING + " th").get(0);
        WebElement filter = browser.find(FILTER);

        filter.sendKeys(caseId.toLowerCase(Locale.ROOT));

        assertThat(browser.texts(FINDING + " th"))
                .isNotEmpty()
                .hasSizeLessThan(all)
                .containsOnly(caseId);
        assertThat(status()).isEqualTo("Visar " + findings() + " av " + all + " iakttagelser");
        assertThat(browser.find(STATUS).getDomAttribute("aria-live")).isEqualTo("polite");
        assertThat(browser.texts(".group"))
                .as("headings without findings go")
                .hasSize(browser.shown(".group:has(" + FINDING + ":not([hidden]))"));

        filter.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertThat(findings()).isEqualTo(all);
    }

    @Test
    void wordsThatNoFindingHasLeaveNone() {
        open("en");

        browser.find(FILTER).sendKeys("no-such-case");

        assertThat(findings()).isZero();
        assertThat(status()).isEqualTo("Showing 0 of 421 findings");
    }

    @Test
    void theKeyboardAloneFiltersByUnitAndOutcome() {
        JsonNode summary = open("en");

        browser.tabTo(FILTER);
        browser.press("U-0001");
        int ofUnit = findings();
        assertThat(ofUnit).isPositive().isLessThan(summary.at("/findings/total").asInt());

        browser.press(Keys.TAB);
        assertThat(browser.focused().getTagName()).isEqualTo("select");
        browser.press(Keys.ARROW_DOWN);

        assertThat(browser.focused().getDomProperty("value")).isEqualTo("BREACH");
        assertThat(findings()).isLessThan(ofUnit);
        assertThat(browser.shown(FINDING)).isEqualTo(browser.shown("[data-outcome=BREACH] " + FINDING));
        assertThat(digits(status())).isEqualTo(digits(findings() + "421"));
    }

    @Test
    void theKeyboardAloneSorts() {
        open("sv");
        int column = lastUnitColumn() - 1;
        String heading = UNITS + " thead th:nth-child(" + column + ")";
        List<Long> before = unitColumn(column).stream().map(ReportTest::digits).toList();
        List<Long> ascending = before.stream().sorted().toList();
        assertThat(before).isNotEqualTo(ascending);

        browser.tabTo(heading + " button");
        assertThat(browser.find(heading).getDomAttribute("aria-sort")).isNull();
        browser.press(Keys.ENTER);

        assertThat(browser.find(heading).getDomAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(unitColumn(column)).extracting(ReportTest::digits).isEqualTo(ascending);

        browser.press(Keys.SPACE);

        assertThat(browser.find(heading).getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(unitColumn(column)).extracting(ReportTest::digits).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.all(UNITS + " [aria-sort]")).hasSize(1);
    }

    @Test
    void sortsWordsByTheirLetters() {
        open("sv");
        List<String> names = new ArrayList<>(unitColumn(1));

        browser.find(UNITS + " thead th:first-child button").click();

        names.sort(Comparator.naturalOrder());
        assertThat(unitColumn(1)).isEqualTo(names);
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        open("sv");

        browser.press(Keys.TAB);
        WebElement skip = browser.focused();
        assertThat(skip.getDomAttribute("class")).isEqualTo("skip");
        assertThat(skip.getRect().y).as("can be seen when it has the focus").isNotNegative();
        browser.press(Keys.ENTER);

        assertThat(browser.focused().getTagName()).isEqualTo("main");
        browser.press(Keys.TAB);
        assertThat(browser.isTrue("return document.querySelector('main').contains(document.activeElement)"))
                .isTrue();
    }

    @Test
    void everythingThatTakesTheKeyboardShowsIt() {
        open("sv");
        for (String stop : List.of(".skip", ".contents a", ".table", FILTER, ".handy select", "button.sort")) {
            browser.startAnew();
            open("sv");
            browser.tabTo(stop);
            assertThat(browser.isTrue("const style = getComputedStyle(document.activeElement);"
                            + "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"))
                    .as(stop)
                    .isTrue();
        }
    }

    @Test
    void theLinksOnThePageLeadToItsParts() {
        open("sv");
        List<String> parts = browser.strings(
                "return [...document.querySelectorAll('.contents a')].map(each => each.getAttribute('href'))");

        assertThat(parts).hasSizeGreaterThan(4);
        for (String part : parts) {
            browser.find(".contents a[href='" + part + "']").click();
            assertThat(browser.shown(":target")).as(part).isOne();
        }
    }

    @Test
    void everythingIsThereWithoutScripts() {
        browser.scripts(false);
        JsonNode summary = open("sv");

        assertThat(findings()).isEqualTo(summary.at("/findings/total").asInt());
        assertThat(browser.shown(".handy")).as("no filter that does nothing").isZero();
        assertThat(browser.shown("button")).isZero();
        assertThat(unitColumn(1)).isNotEmpty();
    }
}

package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The report of a run that is too large for one page. */
@InBrowser
class ShardsTest {

    private static final String UNIT_LINKS = "table.units tbody a";

    private final Browser browser;
    private final WrittenPages.Run run;

    ShardsTest(Browser browser, WrittenPages pages) {
        this.browser = browser;
        run = pages.largeReport();
    }

    @BeforeEach
    void openTheReport() {
        browser.open(run.page());
    }

    private List<String> addresses(String selector) {
        return browser.strings("return [...document.querySelectorAll(arguments[0])].map(each => each.href)", selector);
    }

    @Test
    void theFirstPageHoldsTheSumsAlone() {
        assertThat(browser.shown("tr.finding")).isZero();
        assertThat(browser.shown(".handy")).as("no filter over nothing").isZero();
        assertThat(browser.find("[data-total]").getDomAttribute("data-total"))
                .isEqualTo(run.summary().at("/findings/total").asString());
    }

    @Test
    void theLinksOfTheUnitsLeadToTheirFindingsAndBack() {
        String home = browser.address();
        long told = 0;
        for (String page : addresses(UNIT_LINKS)) {
            browser.open(home);
            browser.find(UNIT_LINKS + "[href$='" + page.substring(page.lastIndexOf('/')) + "']")
                    .click();
            assertThat(browser.address()).isEqualTo(page);
            JsonNode unit =
                    run.summary().at("/units/" + browser.find("[data-unit]").getDomAttribute("data-unit"));
            long shown = browser.shown("tr.finding");
            assertThat(shown)
                    .as(page)
                    .isEqualTo(unit.get("findings").properties().stream()
                            .mapToLong(outcome -> outcome.getValue().asLong())
                            .sum());
            told += shown;

            browser.find(".around a").click();
            assertThat(browser.address()).isEqualTo(home);
        }
        assertThat(told).isEqualTo(run.summary().at("/findings/total").asLong());
    }

    @Test
    void thePageOfAUnitFiltersToo() {
        browser.open(addresses(UNIT_LINKS).get(0));
        int all = browser.shown("tr.finding");
        String caseId = browser.texts("tr.finding th").get(0);

        browser.find(".handy input").sendKeys(caseId);

        assertThat(browser.texts("tr.finding th"))
                .isNotEmpty()
                .hasSizeLessThan(all)
                .containsOnly(caseId);
    }

    @Test
    void theBrokenCasesStandOnPagesThatLeadForthAndBack() {
        int broken = run.summary().at("/cases/INVALID").asInt();
        browser.find("#problems ~ p a").click();
        String first = browser.address();
        int shown = browser.shown("table.problems tbody tr");
        assertThat(shown).isLessThan(broken);
        assertThat(browser.all("a[rel=prev]")).isEmpty();

        browser.find("a[rel=next]").click();
        assertThat(browser.address()).isNotEqualTo(first);
        assertThat(shown + browser.shown("table.problems tbody tr")).isEqualTo(broken);
        assertThat(browser.all("a[rel=next]")).isEmpty();

        browser.find("a[rel=prev]").click();
        assertThat(browser.address()).isEqualTo(first);
    }
}

package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** The page of one case. */
@InBrowser
class TimelineTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String PICTURE = "svg.time";

    private final Browser browser;
    private final WrittenPages pages;

    TimelineTest(Browser browser, WrittenPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    @ParameterizedTest
    @CsvSource({"sv, Ärende", "en, Case"})
    void speaksTheLanguageAskedFor(String language, String word) {
        browser.open(pages.timeline(language));

        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.texts("h1")).containsExactly(word + " " + pages.caseWithMostFindings());
        assertThat(Reading.headingsOutOfOrder(browser)).isEmpty();
    }

    @Test
    void thePictureHasANameThatSaysWhereTheSameStandsInWords() {
        browser.open(pages.timeline("en"));
        WebElement picture = browser.find(PICTURE);

        assertThat(picture.getAriaRole()).isIn("img", "image");
        assertThat(picture.getAccessibleName())
                .startsWith("The case over time, as of 2026-11-22")
                .contains("table further down");
    }

    @Test
    void theTablesHoldWhatThePictureShows() {
        browser.open(pages.timeline("sv"));
        List<String> drawn = browser.strings(
                "return [...document.querySelectorAll('svg.time .shape > title')].map(each => each.textContent.trim())");
        List<String> told =
                browser.strings("return [...document.querySelectorAll('#table ~ .table table.lane tbody tr')]"
                        + ".filter(row => row.checkVisibility() && !row.querySelector('ul'))"
                        + ".map(row => row.cells[1].textContent.trim() + ', ' + row.cells[0].textContent.trim())");

        assertThat(drawn).hasSizeGreaterThan(10);
        assertThat(told).containsAll(drawn);
        String begin = drawn.stream()
                .flatMap(TimelineTest::days)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(told.stream().filter(entry -> !drawn.contains(entry)))
                .as("was over before the picture begins")
                .allSatisfy(entry -> assertThat(days(entry)).allMatch(day -> day.compareTo(begin) < 0));
    }

    private static Stream<String> days(String entry) {
        return DAY.matcher(entry).results().map(MatchResult::group);
    }

    @Test
    void theTablesHaveTheLanesOfThePictureInItsOrder() {
        browser.open(pages.timeline("sv"));
        List<String> lanes = browser.strings(
                "return [...document.querySelectorAll('svg.time .lane-name')].map(each => each.firstChild.data.trim())");
        List<String> captions = browser.texts("#table ~ .table table.lane caption");

        assertThat(lanes).isNotEmpty();
        for (int lane = 0; lane < lanes.size(); lane++) {
            assertThat(captions.get(lane)).startsWith(lanes.get(lane));
        }
    }

    @Test
    void theLineOfTheDayAskedAboutIsInThePictureWithItsDate() {
        browser.open(pages.timeline("sv"));
        Rectangle picture = browser.find(PICTURE).getRect();
        Rectangle line = browser.find(PICTURE + " line.as-of").getRect();

        assertThat(browser.texts(PICTURE + " .as-of-name"))
                .singleElement()
                .asString()
                .contains("2026-11-22");
        assertThat(line.x).isBetween(picture.x, picture.x + picture.width);
        assertThat(line.height).as("through all lanes").isGreaterThan(picture.height * 9 / 10);
        List<String> newYears =
                browser.strings("const line = document.querySelector('svg.time line.as-of').x1.baseVal.value;"
                        + "return [...document.querySelectorAll('svg.time .year-name')]"
                        + ".filter(each => /^\\d{4}$/.test(each.textContent) && each.x.baseVal[0].value <= line + 4)"
                        + ".map(each => each.textContent)");
        assertThat(newYears).last().as("the year that has begun at the line").isEqualTo("2026");
    }

    @Test
    void everythingIsThereWithoutScripts() {
        browser.scripts(false);
        browser.open(pages.timeline("sv"));

        assertThat(browser.shown(PICTURE + " .shape")).isPositive();
        assertThat(browser.shown("table.lane tbody tr")).isPositive();
    }
}

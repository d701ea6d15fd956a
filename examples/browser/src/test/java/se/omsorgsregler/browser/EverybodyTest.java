package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of page: on a telephone, in the light and in the dark, read aloud, cut off from everything outside. */
@InBrowser
class EverybodyTest {

    /** A page of each kind. */
    private enum Kind {
        REPORT(pages -> pages.report("sv").page()),
        REPORT_IN_ENGLISH(pages -> pages.report("en").page()),
        LARGE_REPORT(pages -> pages.largeReport().page()),
        UNIT(pages -> pages.largeReport().page().resolveSibling("report/unit-00001.html")),
        BROKEN_CASES(pages -> pages.largeReport().page().resolveSibling("report/not-evaluated.html")),
        TIMELINE(pages -> pages.timeline("sv")),
        TIMELINE_IN_ENGLISH(pages -> pages.timeline("en")),
        ENTRANCE(pages -> pages.catalogue().resolve("index.html")),
        INDEX(pages -> pages.catalogue().resolve("sv/index.html")),
        INDEX_IN_ENGLISH(pages -> pages.catalogue().resolve("en/index.html")),
        RULE(pages -> pages.catalogue().resolve("sv/rules/credential.missing.html")),
        DUTY(pages -> pages.catalogue().resolve("sv/duties/credential.html")),
        ROUTINE(pages -> pages.catalogue().resolve("sv/routines/blekinge.html")),
        VALUES(pages -> pages.catalogue().resolve("sv/values.html")),
        PROVISIONS(pages -> pages.catalogue().resolve("sv/provisions.html")),
        CITATIONS(pages -> pages.catalogue().resolve("sv/citations.html")),
        QUESTIONS(pages -> pages.catalogue().resolve("sv/questions.html")),
        FIELDS(pages -> pages.catalogue().resolve("sv/fields.html")),
        CASES(pages -> pages.catalogue().resolve("sv/cases.html")),
        CHANGES(pages -> pages.catalogue().resolve("sv/changes.html")),
        OUTCOMES(pages -> pages.catalogue().resolve("en/outcomes.html"));

        private final Function<WrittenPages, Path> page;

        Kind(Function<WrittenPages, Path> page) {
            this.page = page;
        }
    }

    private final Browser browser;
    private final WrittenPages pages;

    EverybodyTest(Browser browser, WrittenPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    static Stream<Arguments> kindsAndSchemes() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("light", "dark").map(scheme -> Arguments.of(kind, scheme)));
    }

    private void open(Kind kind) {
        browser.open(kind.page.apply(pages));
        assertThat(browser.shown("main")).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void isNotWiderThanATelephone(Kind kind) {
        browser.width(Browser.TELEPHONE);
        open(kind);

        assertThat(Reading.tooWide(browser)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("kindsAndSchemes")
    void wordsStandOutFromWhatIsBehind(Kind kind, String scheme) {
        browser.scheme(scheme);
        open(kind);

        assertThat(Reading.faintTexts(browser)).isEmpty();
    }

    @Test
    void theDarkIsDark() {
        browser.scheme("dark");
        open(Kind.REPORT);

        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 24, 29)");
    }

    @ParameterizedTest
    @EnumSource
    void passesTheAudit(Kind kind) {
        open(kind);

        assertThat(Reading.audit(browser)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasItsHeadingsInOrder(Kind kind) {
        open(kind);

        assertThat(Reading.headingsOutOfOrder(browser)).isEmpty();
    }

    @Test
    void noPageOfARunOrTheCatalogueAsksForAnythingFromOutside() {
        List<Path> all = Stream.of(
                        pages.largeReport().page().getParent(),
                        pages.report("sv").page().getParent(),
                        pages.catalogue())
                .flatMap(folder -> WrittenPages.pagesIn(folder).stream())
                .toList();
        for (Path page : all) {
            browser.open(page);
            Browser.Seen seen = browser.seen();
            assertThat(seen.requests())
                    .as(page.toString())
                    .containsExactly(page.toUri().toString());
            assertThat(seen.complaints()).as(page.toString()).isEmpty();
        }
        assertThat(all).hasSizeGreaterThan(100);
    }
}

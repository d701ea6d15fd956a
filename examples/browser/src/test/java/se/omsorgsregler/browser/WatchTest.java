package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other tests would notice. */
@InBrowser
class WatchTest {

    @TempDir
    Path folder;

    private Path page(String head, String body) throws IOException {
        return Files.writeString(
                folder.resolve("page.html"),
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head
                        + "<title>Page</title></head><body>" + body + "</body></html>");
    }

    @Test
    void aPictureFromOutsideIsNoticed(Browser browser) throws IOException {
        browser.open(page("", "<img alt=\"\" src=\"https://pictures.invalid/one.png\">"));

        Browser.Seen seen = browser.seen();
        assertThat(seen.requests()).anyMatch(address -> address.startsWith("file:"));
        assertThat(seen.fetchedFromOutside()).containsExactly("https://pictures.invalid/one.png");
    }

    @Test
    void aScriptThatThePolicyForbidsIsNoticed(Browser browser) throws IOException {
        browser.open(page(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
                "<script>document.title = 'changed';</script>"));

        assertThat(browser.seen().complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void faintWordsAndBrokenRulesAreNoticed(Browser browser) throws IOException {
        browser.open(page(
                "<style>p::before { content: attr(data-number); }</style>",
                "<p style=\"color: #999; background: #fff\" data-number=\"1\">faint</p><img src=\"data:,\">"));

        assertThat(Reading.faintTexts(browser))
                .hasSize(2)
                .anyMatch(each -> each.endsWith("faint"))
                .anyMatch(each -> each.endsWith("::before"));
        assertThat(Reading.audit(browser)).anyMatch(each -> each.startsWith("image-alt"));
        browser.seen();
    }

    @Test
    void aPageThatIsTooWideIsNoticed(Browser browser) throws IOException {
        browser.open(page("", "<p style=\"width: 900px\">wide</p>"));
        browser.width(Browser.TELEPHONE);

        assertThat(Reading.tooWide(browser)).isTrue();
    }

    @Test
    void aSkippedHeadingIsNoticed(Browser browser) throws IOException {
        browser.open(page("", "<h1>One</h1><h3>Three</h3>"));

        assertThat(Reading.headingsOutOfOrder(browser)).containsExactly("H3 Three");
    }
}

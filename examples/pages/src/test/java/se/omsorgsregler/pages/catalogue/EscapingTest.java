package se.omsorgsregler.pages.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whatever a pack says is text, never HTML. */
class EscapingTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private static final CarelessPack PACK = new CarelessPack(
            Map.of(
                    "careless.rule.sv.md",
                    "# careless.rule: " + HOSTILE + "\n\n## Normen " + HOSTILE + "\n" + HOSTILE
                            + "\n\n[here](javascript:alert(1)) `" + HOSTILE + "`\n\n| a |\n| --- |\n| " + HOSTILE
                            + " |\n",
                    "careless.rule.cases.yaml",
                    "rule: careless.rule\ncases:\n  - name: '" + HOSTILE + "'\n    base: '" + HOSTILE
                            + "'\n    asOf: 2024-03-01\n    case: {offers: ['" + HOSTILE
                            + "']}\n    expect: [{outcome: '" + HOSTILE + "', subject: '" + HOSTILE + "'}]\n",
                    "CHANGELOG.md",
                    "# Changes\n\n## careless\n" + HOSTILE + "\n",
                    "fixtures.yaml",
                    "fixtures:\n  # " + HOSTILE + "\n  ordinary:\n    caseId: '\"><b>'\n"),
            Map.of("careless.rule.message", HOSTILE, "careless.rule.remedy", "{<b>}"));

    private static final Map<String, String> PAGES = OwnCatalogue.pages(PACK.catalogue());

    @Test
    void nothingOfItRuns() {
        PAGES.forEach((path, html) -> {
            Document page = Jsoup.parse(html);
            assertThat(page.select("main script, main img, main b, main i, header script, header b, [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
        });
    }

    @Test
    void allOfItIsRead() {
        Document page = Jsoup.parse(PAGES.get("sv/rules/careless.rule.html"));
        assertThat(page.selectFirst("h1").text()).isEqualTo(HOSTILE);
        assertThat(page.selectFirst("table.cases tbody th").text()).isEqualTo(HOSTILE);
        assertThat(page.selectFirst(".given pre").text()).contains(HOSTILE);
        assertThat(page.selectFirst("main td").text()).isEqualTo(HOSTILE);
        assertThat(page.selectFirst("pre[data-file]").wholeText())
                .isEqualTo(PackFiles.resource(PACK, CarelessPack.FILE))
                .contains("<img src=x onerror=alert(1)>");
        assertThat(Jsoup.parse(PAGES.get("sv/citations.html")).select("td").text())
                .contains("<i>§</i>");
    }
}

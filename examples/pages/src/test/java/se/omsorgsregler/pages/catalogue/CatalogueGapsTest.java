package se.omsorgsregler.pages.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A pack that owes its readers something is told what to add, and shown all the same. */
class CatalogueGapsTest {

    private static final CarelessPack PACK = new CarelessPack(
            Map.of("careless.rule.sv.md", "# careless.rule: Slarvig regel\n\n## Normen\nSe Q99.\n"),
            Map.of("careless.rule.message", "Något.", "careless.rule.remedy", "Gör något."));

    @Test
    void everythingThatLacksIsNamed() {
        assertThat(PACK.catalogue().gaps())
                .containsExactly(
                        "pack careless, rule careless.rule: write the text careless.rule.undetermined in SWEDISH",
                        "pack careless, rule careless.rule: write its page careless.rule.en.md",
                        "pack careless, rule careless.rule: write the text careless.rule.undetermined in ENGLISH",
                        "pack careless, rule careless.rule: write its cases careless.rule.cases.yaml",
                        "pack careless, rule careless.rule: add the source code X1 to the table of citations",
                        "question Q99, which careless.rule names: write it in SWEDISH",
                        "question Q99, which careless.rule names: write it in ENGLISH");
    }

    @Test
    void thePageSaysWhatItLacks() {
        Map<String, String> pages = OwnCatalogue.pages(PACK.catalogue());
        Document english = Jsoup.parse(pages.get("en/rules/careless.rule.html"));
        assertThat(english.selectFirst("h1").text()).isEqualTo("careless.rule");
        assertThat(english.select(".gap").eachText())
                .containsExactly("The page is not written in this language.", "There are no cases here.");
    }

    @Test
    void aBaseThatIsNotHandedOutIsNamed() {
        CarelessPack pack = new CarelessPack(
                Map.of(
                        "careless.rule.cases.yaml",
                        "rule: careless.rule\ncases:\n  - {name: One, base: nowhere, asOf: 2024-03-01, expect: []}\n"),
                Map.of());
        assertThat(pack.catalogue().gaps())
                .contains(
                        "pack careless, rule careless.rule: hand out the case file nowhere that its cases start from");
    }
}

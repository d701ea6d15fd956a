package se.omsorgsregler.pages.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omsorgsregler.pages.catalogue.OwnCatalogue.CATALOGUE;
import static se.omsorgsregler.pages.catalogue.OwnCatalogue.DOCUMENTS;
import static se.omsorgsregler.pages.catalogue.OwnCatalogue.PACKS;
import static se.omsorgsregler.pages.catalogue.OwnCatalogue.PAGES;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.spi.RulePack;

/** The pages of all packs and routines of this library. */
class CatalogueSiteTest {

    private static final String MESSAGE = ".message";

    private static Document page(Language language, String path) {
        Document page = DOCUMENTS.get(language.tag() + "/" + path);
        assertThat(page).as(language.tag() + "/" + path + " is missing").isNotNull();
        return page;
    }

    /** Rule ids are taken from the texts, so that a rule that the catalogue overlooks is missed. */
    private static Set<String> ruleIds() {
        return PACKS.stream()
                .filter(pack -> !pack.interpretsRoutines())
                .flatMap(pack -> pack.texts(Language.SWEDISH).keySet().stream())
                .filter(key -> key.endsWith(MESSAGE))
                .map(key -> key.substring(0, key.length() - MESSAGE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingLacksThatReadersAreOwed() {
        assertThat(CATALOGUE.gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsPage(Language language) {
        assertThat(ruleIds()).hasSizeGreaterThan(40);
        for (String id : ruleIds()) {
            Document page = page(language, "rules/" + id + ".html");
            Norm rule = CATALOGUE.rule(id).orElseThrow();
            for (String section : List.of("message", "cases", "fields", "drl", "changes", "citations")) {
                assertThat(page.select("h2#" + section))
                        .as(id + " lacks the section " + section)
                        .hasSize(1);
            }
            for (MarkdownDocument.Section section :
                    rule.pages().get(language).sections().subList(0, 1)) {
                assertThat(page.select("h2").eachText()).as(id).contains(section.heading());
            }
            for (String part : List.of("message", "remedy", "undetermined")) {
                String words = rule.text(part, language)
                        .orElseThrow()
                        .replaceAll("\\{.*", "")
                        .strip();
                assertThat(page.select("section[aria-labelledby=message] dd").text())
                        .as(id)
                        .contains(words);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDutyHasItsPageWithItsLinesInOrder(Language language) {
        for (RulePack pack : PACKS) {
            pack.duties().forEach(duty -> {
                Document page = page(language, "duties/" + duty.id() + ".html");
                List<String> lines = pack.manifest().values().stream()
                        .flatMap(List::stream)
                        .filter(rule -> rule.startsWith(duty.id() + "/"))
                        .toList();
                assertThat(page.select("table.lines tbody th").eachText())
                        .isEqualTo(lines)
                        .isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRoutineHasItsPageWithItsRequirements(Language language) {
        for (RoutineEntry entry : CATALOGUE.routines()) {
            Document page = page(language, "routines/" + entry.routine().id() + ".html");
            entry.routine()
                    .requirements()
                    .forEach(requirement ->
                            assertThat(page.select("h3").eachAttr("id")).contains(requirement.id()));
        }
        assertThat(CATALOGUE.routines())
                .extracting(entry -> entry.routine().id())
                .containsExactly("ange", "blekinge", "provider", "sodermalm");
    }

    @ParameterizedTest
    @EnumSource
    void everyDatedValueAndSourceCodeHasItsPlace(Language language) {
        Document values = page(language, "values.html");
        Document citations = page(language, "citations.html");
        for (RulePack pack : PACKS) {
            pack.values()
                    .forEach(value -> assertThat(
                                    values.getElementById(value.name()).text())
                            .contains(value.source()));
            assertThat(values.select("tr td:nth-child(4)").eachText())
                    .containsAll(
                            pack.values().stream().map(value -> value.source()).toList());
            pack.citations()
                    .forEach(row -> assertThat(citations
                                    .getElementById(pack.id() + "." + row.code())
                                    .parent()
                                    .text())
                            .contains(row.citation().provision()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDrlFileStandsOnOnePageAsItIsInThePack(Language language) {
        Map<String, String> shown = new HashMap<>();
        DOCUMENTS.forEach((path, page) -> {
            if (path.startsWith(language.tag() + "/")) {
                for (Element drl : page.select("pre[data-file]")) {
                    assertThat(shown.put(drl.attr("data-file"), drl.wholeText()))
                            .as(path)
                            .isNull();
                }
            }
        });
        Map<String, String> expected = new HashMap<>();
        PACKS.forEach(pack ->
                pack.manifest().keySet().forEach(file -> expected.put(file, PackFiles.resource(pack, file))));
        assertThat(shown).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aRuleThatADutyReportsShowsItsOwnLines() {
        Document page = page(Language.ENGLISH, "rules/credential.transition-unclear.html");
        assertThat(page.select(".drl pre").get(0).wholeText())
                .startsWith("// 8. ")
                .contains("rule \"credential/8\"")
                .endsWith("\nend\n");
        assertThat(page.select(".line").get(0).attr("data-line")).isNotEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseIsShown(Language language) {
        int count = 0;
        for (Norm norm : CATALOGUE.norms()) {
            String yaml = PackFiles.document(norm.pack(), norm.fileStem() + ".cases.yaml")
                    .orElseThrow();
            Document page = page(language, CatalogueSite.path(norm));
            assertThat(page.select("table.cases tbody th").eachText())
                    .as(norm.id())
                    .isEqualTo(names(yaml));
            count += names(yaml).size();
        }
        for (RoutineEntry entry : CATALOGUE.routines()) {
            Document page = page(language, CatalogueSite.path(entry));
            List<String> names = names(entry.source().cases().orElseThrow());
            assertThat(page.select("table.cases tbody th").eachText()).containsExactlyInAnyOrderElementsOf(names);
            count += names.size();
        }
        assertThat(count).isGreaterThan(2000);
    }

    private static List<String> names(String yaml) {
        Map<?, ?> table = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return ((List<?>) table.get("cases"))
                .stream()
                        .map(entry -> ((Map<?, ?>) entry).get("name").toString().replaceAll("\\s+", " "))
                        .toList();
    }

    @Test
    void casesOnTheDaysOnWhichSomethingTurnsAreMarked() {
        Document page = page(Language.ENGLISH, "rules/offer.unanswered.html");
        Map<String, String> turns = new HashMap<>();
        page.select("tr.boundary")
                .forEach(row -> turns.put(
                        row.selectFirst("time").text(), row.selectFirst(".turn").text()));
        assertThat(turns)
                .containsEntry("2024-04-07", "Boundary day")
                .containsEntry("2024-04-08", "Boundary day")
                .containsEntry("2025-06-30", "The day before sol-2025")
                .containsEntry("2025-07-01", "The day of sol-2025")
                .doesNotContainKey("2024-05-02");
    }

    @Test
    void everyPageIsThereInBothLanguagesAndLinksToTheOther() {
        for (Language language : Language.values()) {
            String other = language == Language.SWEDISH ? "en/" : "sv/";
            DOCUMENTS.forEach((path, page) -> {
                if (path.startsWith(language.tag() + "/")) {
                    String twin = other + path.substring(3);
                    assertThat(DOCUMENTS).containsKey(twin);
                    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.tag());
                    assertThat(resolved(path, page.selectFirst(".language a").attr("href")))
                            .isEqualTo(twin);
                }
            });
        }
    }

    @Test
    void everyLinkLeadsSomewhereInTheFolder() {
        List<String> broken = new ArrayList<>();
        DOCUMENTS.forEach((path, page) -> {
            for (Element link : page.select("a")) {
                String[] target = resolved(path, link.attr("href")).split("#", 2);
                Document found = DOCUMENTS.get(target[0]);
                if (found == null || target.length > 1 && found.getElementById(target[1]) == null) {
                    broken.add(path + ": " + link.attr("href"));
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    private static String resolved(String path, String href) {
        return href.startsWith("#")
                ? path + href
                : URI.create("/" + path).resolve(href).toString().substring(1);
    }

    @Test
    void nothingIsFetched() {
        DOCUMENTS.forEach((path, page) -> {
            assertThat(page.select("[src], link, iframe, object, embed, form, base, [style], [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("[href^=http], [href^=//], [href^=javascript], [href^=data]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("style").html()).as(path).doesNotContain("url(", "@import");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe");
        });
    }

    @Test
    void pagesAreValidAndTheirHeadingsInOrder() {
        PAGES.forEach((path, html) -> {
            Parser parser = Parser.htmlParser().setTrackErrors(10);
            Document page = parser.parseInput(html, "");
            assertThat(parser.getErrors()).as(path).isEmpty();
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).as(path).doesNotHaveDuplicates();
            assertThat(ids).as(path).allMatch(id -> !id.isEmpty() && !id.contains(" "));
            page.select("[aria-labelledby]")
                    .forEach(element -> assertThat(ids).as(path).contains(element.attr("aria-labelledby")));
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(path + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            assertThat(page.select("h1")).as(path).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void proposalsSayThatTheyAreNoLaw(Language language) {
        Set<String> marked = new TreeSet<>();
        DOCUMENTS.forEach((path, page) -> {
            if (path.startsWith(language.tag() + "/")
                    && path.contains("rules/")
                    && !page.select(".proposal").isEmpty()) {
                marked.add(path.replaceAll(".*/|\\.html$", ""));
            }
        });
        assertThat(marked)
                .containsExactlyInAnyOrder(
                        "prop-2025-26-60.offer-not-made",
                        "sou-2020-70.offer-not-made",
                        "sou-2020-70.credential-missing");
        assertThat(page(language, "routines/ange.html").select(".proposal")).isNotEmpty();
        assertThat(page(language, "routines/blekinge.html").select(".proposal")).isEmpty();
    }

    @Test
    void questionsAndTheRulesThatTheyTouchLinkToEachOther() {
        Document rule = page(Language.SWEDISH, "rules/credential.transition-unclear.html");
        assertThat(rule.select("article.question h3 a").eachAttr("href")).contains("../questions.html#Q1");
        Element question =
                page(Language.SWEDISH, "questions.html").getElementById("Q1").parent();
        assertThat(question.select("ul a").eachAttr("href"))
                .contains("rules/credential.transition-unclear.html", "duties/credential.html");
    }

    @Test
    void fieldsAndTheRulesThatNeedThemLinkToEachOther() {
        Document rule = page(Language.ENGLISH, "rules/offer.unanswered.html");
        assertThat(rule.select("section[aria-labelledby=fields] .facts a").eachAttr("href"))
                .containsExactly("../fields.html#offers.madeOn");
        Element field = page(Language.ENGLISH, "fields.html").getElementById("offers.madeOn");
        assertThat(field.select("a").eachAttr("href"))
                .containsExactly(
                        "routines/blekinge.html#offer-or-key-worker",
                        "rules/offer.unanswered.html",
                        "rules/offer.not-made.html");
    }

    @Test
    void conceptsAndTheirUsersLinkToEachOther() {
        Document rule = page(Language.ENGLISH, "rules/offer.unanswered.html");
        assertThat(rule.select("section[aria-labelledby=drl] a").eachAttr("href"))
                .contains("../concepts/se-national.concepts.duty.html#OfferDuty", "../values.html#unanswered-days");
        Document concept = page(Language.ENGLISH, "concepts/se-national.concepts.duty.html");
        assertThat(concept.getElementById("OfferDuty").parent().select("a").eachAttr("href"))
                .contains("../rules/offer.unanswered.html", "../duties/offer.html");
    }

    @Test
    void theIndexNamesEveryRuleAndDuty() {
        Document index = page(Language.SWEDISH, "index.html");
        List<String> links = index.select("main a").eachAttr("href");
        CATALOGUE.norms().forEach(norm -> assertThat(links).contains(CatalogueSite.path(norm)));
        assertThat(index.select(".search").hasAttr("hidden"))
                .as("the box is of no use without the script, which shows it")
                .isTrue();
        Document outcomes = page(Language.SWEDISH, "outcomes.html");
        CATALOGUE
                .rules()
                .forEach(rule ->
                        assertThat(outcomes.select("a").eachAttr("href")).contains(CatalogueSite.path(rule)));
    }

    @Test
    void theSameCatalogueIsTheSameBytes() {
        assertThat(OwnCatalogue.pages(OwnCatalogue.read())).isEqualTo(PAGES);
    }
}

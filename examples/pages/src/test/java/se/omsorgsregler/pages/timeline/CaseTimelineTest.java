package se.omsorgsregler.pages.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.pages.HtmlPage;
import se.omsorgsregler.spi.RulePack;

class CaseTimelineTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static ComplianceEngine engine;
    private static List<RulePack> packs;

    @BeforeAll
    static void start() {
        engine = ComplianceEngine.builder().build();
        packs = ServiceLoader.load(RulePack.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static CaseFile.Builder someCase(String worker) {
        return CaseFile.builder()
                .caseId("K-1")
                .decisions(List.of(Decision.builder()
                        .id("d1")
                        .setting(Setting.HOME_CARE)
                        .basis(DecisionBasis.NEEDS_TESTED)
                        .from(LocalDate.of(2024, 3, 1))
                        .build()))
                .offers(List.of(Offer.builder()
                        .id("o1")
                        .madeOn(LocalDate.of(2026, 11, 1))
                        .response(OfferResponse.AWAITED)
                        .build()))
                .assessments(List.of())
                .appointments(List.of(Appointment.builder()
                        .id("p1")
                        .kind(AppointmentKind.CARE_CONTACT)
                        .role(AppointmentRole.PRIMARY)
                        .holder(worker)
                        .from(LocalDate.of(2024, 3, 12))
                        .to(LocalDate.of(2026, 12, 31))
                        .documented(false)
                        .build()))
                .workers(List.of(Worker.builder()
                        .id(worker)
                        .certificates(List.of())
                        .employments(List.of(Employment.builder()
                                .id("e1")
                                .title(EmploymentTitle.ASSISTANT_NURSE)
                                .form(EmploymentForm.HOURLY)
                                .from(LocalDate.of(2001, 1, 1))
                                .build()))
                        .employmentsKnownFrom(LocalDate.of(2001, 1, 1))
                        .build()));
    }

    private static Document page(CaseFile caseFile, Language language) throws Exception {
        Forecast forecast = engine.forecast(caseFile, AS_OF, AS_OF.plusYears(1));
        StringWriter out = new StringWriter();
        new CaseTimeline(language, packs).write(caseFile, forecast, List.of("Bra att veta."), out);
        return new HtmlPage(out.toString()).isSound().document();
    }

    @ParameterizedTest
    @EnumSource
    void oneCaseStandsOnOnePage(Language language) throws Exception {
        Document page = page(someCase("W-1").build(), language);

        assertThat(page.expectFirst("h1").text()).contains("K-1");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains("Bra att veta.").contains("2026-11-22").contains("credential.missing");
        assertThat(page.select("article[data-rule]").eachAttr("data-outcome").get(0))
                .isEqualTo("BREACH");
        assertThat(page.select(".time .lane-name")).hasSize(Lane.values().length);
        assertThat(page.select("table.lane caption")).hasSizeGreaterThanOrEqualTo(Lane.values().length);
    }

    @Test
    void whatThePictureShowsStandsInTheTables() throws Exception {
        Document page = page(someCase("W-1").build(), Language.SWEDISH);

        List<String> rows = page.select("table.lane tbody tr").eachText();
        List<String> shapes = page.select(".time .shape title").eachText();
        assertThat(shapes).hasSizeGreaterThan(5);
        for (String shape : shapes) {
            int days = shape.lastIndexOf(", ");
            assertThat(rows).contains(shape.substring(days + 2) + " " + shape.substring(0, days));
        }
    }

    @Test
    void theLawStandsAsTheTablesOfThePacksHaveIt() throws Exception {
        Document page = page(someCase("W-1").build(), Language.SWEDISH);

        assertThat(page.select("table.lane").first().select("tbody tr").eachText())
                .contains("2023-07-01 – 2025-06-30 SoL (2001:453) 3 kap. 3 d §")
                .contains("2025-07-01 – pågår SoL (2025:400) 25 kap. 4 § 2 st.");
        assertThat(page.select(".time .law-day-name").eachText())
                .contains("2025-07-01")
                .doesNotContain("2033-06-30");
        assertThat(page.select("table.lane").last().text()).contains("2033-06-30");
    }

    @Test
    void whatIsMissingIsNotShownAsNone() throws Exception {
        Document page = page(someCase("W-1").build(), Language.SWEDISH);

        List<String> captions = page.select("table.lane caption").eachText();
        assertThat(captions).contains("Bedömningar: inget").contains("Händelser: uppgift saknas i underlaget");
    }

    @Test
    void whatChangesNextStandsByDay() throws Exception {
        Document page = page(someCase("W-1").build(), Language.SWEDISH);

        Element changes = page.expectFirst("section[aria-labelledby=changes]");
        assertThat(changes.select("h3").eachText()).contains("2027-01-01");
        assertThat(changes.text()).contains("appointment.missing").contains("ny iakttagelse");
    }

    @Test
    void anIdStaysAnId() throws Exception {
        String id = "<script>alert(1)</script>\"'\u202e";
        Document page = page(someCase(id).build(), Language.ENGLISH);

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".time .shape title").eachText())
                .anyMatch(words -> words.contains("<script>alert(1)</script>\"'[U+202E]"));
    }

    @Test
    void aCaseOfWhichNothingIsKnownIsAPageToo() throws Exception {
        Document page = page(CaseFile.builder().caseId("K-1").build(), Language.SWEDISH);

        assertThat(page.text()).contains("case.decisions-not-supplied");
        assertThat(page.select(".time .lane-note").eachText()).contains("uppgift saknas i underlaget");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws Exception {
        assertThat(page(someCase("W-1").build(), Language.SWEDISH).outerHtml())
                .isEqualTo(page(someCase("W-1").build(), Language.SWEDISH).outerHtml());
    }
}

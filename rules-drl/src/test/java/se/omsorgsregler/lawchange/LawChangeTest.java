package se.omsorgsregler.lawchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.national.NationalPack;
import se.omsorgsregler.spi.RulePack;

/** The steps of LAW-CHANGES.md: rows in two tables and one rule are all that a change of the law takes. */
class LawChangeTest {

    private static final String RULE = "lawchange.offer-not-followed-up";
    private static final ComplianceEngine WITHOUT = ComplianceEngine.builder().build();
    private static final ComplianceEngine WITH = engine();

    private static ComplianceEngine engine() {
        LawChangePack pack = new LawChangePack();
        RulePack national = new NationalPack();
        List<Model> models = new ArrayList<>(ModelEngine.models(national));
        models.addAll(pack.compile());
        return new ModelEngine(List.of(pack, national), models).engine();
    }

    private static CaseFile offeredOn(LocalDate day) {
        return CaseFile.builder()
                .caseId("K-1")
                .decisions(Decision.builder()
                        .id("d1")
                        .setting(Setting.HOME_CARE)
                        .basis(DecisionBasis.NEEDS_TESTED)
                        .from(LocalDate.of(2027, 3, 1))
                        .build())
                .offers(Offer.builder()
                        .id("o1")
                        .madeOn(day)
                        .response(OfferResponse.AWAITED)
                        .build())
                .appointments()
                .assessments()
                .build();
    }

    private static ComplianceReport on(LocalDate day, LocalDate offer) {
        return WITH.evaluate(offeredOn(offer), day);
    }

    private static Optional<Finding> finding(ComplianceReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(RULE))
                .findFirst();
    }

    private static Optional<String> citation(ComplianceReport report) {
        return finding(report)
                .map(Finding::citations)
                .map(citations -> {
                    assertThat(citations).hasSize(1);
                    return citations.get(0);
                })
                .map(Citation::provision);
    }

    @Test
    void theRuleSpeaksFromTheFirstDayOfTheDuty() {
        LocalDate offer = LocalDate.of(2027, 5, 1);

        assertThat(finding(on(LawChangePack.DUTY_BEGINS.minusDays(1), offer))).isEmpty();
        assertThat(finding(on(LawChangePack.DUTY_BEGINS, offer))).isPresent();
        assertThat(on(LawChangePack.DUTY_BEGINS.minusDays(1), offer).stableThrough())
                .contains(LawChangePack.DUTY_BEGINS.minusDays(1));
    }

    @Test
    void theCitationSwitchesOnTheDayAndTheReportSaysThatItWill() {
        LocalDate offer = LocalDate.of(2027, 5, 1);
        LocalDate lastDay = LawChangePack.NEW_ACT.minusDays(1);

        assertThat(citation(on(lastDay, offer))).contains("Lag (2027:1) 1 §");
        assertThat(citation(on(LawChangePack.NEW_ACT, offer))).contains("Lag (2028:2) 3 kap. 4 §");
        assertThat(on(lastDay, offer).stableThrough()).contains(lastDay);
        assertThat(on(LawChangePack.DUTY_BEGINS, offer).stableThrough()).contains(lastDay);
    }

    @Test
    void theNumberOfDaysIsTheOneOfTheDayAskedAbout() {
        LocalDate offer = LocalDate.of(2028, 12, 1);
        LocalDate lastDay = LawChangePack.NEW_ACT.minusDays(1);

        assertThat(finding(on(lastDay, offer))).as("30 of 60 days").isEmpty();
        assertThat(finding(on(LawChangePack.NEW_ACT, offer)))
                .as("31 of 20 days")
                .isPresent();
        assertThat(on(lastDay, offer).stableThrough()).contains(lastDay);
        LocalDate early = LocalDate.of(2028, 3, 1);
        assertThat(finding(on(early.plusDays(60), early))).isEmpty();
        assertThat(finding(on(early.plusDays(61), early))).isPresent();
    }

    @Test
    void whatTheNationalRulesSayIsUntouched() {
        LocalDate offer = LocalDate.of(2028, 12, 1);
        for (LocalDate day = offer; day.isBefore(offer.plusDays(70)); day = day.plusDays(1)) {
            ComplianceReport with = on(day, offer);
            ComplianceReport without = WITHOUT.evaluate(offeredOn(offer), day);
            assertThat(with.duties()).isEqualTo(without.duties());
            assertThat(with.findings())
                    .filteredOn(finding -> !finding.rule().equals(RULE))
                    .isEqualTo(without.findings());
            assertThat(with.undecidedAdvice()).isEqualTo(without.undecidedAdvice());
        }
    }
}

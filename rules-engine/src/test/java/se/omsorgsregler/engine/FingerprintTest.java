package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/** The fingerprint tells rule sets apart that can say different things, and no others. */
class FingerprintTest {

    private static final String RULE = "rule \"tiny.one\" @outcome( REVIEW ) @force( LAW )\nwhen WorkerFact() then end";
    private static final TestPack PACK = TestPack.of(RULE);
    private static final Period LOOK_AHEAD = Period.ofDays(30);

    @Test
    void sameRulesHaveTheSameFingerprint() {
        assertThat(fingerprint(PACK)).matches("[0-9a-f]{64}").isEqualTo(fingerprint(TestPack.of(RULE)));
        assertThat(PACK.engine().ruleSet())
                .isEqualTo(new RuleSet(List.of(new RuleSet.Pack("test", "1.0.0")), fingerprint(PACK)));
    }

    @Test
    void ruleCounts() {
        assertThat(fingerprint(TestPack.of(RULE.replace("REVIEW", "ADVICE")))).isNotEqualTo(fingerprint(PACK));
    }

    @Test
    void datedValueCounts() {
        assertThat(fingerprint(PACK.withValue("offer-duty", new DatedValue.Day(LocalDate.of(2022, 7, 2)))))
                .isNotEqualTo(fingerprint(PACK));
        assertThat(fingerprint(PACK.withValue("new", new DatedValue.Days(1)))).isNotEqualTo(fingerprint(PACK));
    }

    @Test
    void overriddenValueCountsUnlessItIsTheSame() {
        String overridden = fingerprint(PACK, Map.of("home-care-gap-days", new DatedValue.Days(31)), LOOK_AHEAD);

        assertThat(overridden).isNotEqualTo(fingerprint(PACK));
        assertThat(fingerprint(PACK, Map.of("home-care-gap-days", new DatedValue.Days(30)), LOOK_AHEAD))
                .isEqualTo(fingerprint(PACK));
    }

    @Test
    void lookAheadsCount() {
        assertThat(fingerprint(PACK, Map.of(), Period.ofDays(31))).isNotEqualTo(fingerprint(PACK));
        assertThat(fingerprint(
                        PACK, Map.of("transition-look-ahead", new DatedValue.Span(Period.ofMonths(6))), LOOK_AHEAD))
                .isNotEqualTo(fingerprint(PACK));
    }

    @Test
    void textCounts() {
        assertThat(fingerprint(PACK.withText("tiny.message", "Något annat"))).isNotEqualTo(fingerprint(PACK));
    }

    @Test
    void citationCounts() {
        assertThat(fingerprint(PACK.withCitations(TestPack.citation("S1", "Lag 3"))))
                .isNotEqualTo(fingerprint(PACK));
    }

    @Test
    void idOfThePackCounts() {
        assertThat(fingerprint(PACK.withId("other"))).isNotEqualTo(fingerprint(PACK));
    }

    @Test
    void fileThatIsNotThereIsRefused() {
        RulePack pack = new TestPack(
                        "test",
                        "1",
                        PACK.modelIndex(),
                        Map.of("gone.drl", List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        PACK.compiled())
                .loaded();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Fingerprint.of(List.of(pack), new ValueTable(List.of(), Map.of()), LOOK_AHEAD))
                .withMessage("pack test: the manifest names gone.drl, which is not there");
    }

    private static String fingerprint(TestPack pack) {
        return fingerprint(pack, Map.of(), LOOK_AHEAD);
    }

    private static String fingerprint(TestPack pack, Map<String, DatedValue.Value> overrides, Period lookAhead) {
        return Fingerprint.of(List.of(pack.loaded()), new ValueTable(pack.values(), overrides), lookAhead);
    }
}

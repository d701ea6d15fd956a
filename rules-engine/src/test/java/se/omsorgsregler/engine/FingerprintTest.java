package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/** The fingerprint tells rule sets apart that can say different things, and no others. */
class FingerprintTest {

    private static final String RULE = "rule \"tiny.one\" @outcome( REVIEW ) @force( LAW )\nwhen WorkerFact() then end";
    private static final TestPack PACK = TestPack.of(RULE);

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
        String overridden = fingerprint(PACK, Map.of("home-care-gap-days", new DatedValue.Days(31)));

        assertThat(overridden).isNotEqualTo(fingerprint(PACK));
        assertThat(fingerprint(PACK, Map.of("home-care-gap-days", new DatedValue.Days(30))))
                .isEqualTo(fingerprint(PACK));
    }

    @Test
    void lookAheadCounts() {
        assertThat(fingerprint(PACK, Map.of("transition-look-ahead", new DatedValue.Span(Period.ofMonths(6)))))
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
    void routineCounts() {
        String routine = fingerprint(validFrom(LocalDate.of(2025, 1, 1)));

        assertThat(routine).isNotEqualTo(fingerprint(PACK)).isEqualTo(fingerprint(validFrom(LocalDate.of(2025, 1, 1))));
        assertThat(fingerprint(validFrom(LocalDate.of(2025, 1, 2)))).isNotEqualTo(routine);
    }

    private static Routine validFrom(LocalDate day) {
        return new Routine(
                "local",
                "1",
                Force.LOCAL_ROUTINE,
                day,
                Optional.empty(),
                Map.of(Language.SWEDISH, "Rutin"),
                "test",
                List.of());
    }

    private static String fingerprint(Routine routine) {
        return Fingerprint.of(
                List.of(PACK.loaded()), new ValueTable(PACK.values(), Map.of()), List.of(routine), Optional.empty());
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
                .isThrownBy(() ->
                        Fingerprint.of(List.of(pack), new ValueTable(List.of(), Map.of()), List.of(), Optional.empty()))
                .withMessage("pack test: the manifest names gone.drl, which is not there");
    }

    private static String fingerprint(TestPack pack) {
        return fingerprint(pack, Map.of());
    }

    private static String fingerprint(TestPack pack, Map<String, DatedValue.Value> overrides) {
        return Fingerprint.of(
                List.of(pack.loaded()), new ValueTable(pack.values(), overrides), List.of(), Optional.empty());
    }
}

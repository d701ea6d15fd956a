package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.spi.RulePack;

/** An engine whose rules are not exactly what its packs promise is not built. */
class ManifestTest {

    private static final TestPack PACK = TestPack.of(rule("tiny.one"), rule("tiny.two"));

    private static String rule(String name) {
        return "rule \"" + name + "\" @outcome( REVIEW ) @force( LAW )\nwhen WorkerFact() then end";
    }

    @Test
    void packIsLoadedWhenItsRulesAreItsManifest() {
        assertThatNoException().isThrownBy(PACK::engine);
    }

    @Test
    void absentRuleIsNamed() {
        refused(
                PACK.withManifest("tiny.one", "tiny.two", "tiny.three"),
                "the loaded rules are not the manifest: absent [tiny.three], unexpected []");
    }

    @Test
    void unexpectedRuleIsNamed() {
        refused(
                PACK.withManifest("tiny.one"),
                "the loaded rules are not the manifest: absent [], unexpected [tiny.two]");
    }

    @Test
    void renamedRuleIsAbsentAndUnexpected() {
        refused(
                PACK.withManifest("tiny.one", "tiny.too"),
                "the loaded rules are not the manifest: absent [tiny.too], unexpected [tiny.two]");
    }

    @Test
    void ruleThatTheManifestNamesTwiceIsRefused() {
        refused(
                PACK.withManifest("tiny.one", "tiny.two", "tiny.one"),
                "the manifest of a pack names the rule tiny.one twice");
    }

    @Test
    void rulesOfTheSameNameInTwoPacksAreRefused() {
        TestPack other = TestPack.of(rule("tiny.one").replace("REVIEW", "ADVICE"))
                .withId("other")
                .withManifest();

        refused(List.of(PACK, other), "the rule tiny.one is loaded twice");
    }

    @Test
    void packWithoutCompiledRulesIsRefused() {
        refused(PACK.withModelIndex("META-INF/kie/nowhere"), "pack test: no compiled rules at META-INF/kie/nowhere");
    }

    @Test
    void indexThatIsNotOneOfCompiledRulesIsRefused() {
        refused(
                PACK.withModelIndex("not-a-class.txt"),
                "pack test: its compiled rules cannot be loaded (java.lang.ClassNotFoundException)");
        refused(
                PACK.withModelIndex("not-a-model.txt"),
                "the loaded rules are not the manifest: absent [tiny.one, tiny.two], unexpected []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@outcome( PERHAPS ) @force( LAW ) | rule tiny.bad has no valid @outcome",
                "@outcome( REVIEW ) @force( WISH ) | rule tiny.bad has no valid @force",
                "@status( GONE )                   | rule tiny.bad has no valid @dutystatus",
                "@outcome( REVIEW )                | rule tiny.bad has a finding without @outcome or @force",
                "@status( MET ) @finding( \"x\" )  | rule tiny.bad has a finding without @outcome or @force"
            })
    void ruleWhoseMetadataSayNothingUsefulIsRefused(String metadata, String message) {
        refused(TestPack.of("rule \"tiny.bad\" " + metadata, "when WorkerFact() then end"), message);
    }

    @Test
    void lineWithoutANumberIsRefused() {
        refused(TestPack.of(rule("tiny/first")), "rule tiny/first has no line number after the slash");
    }

    private static void refused(TestPack pack, String message) {
        refused(List.of(pack), message);
    }

    private static void refused(List<TestPack> packs, String message) {
        List<RulePack> loaded = packs.stream().map(TestPack::loaded).toList();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new KnowledgeBase(loaded, 1))
                .withMessage(message);
    }
}

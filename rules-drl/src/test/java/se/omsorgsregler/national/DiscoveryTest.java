package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.routine.BundledRoutines;
import se.omsorgsregler.routine.Routine;

/** Engine and pack find each other also where the thread's class loader, like that of some application servers, sees neither. */
class DiscoveryTest {

    static Stream<ClassLoader> blindClassLoaders() {
        return Stream.of(ClassLoader.getPlatformClassLoader(), new ClassLoader(null) {});
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("blindClassLoaders")
    void engineAndPackAreFoundWhateverTheContextClassLoaderSees(ClassLoader blind) {
        RuleSet expected = ComplianceEngine.builder().build().ruleSet();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(blind);
        try {
            assertThat(ComplianceEngine.builder().build().ruleSet()).isEqualTo(expected);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"routines", "proposal-sou-2020-70", "proposal-prop-2025-26-60"})
    void whatBuildsOnTheNationalRulesBringsThem(String id) {
        assertThat(ComplianceEngine.builder().pack(id).build().ruleSet().packs())
                .extracting(RuleSet.Pack::id)
                .containsExactlyInAnyOrder("se-national", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ange", "blekinge", "provider", "sodermalm"})
    void bundledRoutineIsLoadedByItsName(String id) {
        RuleSet byName = ComplianceEngine.builder().routine(id).build().ruleSet();
        Routine read = new BundledRoutines().all().get(id);

        assertThat(byName.packs()).extracting(RuleSet.Pack::id).contains(id);
        assertThat(byName)
                .isEqualTo(ComplianceEngine.builder().routine(read).build().ruleSet());
    }

    @Test
    void routineThatIsNotBundledIsNamedWithThoseThatAre() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ComplianceEngine.builder().routine("nowhere"))
                .withMessage("no routine nowhere comes with a pack on the run-time path; found: "
                        + "[ange, blekinge, provider, sodermalm]");
    }
}

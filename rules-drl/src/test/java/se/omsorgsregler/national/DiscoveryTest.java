package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.RuleSet;

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
}

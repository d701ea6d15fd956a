package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.spi.EngineProvider;
import se.omsorgsregler.spi.RulePack;

/** How engine and packs are found, and what the builder refuses. */
class DiscoveryTest {

    @TempDir
    Path folder;

    private ClassLoader before;

    @BeforeEach
    void rememberContextClassLoader() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void restoreContextClassLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void engineIsFoundThroughTheContextClassLoader() {
        assertThat(ComplianceEngine.builder()).isInstanceOf(EngineBuilder.class);
    }

    @Test
    void engineIsFoundWhenTheContextClassLoaderCannotSeeIt() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());

        assertThat(ComplianceEngine.builder()).isInstanceOf(EngineBuilder.class);
    }

    @Test
    void engineIsFoundWithoutAContextClassLoader() {
        Thread.currentThread().setContextClassLoader(null);

        assertThat(ComplianceEngine.builder()).isInstanceOf(EngineBuilder.class);
    }

    @Test
    void buildersAreNotShared() {
        EngineProvider provider = new DroolsEngineProvider();

        assertThat(provider.newBuilder()).isNotSameAs(provider.newBuilder());
    }

    @Test
    void packThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new EngineBuilder().build())
                .withMessage("no pack se-national on the run-time path; found: []");
    }

    /** A pack is looked for beside the engine and beside the application, which may have class loaders of their own. */
    @Test
    void packIsFoundThroughTheContextClassLoader() throws IOException {
        try (URLClassLoader application = applicationWith(EmptyPack.class)) {
            Thread.currentThread().setContextClassLoader(application);

            assertThat(packsOf(new EngineBuilder().pack("empty"))).containsExactly("empty");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new EngineBuilder().pack("full").build())
                    .withMessage("no pack full on the run-time path; found: [empty]");
        }
    }

    @Test
    void packBringsThePackThatItBuildsOn() throws IOException {
        try (URLClassLoader application = applicationWith(EmptyPack.class, DependentPack.class)) {
            Thread.currentThread().setContextClassLoader(application);

            assertThat(packsOf(new EngineBuilder().pack("dependent"))).containsExactly("dependent", "empty");
            assertThat(packsOf(new EngineBuilder().pack("empty").pack("dependent")))
                    .containsExactly("dependent", "empty");
        }
    }

    @Test
    void packThatAPackBuildsOnMustBeThere() throws IOException {
        try (URLClassLoader application = applicationWith(DependentPack.class)) {
            Thread.currentThread().setContextClassLoader(application);

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new EngineBuilder().pack("dependent").build())
                    .withMessage("no pack empty on the run-time path; found: [dependent]");
        }
    }

    private URLClassLoader applicationWith(Class<?>... packs) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(
                services.resolve(RulePack.class.getName()),
                Stream.of(packs).map(Class::getName).toList());
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static List<String> packsOf(ComplianceEngine.Builder builder) {
        return builder.build().ruleSet().packs().stream().map(RuleSet.Pack::id).toList();
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        EngineBuilder builder = new EngineBuilder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.parallelism(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.firingLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.days("home-care-gap-days", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.lookAhead(Period.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.transitionLookAhead(Period.ofDays(-1)));
    }
}

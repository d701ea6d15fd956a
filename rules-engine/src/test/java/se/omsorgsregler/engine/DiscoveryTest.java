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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ConfigurationException;
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
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(RulePack.class.getName()), EmptyPack.class.getName());
        try (URLClassLoader application = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread().setContextClassLoader(application);

            ComplianceEngine engine = new EngineBuilder().pack("empty").build();

            assertThat(engine.ruleSet().packs()).extracting(pack -> pack.id()).containsExactly("empty");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new EngineBuilder().pack("full").build())
                    .withMessage("no pack full on the run-time path; found: [empty]");
        }
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

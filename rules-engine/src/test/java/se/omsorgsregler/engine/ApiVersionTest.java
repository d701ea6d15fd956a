package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.spi.RulePack;

/** A pack can be updated alone, within the range that the engine states. */
class ApiVersionTest {

    private static final TestPack PACK =
            TestPack.of("rule \"tiny.one\" @outcome( REVIEW ) @force( LAW )\nwhen WorkerFact() then end");

    private static KnowledgeBase load(int apiVersion) {
        RulePack pack = PACK.loaded();
        RulePack other = (RulePack) Proxy.newProxyInstance(
                pack.getClass().getClassLoader(),
                new Class<?>[] {RulePack.class},
                (proxy, method, args) ->
                        method.getName().equals("apiVersion") ? apiVersion : method.invoke(pack, args));
        return new KnowledgeBase(List.of(other), 10);
    }

    @Test
    void thisVersionIsUnderstood() {
        assertThatNoException().isThrownBy(() -> load(RulePack.API_VERSION));
    }

    @ParameterizedTest
    @CsvSource({"2, the engine", "0, the pack"})
    void anotherVersionIsRefusedWithWhatToUpdate(int version, String update) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> load(version))
                .withMessage("pack test 1.0.0 needs API version " + version
                        + ", this engine understands 1 to 1: update " + update);
    }
}

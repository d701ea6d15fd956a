package se.omsorgsregler.engine;

import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.spi.EngineProvider;

/** Announces the engine to {@link java.util.ServiceLoader}. Stateless and thread-safe. */
public final class DroolsEngineProvider implements EngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DroolsEngineProvider() {}

    @Override
    public ComplianceEngine.Builder newBuilder() {
        return new EngineBuilder();
    }
}

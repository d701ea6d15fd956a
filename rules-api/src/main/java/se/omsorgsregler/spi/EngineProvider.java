package se.omsorgsregler.spi;

import se.omsorgsregler.api.ComplianceEngine;

/** How an engine announces itself to {@link java.util.ServiceLoader}. Vendors do not call it. */
public interface EngineProvider {

    /**
     * Starts an engine.
     *
     * @return a new builder
     */
    ComplianceEngine.Builder newBuilder();
}

package se.omsorgsregler.spark;

import se.omsorgsregler.api.ComplianceEngine;

/**
 * The engine of this JVM: one for each executor, built by the first task that asks, from the class path of the executor. It is never part of
 * what Spark sends around; what it is made of could not be.
 */
final class SharedEngine {

    private SharedEngine() {}

    static ComplianceEngine get() {
        return Holder.ENGINE;
    }

    /** The JVM initialises it once, at first use. */
    private static final class Holder {

        // A task has one core: it is Spark that works in parallel.
        private static final ComplianceEngine ENGINE =
                ComplianceEngine.builder().parallelism(1).build();
    }
}

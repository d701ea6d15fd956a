package com.example.vendor;

import java.nio.file.Path;
import se.omsorgsregler.api.ComplianceEngine;

/** What the tests share. */
final class Engines {

    /** Where the rules stand, seen from the module. */
    static final Path FOLDER = Path.of("src/main/resources/com/example/vendor");

    static final ComplianceEngine NATIONAL = ComplianceEngine.builder().build();

    static final ComplianceEngine BOTH = ComplianceEngine.builder()
            .pack("se-national")
            .pack("example-vendor")
            .build();

    private Engines() {}
}

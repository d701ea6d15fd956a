package se.omsorgsregler.proposal;

import se.omsorgsregler.api.ComplianceEngine;

/** The national rules without the proposals, and with both. */
final class Proposals {

    static final ComplianceEngine WITHOUT = ComplianceEngine.builder().build();

    static final ComplianceEngine WITH = ComplianceEngine.builder()
            .pack("se-national")
            .pack("proposal-sou-2020-70")
            .pack("proposal-prop-2025-26-60")
            .build();

    private Proposals() {}
}

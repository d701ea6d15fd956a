package se.omsorgsregler.proposal;

import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.national.PackUnderTest;
import se.omsorgsregler.proposal.prop2025_26_60.Prop20252660Pack;
import se.omsorgsregler.proposal.sou2020_70.Sou202070Pack;

/** The national rules without the proposals, and with both. */
final class Proposals {

    static final ComplianceEngine WITHOUT = ComplianceEngine.builder().build();

    static final ComplianceEngine WITH = ComplianceEngine.builder()
            .pack("se-national")
            .pack("proposal-sou-2020-70")
            .pack("proposal-prop-2025-26-60")
            .build();

    static final PackUnderTest SOU_2020_70 = PackUnderTest.of(new Sou202070Pack(), "proposal/sou2020_70");

    static final PackUnderTest PROP_2025_26_60 = PackUnderTest.of(new Prop20252660Pack(), "proposal/prop2025_26_60");

    private Proposals() {}
}

package se.omsorgsregler.proposal;

import se.omsorgsregler.national.RuleCoverage;

/** Every rule of the proposals fires. */
class ProposalCoverageTest extends RuleCoverage {

    ProposalCoverageTest() {
        super(Proposals.SOU_2020_70, Proposals.PROP_2025_26_60);
    }
}

package se.omsorgsregler.proposal;

import se.omsorgsregler.national.DrlMutation;

/** The conditions of the rules of the proposals. */
class ProposalMutationTest extends DrlMutation {

    ProposalMutationTest() {
        super(Proposals.SOU_2020_70, Proposals.PROP_2025_26_60);
    }
}

package se.omsorgsregler.proposal;

import se.omsorgsregler.national.CaseTables;
import se.omsorgsregler.national.RuleCases;

/** Every case of every table beside the rules of the proposals. */
class ProposalCasesTest extends RuleCases {

    ProposalCasesTest() {
        super(Proposals.WITH, CaseTables.of("proposal"));
    }
}

package com.example.vendor;

import se.omsorgsregler.national.CaseTables;
import se.omsorgsregler.national.RuleCases;

/** Every case of the tables beside the rules. */
class VendorCasesTest extends RuleCases {

    VendorCasesTest() {
        super(Engines.BOTH, CaseTables.in(Engines.FOLDER, Engines.FOLDER));
    }
}

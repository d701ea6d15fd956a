package com.example.vendor;

import java.util.Map;
import se.omsorgsregler.national.DrlStyle;

/** The rules are written as the national ones are. */
class VendorRulesTest extends DrlStyle {

    VendorRulesTest() {
        super(new VendorPack(), Engines.FOLDER, Map.of(), Map.of());
    }
}

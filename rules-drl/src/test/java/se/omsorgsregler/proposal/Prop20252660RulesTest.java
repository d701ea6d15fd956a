package se.omsorgsregler.proposal;

import java.nio.file.Path;
import java.util.Map;
import se.omsorgsregler.national.DrlStyle;
import se.omsorgsregler.proposal.prop2025_26_60.Prop20252660Pack;

/** The rules are written as the national ones are. */
class Prop20252660RulesTest extends DrlStyle {

    Prop20252660RulesTest() {
        super(
                new Prop20252660Pack(),
                Path.of("src/main/resources/se/omsorgsregler/proposal/prop2025_26_60"),
                Map.of(),
                Map.of());
    }
}

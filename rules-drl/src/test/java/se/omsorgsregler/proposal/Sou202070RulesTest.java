package se.omsorgsregler.proposal;

import java.nio.file.Path;
import java.util.Map;
import se.omsorgsregler.national.DrlStyle;
import se.omsorgsregler.proposal.sou2020_70.Sou202070Pack;

/** The rules are written as the national ones are. */
class Sou202070RulesTest extends DrlStyle {

    Sou202070RulesTest() {
        super(
                new Sou202070Pack(),
                Path.of("src/main/resources/se/omsorgsregler/proposal/sou2020_70"),
                Map.of(),
                Map.of());
    }
}

package se.omsorgsregler.routines;

import java.util.Map;
import se.omsorgsregler.national.DrlStyle;

/** The rules that interpret local routines are written as the national ones are. */
class RoutineRulesTest extends DrlStyle {

    RoutineRulesTest() {
        super(
                RoutinesWithCases.RULES.pack(),
                RoutinesWithCases.RULES.folder(),
                Map.of("home-care-end-lapses", "decides whether the end of home care still starts anything"),
                Map.of());
    }
}

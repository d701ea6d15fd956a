package se.omsorgsregler.routines;

import se.omsorgsregler.national.RuleCoverage;

/** Every rule that interprets local routines fires. */
class RoutineCoverageTest extends RuleCoverage {

    RoutineCoverageTest() {
        super(RoutinesWithCases.RULES);
    }
}

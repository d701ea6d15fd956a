package se.omsorgsregler.pages.report;

/**
 * A kind of findings with its number in the order of appearance.
 *
 * @param number small number by which findings refer to it
 * @param kind the kind
 * @param rule what it shares with the kinds of the same rule and outcome
 */
record KindTally(int number, Kind kind, RuleTally rule) {}

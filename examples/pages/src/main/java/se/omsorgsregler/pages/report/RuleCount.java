package se.omsorgsregler.pages.report;

/**
 * A rule with a number of cases.
 *
 * @param rule id of the rule
 * @param cases the number
 */
public record RuleCount(String rule, long cases) {}

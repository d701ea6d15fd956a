package se.omsorgsregler.pages.report;

import se.omsorgsregler.api.AppliedWaiver;

/**
 * What the waivers of one rule are worth.
 *
 * @param rule id of the rule
 * @param status what they are worth
 * @param number how many
 */
public record WaiverLine(String rule, AppliedWaiver.Status status, long number) {}

/** The proposal of the inquiry SOU 2020:70, for comparison with the law. */
package se.omsorgsregler.proposal.sou2020_70;

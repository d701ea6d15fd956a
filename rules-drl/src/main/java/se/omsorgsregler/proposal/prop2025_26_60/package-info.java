/** The proposal of prop. 2025/26:60 on special housing for older persons, for comparison with the law. */
package se.omsorgsregler.proposal.prop2025_26_60;

/**
 * The vocabulary of the rules: what a condition in DRL may look at. A fact <em>names</em> something (a span, the latest offer, an exemption
 * in effect); which facts together make a duty or a breach is said in DRL. Rule packs compile against this package alone.
 */
package se.omsorgsregler.facts;

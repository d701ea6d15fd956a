/** Proposals that are not law, each in a package and pack of its own. */
package se.omsorgsregler.proposal;

/** Tests of the packs that hold proposals. */
package se.omsorgsregler.proposal;

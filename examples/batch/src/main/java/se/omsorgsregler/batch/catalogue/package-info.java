/** The command that writes the rules as pages for people. */
package se.omsorgsregler.batch.catalogue;

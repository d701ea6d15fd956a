/** The command that runs the cases of an earlier run again and says line by line whether they come out the same. */
package se.omsorgsregler.batch.receipt;

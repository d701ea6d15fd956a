/** The commands about local routines, and where routines are found: those that come along, by name, and those of a file. */
package se.omsorgsregler.batch.routines;

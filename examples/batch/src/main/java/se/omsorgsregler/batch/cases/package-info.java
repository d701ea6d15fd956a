/** The file of cases that a command is given, line by line. */
package se.omsorgsregler.batch.cases;

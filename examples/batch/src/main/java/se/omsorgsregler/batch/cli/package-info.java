/**
 * What all commands have in common at the terminal: what they read from and print to, the program's words, values of options, and exit
 * codes.
 */
package se.omsorgsregler.batch.cli;

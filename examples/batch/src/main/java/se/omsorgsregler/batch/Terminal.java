package se.omsorgsregler.batch;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and prints to.
 *
 * @param interactive whether a person watches standard error
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {}

package se.omsorgsregler.batch.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and prints to.
 *
 * @param interactive whether a person watches standard error
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {}

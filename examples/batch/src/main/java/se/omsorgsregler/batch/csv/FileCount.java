package se.omsorgsregler.batch.csv;

/**
 * What became of the rows of a file: {@code read = used + refused + ignored}, unless the file could not be read to its end.
 *
 * @param file name of the file
 * @param list name of the list that it is
 * @param read rows after the head; blank lines are no rows
 * @param used rows that are in a case that was written
 * @param refused rows with a problem, and rows of cases that were left out for one
 * @param ignored rows of empty cells, of workers in no case, and of cases that the mapping leaves out
 */
public record FileCount(String file, String list, long read, long used, long refused, long ignored) {}

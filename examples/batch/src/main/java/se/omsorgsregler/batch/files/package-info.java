/**
 * The files that the program writes: folders that are whole or not there, for their owner only, always with the same bytes for the same
 * content.
 *
 * <p>{@link se.omsorgsregler.batch.files.OutputFolder} is the entry.
 */
package se.omsorgsregler.batch.files;

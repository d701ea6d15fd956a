/**
 * The runnable batch: one small class per command, with the work in classes that print nothing.
 *
 * <p>{@link se.omsorgsregler.batch.Main} is the entry; {@link se.omsorgsregler.batch.CheckRun} streams a file of cases through the engine.
 */
package se.omsorgsregler.batch;

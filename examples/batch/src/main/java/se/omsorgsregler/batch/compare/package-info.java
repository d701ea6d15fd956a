/**
 * The command that says what two runs say differently, and why.
 *
 * <p>{@link se.omsorgsregler.batch.compare.Comparison} compares what two runs say about one case, be they runs of
 * {@link se.omsorgsregler.batch.compare.Configurations} or earlier {@link se.omsorgsregler.batch.compare.Outputs}.
 */
package se.omsorgsregler.batch.compare;

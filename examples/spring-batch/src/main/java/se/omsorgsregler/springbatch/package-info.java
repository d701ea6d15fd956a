/**
 * A nightly job as a vendor who has Spring Batch would write it.
 *
 * <p>{@link se.omsorgsregler.springbatch.NightlyJobConfiguration} is the job; {@link se.omsorgsregler.springbatch.NightlyJob} starts it, and
 * {@link se.omsorgsregler.springbatch.Main} does so from a command line.
 */
package se.omsorgsregler.springbatch;

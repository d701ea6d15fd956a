/**
 * What one run of check leaves for the next: {@code --since}, {@code --shard} and {@code --resume}.
 *
 * <p>{@link se.omsorgsregler.batch.nights.CarryOver} is the entry; {@link se.omsorgsregler.batch.nights.RunLine} says what run.jsonl keeps
 * of a case.
 */
package se.omsorgsregler.batch.nights;

/**
 * The runnable batch: one room per command or concern, with one small class per command and the work in classes that print nothing.
 *
 * <p>{@link se.omsorgsregler.batch.Main} is the entry, and alone knows all rooms. Among themselves the rooms know each other in one
 * direction only; {@code cli}, {@code files} and {@code cases} are at the bottom.
 */
package se.omsorgsregler.batch;

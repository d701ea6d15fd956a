/**
 * The command that checks every case of a file, and what it writes: findings, counts, the report for people.
 *
 * <p>{@link se.omsorgsregler.batch.check.CheckRun} streams a file of cases through the engine.
 */
package se.omsorgsregler.batch.check;

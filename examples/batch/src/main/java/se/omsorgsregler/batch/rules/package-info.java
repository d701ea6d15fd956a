/**
 * Which rules a command was asked to run: packs, routines, source profile, settings, and the waivers that are put beside findings.
 *
 * <p>{@link se.omsorgsregler.batch.rules.EngineOptions} holds the options and makes
 * {@link se.omsorgsregler.batch.rules.ChosenRules} of them.
 */
package se.omsorgsregler.batch.rules;

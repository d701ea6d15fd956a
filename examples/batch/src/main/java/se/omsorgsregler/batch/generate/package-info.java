/**
 * Made-up case files with the proportions of real ones, the same for the same arguments on any machine. No field comes from a person.
 *
 * <p>{@link se.omsorgsregler.batch.generate.Generator} is the front door; {@link se.omsorgsregler.batch.generate.Proportions} holds every
 * number and says where it comes from.
 */
package se.omsorgsregler.batch.generate;

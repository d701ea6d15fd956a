/**
 * The command that says which rules need which field.
 *
 * <p>{@link se.omsorgsregler.batch.fields.FieldNeeds} finds it out by leaving fields out of made-up cases.
 */
package se.omsorgsregler.batch.fields;

/** The fields of the case file as its JSON Schema lists them, for commands that go over all of them. */
package se.omsorgsregler.batch.schema;

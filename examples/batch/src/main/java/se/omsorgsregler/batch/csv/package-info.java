/**
 * Makes case files of a folder of CSV tables, as a record system exports them.
 *
 * <p>{@link se.omsorgsregler.batch.csv.CsvImport} is the entry. Tables and columns come from the JSON Schema of the case file; a
 * {@link se.omsorgsregler.batch.csv.Mapping} says what a vendor calls them. No cell is ever quoted in a problem.
 */
package se.omsorgsregler.batch.csv;

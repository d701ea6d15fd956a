/**
 * The case file: what a record system knows about one person's home care. "Not supplied" is an empty {@link java.util.Optional},
 * a known "none" an empty collection. Start with {@link se.omsorgsregler.casefile.CaseFile#builder()}.
 */
package se.omsorgsregler.casefile;

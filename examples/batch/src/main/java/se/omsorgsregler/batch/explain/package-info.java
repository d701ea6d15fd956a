/** The command that explains one case, in words and as a page. */
package se.omsorgsregler.batch.explain;

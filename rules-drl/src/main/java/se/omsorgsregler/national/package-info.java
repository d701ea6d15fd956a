/** The national pack. Its rules are DRL; this package holds what stands in tables: dated values, citations, duties. */
package se.omsorgsregler.national;

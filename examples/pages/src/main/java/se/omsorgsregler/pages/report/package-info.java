/** The report of a whole run: what must be done, by whom, on what ground, and what could not be decided. */
package se.omsorgsregler.pages.report;

/** One case on one page: what is recorded as lanes over time, what follows from it, and what changes next. */
package se.omsorgsregler.pages.timeline;

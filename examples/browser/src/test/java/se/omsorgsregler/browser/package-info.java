/** The pages in a real browser, used as a person does: read, filtered, sorted, by keyboard, on a telephone, in the dark, without scripts. */
package se.omsorgsregler.browser;

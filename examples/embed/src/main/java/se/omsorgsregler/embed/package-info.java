/** The smallest program that asks the library about a case. */
package se.omsorgsregler.embed;

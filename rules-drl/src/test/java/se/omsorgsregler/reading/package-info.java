/**
 * A second reading of the national rules and of local routines in plain Java, written from the rule catalogue alone. It shares no code
 * with the rules it is compared with, so a mistake has to be made twice to pass unseen. The generators of cases and routines for that
 * comparison are here as well.
 */
package se.omsorgsregler.reading;

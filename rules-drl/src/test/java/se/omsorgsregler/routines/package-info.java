/** Tests of the routines that come with the library. */
package se.omsorgsregler.routines;

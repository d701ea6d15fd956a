/** How local routines are interpreted, and the routines that come with the library. */
package se.omsorgsregler.routines;

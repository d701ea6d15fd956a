/** Test access to the engine for tests of the rules. */
package se.omsorgsregler.engine;

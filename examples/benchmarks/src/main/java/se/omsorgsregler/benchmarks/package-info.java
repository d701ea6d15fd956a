/**
 * How fast the engine is beside plain Java, ordinary Drools and Evrete; and whether long and busy runs leave memory flat and results
 * equal. {@link se.omsorgsregler.benchmarks.Main} is the front door.
 */
package se.omsorgsregler.benchmarks;

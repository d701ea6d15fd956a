/** What benchmarks need of the engine that it does not show to others. */
package se.omsorgsregler.engine;

/**
 * The front door: build a {@link se.omsorgsregler.api.ComplianceEngine} once, share it, ask it about a case on a date. A vendor compiles
 * against this module alone; engine and rule packs are found on the run-time path through {@link java.util.ServiceLoader}.
 */
package se.omsorgsregler.api;

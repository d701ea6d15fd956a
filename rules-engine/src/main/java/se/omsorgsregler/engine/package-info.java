/**
 * The engine. It loads the rules of the packs it finds, wires a case into facts, lets the rules report, and makes the report. It names no
 * pack and knows no norm. Vendors reach it through {@link se.omsorgsregler.api.ComplianceEngine#builder()}.
 */
package se.omsorgsregler.engine;

/**
 * Local routines: requirements that a municipality or provider writes as data. A routine can add requirements, never remove or relax a
 * national rule.
 */
package se.omsorgsregler.routine;

/**
 * Local routines: requirements that a municipality or provider writes as data. A routine can add requirements, never remove or relax a
 * national rule. {@link se.omsorgsregler.routine.RoutineFiles} reads and writes them as YAML; the JSON Schema of the format lies beside
 * these classes as {@code routine-1.schema.json}.
 */
package se.omsorgsregler.routine;

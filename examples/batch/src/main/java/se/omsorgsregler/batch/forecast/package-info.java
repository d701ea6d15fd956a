/**
 * The command that says what becomes of cases if nothing new is recorded, and a calendar of it: counted per month, unit and rule, and as
 * one iCalendar file per unit. The calendar knows units, rule ids, days and opaque case ids only.
 *
 * <p>{@link se.omsorgsregler.batch.forecast.ForecastRun} streams a file of cases through the engine.
 */
package se.omsorgsregler.batch.forecast;

/**
 * A calendar of what will happen in many cases if nothing new is recorded: counted per month, unit and rule, and as one iCalendar file per
 * unit. It knows units, rule ids, days and opaque case ids only.
 */
package se.omsorgsregler.batch.forecast;

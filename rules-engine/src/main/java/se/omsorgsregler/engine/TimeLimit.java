package se.omsorgsregler.engine;

import java.time.LocalDate;

/** A last day in time, and the first day on which it is within the look-ahead. */
record TimeLimit(LocalDate due, LocalDate dueSoonFrom) {}

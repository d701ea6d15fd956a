package se.omsorgsregler.batch.routines;

import java.time.LocalDate;
import se.omsorgsregler.routine.Routine;

/** Says when a routine speaks, in the way of ISO 8601. */
final class RoutineValidity {

    private static final String OPEN = "..";

    private RoutineValidity() {}

    /** First and last day, such as {@code 2023-07-01/2026-12-31} or {@code 2023-07-01/..}. */
    static String of(Routine routine) {
        return routine.validFrom() + "/"
                + routine.validTo().map(LocalDate::toString).orElse(OPEN);
    }
}

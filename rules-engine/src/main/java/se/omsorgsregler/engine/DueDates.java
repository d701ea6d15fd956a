package se.omsorgsregler.engine;

import java.time.*;
import java.util.*;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.routine.Requirement;

final class DueDates {
    static LocalDate due(LocalDate s, Period w, Requirement.Counting c, List<RecipientAbsence> a, LocalDate t) {
        return s.plus(w);
    }
}

package se.omsorgsregler.batch.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.routine.Routine;

/**
 * The rules that a command was asked to run. Immutable and thread-safe.
 *
 * @param engine runs them
 * @param routines the local routines among them
 * @param profile what the record system cannot supply
 */
public record ChosenRules(ComplianceEngine engine, List<Routine> routines, Optional<SourceProfile> profile) {

    public ChosenRules {
        routines = List.copyOf(routines);
    }

    /** What a person must know about these rules on a day, whatever the cases. */
    public List<Notice> notices(LocalDate asOf) {
        return routines.stream()
                .map(routine -> Notice.outsideItsValidity(routine, asOf))
                .flatMap(Optional::stream)
                .toList();
    }
}

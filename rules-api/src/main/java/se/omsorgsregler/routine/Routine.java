package se.omsorgsregler.routine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;

/**
 * A local routine. Each requirement is a duty {@code <routine>.<requirement>} with the routine's force. The routine speaks from
 * {@code validFrom} to {@code validTo}. Immutable and thread-safe.
 *
 * @param id stable id: lower-case letters, digits and hyphens
 * @param version version of the routine, as its author writes it
 * @param force legal force of its requirements
 * @param validFrom first day on which the routine speaks
 * @param validTo last day on which it speaks, inclusive; empty means still in force
 * @param title title by language
 * @param source where the routine is written down
 * @param requirements the requirements, with ids that are unique in the routine
 */
public record Routine(
        String id,
        String version,
        Force force,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Map<Language, String> title,
        String source,
        List<Requirement> requirements) {

    public Routine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Map<Language, String> titles = new EnumMap<>(Language.class);
        titles.putAll(title);
        title = Collections.unmodifiableMap(titles);
        Objects.requireNonNull(source, "source");
        requirements = List.copyOf(requirements);
    }

    /**
     * The duty that a requirement is.
     *
     * @param requirement a requirement of this routine
     * @return {@code <routine>.<requirement>}
     */
    public String dutyId(Requirement requirement) {
        return id + "." + requirement.id();
    }
}

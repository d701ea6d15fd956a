package se.omsorgsregler.batch.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.routine.Routine;

/**
 * Something that a person must know about a whole run, said once.
 *
 * @param key what it is; stable
 * @param arguments what it is about; the first of them stands in summary.json
 */
public record Notice(String key, List<String> arguments) {

    /** The duty whose REVIEW rows call for a notice. */
    public static final String SPECIAL_HOUSING_DUTY = "offer-special-housing";

    /** Prop. 2025/26:60 extends the duty to special housing; whether it was adopted as proposed is to be verified. */
    public static final Notice SPECIAL_HOUSING_ADOPTION_TO_BE_VERIFIED =
            new Notice("special-housing-adoption-to-be-verified", List.of());

    private static final String NOT_YET_VALID = "routine-not-yet-valid";
    private static final String NO_LONGER_VALID = "routine-no-longer-valid";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** That a routine says nothing on the day asked about; empty when it does speak. */
    static Optional<Notice> outsideItsValidity(Routine routine, LocalDate asOf) {
        if (asOf.isBefore(routine.validFrom())) {
            return Optional.of(about(routine, NOT_YET_VALID, routine.validFrom()));
        }
        return routine.validTo().filter(asOf::isAfter).map(end -> about(routine, NO_LONGER_VALID, end));
    }

    private static Notice about(Routine routine, String key, LocalDate day) {
        return new Notice(key, List.of(routine.id(), routine.version(), day.toString()));
    }

    /** The notice in words. */
    public String text(Texts texts) {
        return texts.get("notice." + key, arguments.toArray());
    }

    /** Key, and what the notice is about. */
    @JsonValue
    String code() {
        return arguments.isEmpty() ? key : key + ":" + arguments.get(0);
    }
}

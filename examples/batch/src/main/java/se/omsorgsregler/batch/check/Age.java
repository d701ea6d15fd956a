package se.omsorgsregler.batch.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How many days before the as-of date something began. */
enum Age {
    UP_TO_30("0-30 days"),
    UP_TO_90("31-90 days"),
    UP_TO_365("91-365 days"),
    OVER_365("over 365 days"),
    UNKNOWN("unknown");

    private final String label;

    Age(String label) {
        this.label = label;
    }

    @JsonValue
    String label() {
        return label;
    }

    static Age of(Optional<LocalDate> since, LocalDate asOf) {
        return since.map(day -> of(ChronoUnit.DAYS.between(day, asOf))).orElse(UNKNOWN);
    }

    private static Age of(long days) {
        if (days <= 30) {
            return UP_TO_30;
        }
        if (days <= 90) {
            return UP_TO_90;
        }
        return days <= 365 ? UP_TO_365 : OVER_365;
    }
}

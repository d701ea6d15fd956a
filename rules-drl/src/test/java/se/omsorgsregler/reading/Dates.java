package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.util.Optional;

/** Comparisons of dates, and the dated values as the catalogue lists them. */
final class Dates {

    static final LocalDate OFFER_DUTY_FROM = LocalDate.of(2022, 7, 1);
    static final LocalDate TITLE_REQUIRED_FROM = LocalDate.of(2023, 7, 1);
    static final LocalDate NEW_ACT_FROM = LocalDate.of(2025, 7, 1);
    static final LocalDate SPECIAL_HOUSING_FROM = LocalDate.of(2026, 7, 1);
    static final LocalDate FIRST_REFERENCE_DAY = LocalDate.of(2023, 7, 1);
    static final LocalDate SECOND_REFERENCE_DAY = LocalDate.of(2025, 7, 1);
    static final LocalDate TRANSITION_LAST = LocalDate.of(2033, 6, 30);
    static final LocalDate TRANSITION_OVER = TRANSITION_LAST.plusDays(1);
    static final LocalDate TRANSITION_ENDING = TRANSITION_LAST.minusMonths(12);

    static final int GAP_DAYS = 30;
    static final int EARLY_DAYS = 90;
    static final int UNANSWERED_DAYS = 30;
    static final int HANDOVER_DAYS = 14;

    private Dates() {}

    static boolean onOrBefore(LocalDate day, LocalDate other) {
        return !day.isAfter(other);
    }

    static boolean onOrAfter(LocalDate day, LocalDate other) {
        return !day.isBefore(other);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether a period contains a day: an absent start counts as begun, an absent end as still running. */
    static boolean contains(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
        return (from.isEmpty() || onOrBefore(from.get(), day)) && (to.isEmpty() || onOrAfter(to.get(), day));
    }

    static boolean contains(LocalDate from, Optional<LocalDate> to, LocalDate day) {
        return onOrBefore(from, day) && (to.isEmpty() || onOrAfter(to.get(), day));
    }
}

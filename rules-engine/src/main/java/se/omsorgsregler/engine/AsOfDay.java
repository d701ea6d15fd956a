package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.facts.AsOf;
import se.omsorgsregler.facts.Truth;

/**
 * The as-of date of one evaluation, and the next day on which a comparison that an answer rested on turns out differently. Each such
 * comparison that came out "not yet" moves that day forward; up to it the evaluation gives exactly the same.
 */
final class AsOfDay implements AsOf {

    private final LocalDate day;
    private LocalDate nextChange;

    AsOfDay(LocalDate day) {
        this.day = day;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public Truth reached(LocalDate other) {
        return day.isBefore(other) ? Truth.until(false, other, this::reliedOnUntil) : Truth.YES;
    }

    @Override
    public Truth passed(LocalDate other) {
        return other.isBefore(LocalDate.MAX) ? reached(other.plusDays(1)) : Truth.of(day.isAfter(other));
    }

    @Override
    public Truth before(LocalDate other) {
        return day.isBefore(other) ? Truth.until(true, other, this::reliedOnUntil) : Truth.NO;
    }

    @Override
    public Truth upTo(LocalDate other) {
        return other.isBefore(LocalDate.MAX) ? before(other.plusDays(1)) : Truth.of(!day.isAfter(other));
    }

    boolean hasReached(LocalDate other) {
        if (!day.isBefore(other)) {
            return true;
        }
        reliedOnUntil(other);
        return false;
    }

    private void reliedOnUntil(LocalDate change) {
        if (nextChange == null || change.isBefore(nextChange)) {
            nextChange = change;
        }
    }

    boolean hasPassed(LocalDate other) {
        return day.isAfter(other) || (other.isBefore(LocalDate.MAX) && hasReached(other.plusDays(1)));
    }

    /** The first day after the as-of date on which a comparison made so far comes out differently; {@code null} when none will. */
    LocalDate nextChange() {
        return nextChange;
    }
}

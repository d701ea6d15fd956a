package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.facts.AsOf;
import se.omsorgsregler.facts.Truth;

/**
 * The as-of date of one evaluation, and the next day on which a comparison with it turns out differently. Every comparison that came out
 * "not yet" moves that day forward; up to it the evaluation runs exactly the same way.
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
        return Truth.of(hasReached(other));
    }

    @Override
    public Truth passed(LocalDate other) {
        return Truth.of(hasPassed(other));
    }

    @Override
    public Truth before(LocalDate other) {
        return Truth.of(!hasReached(other));
    }

    @Override
    public Truth upTo(LocalDate other) {
        return Truth.of(!hasPassed(other));
    }

    boolean hasReached(LocalDate other) {
        if (!day.isBefore(other)) {
            return true;
        }
        if (nextChange == null || other.isBefore(nextChange)) {
            nextChange = other;
        }
        return false;
    }

    boolean hasPassed(LocalDate other) {
        return day.isAfter(other) || (other.isBefore(LocalDate.MAX) && hasReached(other.plusDays(1)));
    }

    /** The first day after the as-of date on which a comparison made so far comes out differently; {@code null} when none will. */
    LocalDate nextChange() {
        return nextChange;
    }
}

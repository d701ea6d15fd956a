package se.omsorgsregler.facts;

import java.time.LocalDate;

/** What rules need to say about days. */
public final class Days {

    private Days() {}

    /**
     * The latest of some days.
     *
     * @param first a day
     * @param others the other days
     * @return the latest
     */
    public static LocalDate later(LocalDate first, LocalDate... others) {
        LocalDate latest = first;
        for (LocalDate other : others) {
            if (other.isAfter(latest)) {
                latest = other;
            }
        }
        return latest;
    }
}

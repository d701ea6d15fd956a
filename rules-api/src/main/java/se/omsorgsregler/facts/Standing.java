package se.omsorgsregler.facts;

import java.util.Objects;

/**
 * Where a worker stood on a reference day of the transitional provisions, or whether the transitional ground covers an appointment.
 * Immutable and thread-safe.
 */
public final class Standing {

    /** The possible standings. */
    public enum Kind {
        /** Covered. */
        COVERED,
        /** Not covered. */
        NOT_COVERED,
        /** A permanent employment whose title may or may not be undersköterska. */
        TITLE_UNCLEAR,
        /** The reference days of the two acts disagree. */
        UNSETTLED,
        /** Facts are missing. */
        UNKNOWN
    }

    private final Kind kind;
    private final Truth lack;

    private Standing(Kind kind, Truth lack) {
        this.kind = kind;
        this.lack = lack;
    }

    /**
     * A standing that is known.
     *
     * @param kind the standing, not {@link Kind#UNKNOWN}
     * @param evidence a condition that is true and carries the fields read
     * @return the standing
     */
    public static Standing of(Kind kind, Truth evidence) {
        if (kind == Kind.UNKNOWN) {
            throw new IllegalArgumentException("an unknown standing needs what it lacks");
        }
        return new Standing(kind, Objects.requireNonNull(evidence, "evidence"));
    }

    /**
     * A standing that cannot be decided.
     *
     * @param lack an unknown condition that carries what is missing
     * @return the standing
     */
    public static Standing unknown(Truth lack) {
        return new Standing(Kind.UNKNOWN, Objects.requireNonNull(lack, "lack"));
    }

    /**
     * The standing.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What is missing to decide the standing, or what it was read from.
     *
     * @return unknown for {@link Kind#UNKNOWN}, else true
     */
    public Truth known() {
        return lack;
    }

    /**
     * Whether this is the standing.
     *
     * @param wanted a kind
     * @return true or false, carrying the fields read; false, never unknown, for another kind
     */
    public Truth is(Kind wanted) {
        return kind == wanted ? (kind == Kind.UNKNOWN ? Truth.YES : lack) : Truth.NO;
    }

    /** Names the kind only. */
    @Override
    public String toString() {
        return kind.name();
    }
}

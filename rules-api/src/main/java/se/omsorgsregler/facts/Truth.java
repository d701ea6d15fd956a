package se.omsorgsregler.facts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A condition in three-valued (Kleene) logic: true, false or unknown. It remembers the fields that it was read from, so that one rule
 * gives both the hit and the "undetermined" and names what would decide it.
 *
 * <p>A rule combines conditions with {@link #all}, {@link #any} and {@link #no}. The operations are not called {@code and}, {@code or}
 * and {@code not}: Drools drops methods of those names from a constraint without a word.
 *
 * <p>Immutable and thread-safe.
 */
public final class Truth {

    /** A condition that is true whatever the case file says. */
    public static final Truth YES = new Truth(State.TRUE, null, null);

    /** A condition that is false whatever the case file says. */
    public static final Truth NO = new Truth(State.FALSE, null, null);

    private enum State {
        TRUE,
        FALSE,
        UNKNOWN
    }

    private final State state;
    private final String base;
    private final String field;
    private final Truth[] operands;

    /** Through which days the state is sure to stay, and the operands too; {@code null} for ever. */
    private final Horizon stateHolds;

    private final Horizon operandsHold;

    private Truth(State state, String base, String field) {
        this.state = state;
        this.base = base;
        this.field = field;
        this.operands = null;
        this.stateHolds = null;
        this.operandsHold = null;
    }

    private Truth(State state, Horizon holds) {
        this.state = state;
        this.base = null;
        this.field = null;
        this.operands = null;
        this.stateHolds = holds;
        this.operandsHold = holds;
    }

    private Truth(State state, Truth[] operands, Horizon stateHolds, Horizon operandsHold) {
        this.state = state;
        this.base = null;
        this.field = null;
        this.operands = operands;
        this.stateHolds = stateHolds;
        this.operandsHold = operandsHold;
    }

    /** A day from which on a comparison with the as-of date turns out differently, and who wants to know that somebody relied on it. */
    private record Horizon(LocalDate until, Consumer<LocalDate> asked) {

        static Horizon earlier(Horizon one, Horizon other) {
            return other == null || (one != null && !one.until.isAfter(other.until)) ? one : other;
        }

        static Horizon later(Horizon one, Horizon other) {
            return one == null || other == null ? null : one.until.isBefore(other.until) ? other : one;
        }
    }

    /**
     * A condition that does not rest on a field of the case file, such as one about the as-of date.
     *
     * @param value whether it holds
     * @return {@link #YES} or {@link #NO}
     */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /**
     * A condition on the as-of date that turns out differently from a later day on. Combined with others it may never matter: whoever
     * asks what became of it, alone or in a combination that rests on it, is said to rely on it until that day.
     *
     * @param value whether it holds
     * @param until the first day on which it is {@code !value}
     * @param asked takes the day whenever an answer rests on it
     * @return the condition
     */
    public static Truth until(boolean value, LocalDate until, Consumer<LocalDate> asked) {
        return new Truth(value ? State.TRUE : State.FALSE, new Horizon(until, asked));
    }

    /**
     * A condition that was read from a field.
     *
     * @param value whether it holds
     * @param base JSON pointer of the object that has the field
     * @param field name of the field, or {@code null} when {@code base} points to what was read
     * @return the condition
     */
    public static Truth known(boolean value, String base, String field) {
        return new Truth(value ? State.TRUE : State.FALSE, Objects.requireNonNull(base, "base"), field);
    }

    /**
     * A condition that cannot be decided because a field was not supplied.
     *
     * @param base JSON pointer of the object that lacks the field
     * @param field name of the field, or {@code null} when {@code base} points to what is missing
     * @return the condition
     */
    public static Truth unknown(String base, String field) {
        return new Truth(State.UNKNOWN, Objects.requireNonNull(base, "base"), field);
    }

    /**
     * True when every operand is true, false when one is false, else unknown.
     *
     * @param operands the conditions; none makes it true
     * @return the conjunction
     */
    public static Truth all(Truth... operands) {
        return combine(operands, State.FALSE, State.TRUE);
    }

    /**
     * True when one operand is true, false when every one is false, else unknown.
     *
     * @param operands the conditions; none makes it false
     * @return the disjunction
     */
    public static Truth any(Truth... operands) {
        return combine(operands, State.TRUE, State.FALSE);
    }

    private static Truth combine(Truth[] operands, State deciding, State neutral) {
        if (operands.length == 0) {
            return of(neutral == State.TRUE);
        }
        State state = neutral;
        Horizon decidedThrough = null;
        Horizon operandsHold = operands[0].operandsHold;
        for (Truth operand : operands) {
            if (operand.state == deciding) {
                // One operand that decides is enough, so the last to change counts.
                decidedThrough =
                        state == deciding ? Horizon.later(decidedThrough, operand.stateHolds) : operand.stateHolds;
                state = deciding;
            } else if (operand.state == State.UNKNOWN && state != deciding) {
                state = State.UNKNOWN;
            }
            operandsHold = Horizon.earlier(operandsHold, operand.operandsHold);
        }
        return new Truth(state, operands, state == deciding ? decidedThrough : firstToChange(operands), operandsHold);
    }

    private static Horizon firstToChange(Truth[] operands) {
        Horizon first = null;
        for (Truth operand : operands) {
            first = Horizon.earlier(first, operand.stateHolds);
        }
        return first;
    }

    /**
     * True when the operand is false, false when it is true, else unknown.
     *
     * @param operand the condition
     * @return the negation
     */
    public static Truth no(Truth operand) {
        State state =
                operand.state == State.UNKNOWN ? State.UNKNOWN : operand.state == State.TRUE ? State.FALSE : State.TRUE;
        return new Truth(state, new Truth[] {operand}, operand.stateHolds, operand.operandsHold);
    }

    /**
     * Whether the condition is true or unknown.
     *
     * @return {@code false} only when it is false
     */
    public boolean possible() {
        relyOn(stateHolds);
        return state != State.FALSE;
    }

    /**
     * Whether the condition is true.
     *
     * @return {@code false} when it is false or unknown
     */
    public boolean certain() {
        relyOn(stateHolds);
        return state == State.TRUE;
    }

    /**
     * Whether the condition is unknown.
     *
     * @return {@code true} when facts are missing to decide it
     */
    public boolean undecided() {
        relyOn(stateHolds);
        return state == State.UNKNOWN;
    }

    private static void relyOn(Horizon horizon) {
        if (horizon != null) {
            horizon.asked.accept(horizon.until);
        }
    }

    /**
     * The fields that would decide the condition.
     *
     * @return JSON pointers of all unknown operands that are left once known values are simplified away, sorted; empty when decided
     */
    public SortedSet<String> missing() {
        relyOn(operandsHold);
        SortedSet<String> pointers = new TreeSet<>();
        if (state == State.UNKNOWN) {
            missing(pointers);
        }
        return pointers;
    }

    /**
     * The fields that the condition was read from as far as it is decided.
     *
     * @return JSON pointers of the known operands that carry the value, sorted
     */
    public SortedSet<String> evidence() {
        relyOn(operandsHold);
        SortedSet<String> pointers = new TreeSet<>();
        evidence(pointers);
        return pointers;
    }

    private void missing(SortedSet<String> pointers) {
        if (operands == null) {
            addPointer(pointers);
            return;
        }
        for (Truth operand : operands) {
            if (operand.state == State.UNKNOWN) {
                operand.missing(pointers);
            }
        }
    }

    private void evidence(SortedSet<String> pointers) {
        if (operands == null) {
            if (state != State.UNKNOWN) {
                addPointer(pointers);
            }
            return;
        }
        for (Truth operand : operands) {
            if (operands.length == 1 || state == State.UNKNOWN || operand.state == state) {
                operand.evidence(pointers);
            }
        }
    }

    private void addPointer(SortedSet<String> pointers) {
        if (base != null) {
            pointers.add(field == null ? base : base + "/" + field);
        }
    }

    /** Names the state only. */
    @Override
    public String toString() {
        return state.name();
    }
}

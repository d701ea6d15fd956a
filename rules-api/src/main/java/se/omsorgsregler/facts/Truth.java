package se.omsorgsregler.facts;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

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
    public static final Truth YES = new Truth(State.TRUE, null, null, null);

    /** A condition that is false whatever the case file says. */
    public static final Truth NO = new Truth(State.FALSE, null, null, null);

    private enum State {
        TRUE,
        FALSE,
        UNKNOWN
    }

    private final State state;
    private final String base;
    private final String field;
    private final Truth[] operands;

    private Truth(State state, String base, String field, Truth[] operands) {
        this.state = state;
        this.base = base;
        this.field = field;
        this.operands = operands;
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
     * A condition that was read from a field.
     *
     * @param value whether it holds
     * @param base JSON pointer of the object that has the field
     * @param field name of the field, or {@code null} when {@code base} points to what was read
     * @return the condition
     */
    public static Truth known(boolean value, String base, String field) {
        return new Truth(value ? State.TRUE : State.FALSE, Objects.requireNonNull(base, "base"), field, null);
    }

    /**
     * A condition that cannot be decided because a field was not supplied.
     *
     * @param base JSON pointer of the object that lacks the field
     * @param field name of the field, or {@code null} when {@code base} points to what is missing
     * @return the condition
     */
    public static Truth unknown(String base, String field) {
        return new Truth(State.UNKNOWN, Objects.requireNonNull(base, "base"), field, null);
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
        State state = neutral;
        for (Truth operand : operands) {
            if (operand.state == deciding) {
                state = deciding;
                break;
            }
            if (operand.state == State.UNKNOWN) {
                state = State.UNKNOWN;
            }
        }
        return operands.length == 0 ? of(neutral == State.TRUE) : new Truth(state, null, null, operands);
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
        return new Truth(state, null, null, new Truth[] {operand});
    }

    /**
     * Whether the condition is true or unknown.
     *
     * @return {@code false} only when it is false
     */
    public boolean possible() {
        return state != State.FALSE;
    }

    /**
     * Whether the condition is true.
     *
     * @return {@code false} when it is false or unknown
     */
    public boolean certain() {
        return state == State.TRUE;
    }

    /**
     * Whether the condition is unknown.
     *
     * @return {@code true} when facts are missing to decide it
     */
    public boolean undecided() {
        return state == State.UNKNOWN;
    }

    /**
     * The fields that would decide the condition.
     *
     * @return JSON pointers of all unknown operands that are left once known values are simplified away, sorted; empty when decided
     */
    public SortedSet<String> missing() {
        SortedSet<String> pointers = new TreeSet<>();
        collect(State.UNKNOWN, pointers);
        return pointers;
    }

    /**
     * The fields that the condition was read from as far as it is decided.
     *
     * @return JSON pointers of the known operands that carry the value, sorted
     */
    public SortedSet<String> evidence() {
        SortedSet<String> pointers = new TreeSet<>();
        evidence(pointers);
        return pointers;
    }

    private void collect(State wanted, SortedSet<String> pointers) {
        if (state != wanted) {
            return;
        }
        if (operands == null) {
            addPointer(pointers);
        } else {
            for (Truth operand : operands) {
                operand.collect(wanted, pointers);
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

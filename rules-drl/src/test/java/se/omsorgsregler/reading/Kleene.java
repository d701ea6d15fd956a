package se.omsorgsregler.reading;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A truth value that may be unknown. An unknown value carries the pointers of the operands that would decide it; combining values drops
 * the pointers of operands that no longer matter.
 */
final class Kleene {

    static final Kleene TRUE = new Kleene(Boolean.TRUE, Collections.emptySortedSet());
    static final Kleene FALSE = new Kleene(Boolean.FALSE, Collections.emptySortedSet());

    /** {@code null} while unknown. */
    private final Boolean value;

    private final SortedSet<String> missing;

    private Kleene(Boolean value, SortedSet<String> missing) {
        this.value = value;
        this.missing = missing;
    }

    static Kleene of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Kleene unknown(String pointer) {
        SortedSet<String> missing = new TreeSet<>();
        missing.add(pointer);
        return new Kleene(null, missing);
    }

    /** Unknown for want of all of {@code pointers}, of which there is at least one. */
    static Kleene unknown(SortedSet<String> pointers) {
        return new Kleene(null, pointers);
    }

    /** What a test says of a field that may not be supplied. */
    static <T> Kleene field(Optional<T> value, String pointer, Predicate<? super T> test) {
        return value.isPresent() ? of(test.test(value.get())) : unknown(pointer);
    }

    /** Whether a field that may not be supplied has a value. */
    static <T> Kleene fieldIs(Optional<T> value, String pointer, T wanted) {
        return value.isPresent() ? of(value.get().equals(wanted)) : unknown(pointer);
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    boolean isFalse() {
        return Boolean.FALSE.equals(value);
    }

    boolean isUnknown() {
        return value == null;
    }

    /** The pointers that would decide this value, sorted; empty when it is known. */
    SortedSet<String> missing() {
        return missing;
    }

    Kleene and(Kleene other) {
        if (isFalse() || other.isFalse()) {
            return FALSE;
        }
        return unionOfUnknowns(other, TRUE);
    }

    Kleene or(Kleene other) {
        if (isTrue() || other.isTrue()) {
            return TRUE;
        }
        return unionOfUnknowns(other, FALSE);
    }

    Kleene not() {
        return isUnknown() ? this : of(isFalse());
    }

    private Kleene unionOfUnknowns(Kleene other, Kleene whenBothKnown) {
        if (!isUnknown()) {
            return other.isUnknown() ? other : whenBothKnown;
        }
        if (!other.isUnknown()) {
            return this;
        }
        SortedSet<String> union = new TreeSet<>(missing);
        union.addAll(other.missing);
        return new Kleene(null, union);
    }
}

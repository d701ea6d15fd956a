package se.omsorgsregler.facts;

import java.util.Objects;
import java.util.Optional;

/** A number of the case file as a rule sees it: known, or unknown because it was not supplied. Immutable and thread-safe. */
public final class NumberField {

    private static final long PERCENT = 100;

    private final Integer number;
    private final String base;
    private final String name;

    /**
     * Names a field.
     *
     * @param number the number, empty when not supplied
     * @param base JSON pointer of the object that has the field
     * @param name name of the field
     */
    public NumberField(Optional<Integer> number, String base, String name) {
        this.number = number.orElse(null);
        this.base = Objects.requireNonNull(base, "base");
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Whether the number is zero.
     *
     * @return unknown when the field was not supplied
     */
    public Truth zero() {
        return number == null ? unknown() : Truth.known(number == 0, base, name);
    }

    /**
     * Whether the number is {@code most} or less.
     *
     * @param most the number to compare with
     * @return unknown when the field was not supplied
     */
    public Truth atMost(int most) {
        return number == null ? unknown() : Truth.known(number <= most, base, name);
    }

    /**
     * Whether the number is more than so many hundredths of another.
     *
     * @param percent the hundredths
     * @param whole the other number
     * @return unknown when one of the fields was not supplied
     */
    public Truth moreThanPercentOf(int percent, NumberField whole) {
        Truth bothSupplied = Truth.all(supplied(), whole.supplied());
        return bothSupplied.certain() && number * PERCENT <= percent * (long) whole.number
                ? Truth.no(bothSupplied)
                : bothSupplied;
    }

    /**
     * Whether the field was supplied.
     *
     * @return true when it was, unknown (never false) when it was not
     */
    public Truth supplied() {
        return number == null ? unknown() : Truth.known(true, base, name);
    }

    private Truth unknown() {
        return Truth.unknown(base, name);
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "NumberField[]";
    }
}

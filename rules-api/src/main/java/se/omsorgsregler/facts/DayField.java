package se.omsorgsregler.facts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A day of the case file as a rule sees it: known, or unknown because it was not supplied. Immutable and thread-safe. */
public final class DayField {

    private final LocalDate day;
    private final String base;
    private final String name;

    /**
     * Names a field.
     *
     * @param day the day, empty when not supplied
     * @param base JSON pointer of the object that has the field
     * @param name name of the field
     */
    public DayField(Optional<LocalDate> day, String base, String name) {
        this.day = day.orElse(null);
        this.base = Objects.requireNonNull(base, "base");
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Whether the day is {@code other} or later.
     *
     * @param other the day to compare with
     * @return unknown when the field was not supplied
     */
    public Truth onOrAfter(LocalDate other) {
        return day == null ? Truth.unknown(base, name) : Truth.known(!day.isBefore(other), base, name);
    }

    /**
     * Whether the day is earlier than {@code other}.
     *
     * @param other the day to compare with
     * @return unknown when the field was not supplied
     */
    public Truth before(LocalDate other) {
        return day == null ? Truth.unknown(base, name) : Truth.known(day.isBefore(other), base, name);
    }

    /**
     * Whether the day is {@code other} or earlier.
     *
     * @param other the day to compare with
     * @return unknown when the field was not supplied
     */
    public Truth onOrBefore(LocalDate other) {
        return day == null ? Truth.unknown(base, name) : Truth.known(!day.isAfter(other), base, name);
    }

    /**
     * Whether the day is later than {@code other}.
     *
     * @param other the day to compare with
     * @return unknown when the field was not supplied
     */
    public Truth after(LocalDate other) {
        return day == null ? Truth.unknown(base, name) : Truth.known(day.isAfter(other), base, name);
    }

    /**
     * Whether the field was supplied.
     *
     * @return true when it was, unknown (never false) when it was not
     */
    public Truth supplied() {
        return day == null ? Truth.unknown(base, name) : Truth.known(true, base, name);
    }

    /**
     * The day.
     *
     * @return the day, empty when not supplied
     */
    public Optional<LocalDate> value() {
        return Optional.ofNullable(day);
    }

    /**
     * The day of a field that a condition found to be supplied.
     *
     * @return the day
     * @throws java.util.NoSuchElementException if the field was not supplied
     */
    public LocalDate day() {
        return value().orElseThrow();
    }

    /**
     * The day, or another one when the field was not supplied.
     *
     * @param otherwise the other day
     * @return one of them
     */
    public LocalDate orElse(LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    /**
     * The later of the day, if supplied, and another day.
     *
     * @param other the other day
     * @return {@code other} when the field was not supplied
     */
    public LocalDate notBefore(LocalDate other) {
        return day == null || day.isBefore(other) ? other : day;
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "DayField[]";
    }
}

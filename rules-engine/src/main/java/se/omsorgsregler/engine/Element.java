package se.omsorgsregler.engine;

import se.omsorgsregler.facts.AsOf;
import se.omsorgsregler.facts.DatedValues;
import se.omsorgsregler.facts.Subject;

/** A fact that stands at a place in the case file. */
class Element implements Subject {

    static final String CASE = "case";

    final AsOfDay asOf;
    final DatedValues law;
    private final String pointer;
    private final String list;
    private final String id;

    /** The element of a list. */
    Element(Situation situation, String pointer, String list, String id) {
        this.asOf = situation.asOf;
        this.law = situation.law;
        this.pointer = pointer;
        this.list = list;
        this.id = id;
    }

    @Override
    public final String pointer() {
        return pointer;
    }

    @Override
    public final String subjectId() {
        return id == null ? CASE : list + ":" + id;
    }

    final String list() {
        return list;
    }

    final String id() {
        return id;
    }

    @Override
    public final AsOf asOf() {
        return asOf;
    }

    @Override
    public final DatedValues law() {
        return law;
    }

    /** Names the pointer only. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + pointer + "]";
    }
}

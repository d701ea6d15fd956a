package se.omsorgsregler.facts;

/** What a finding or a duty row is about: the case as a whole or one element of one of its lists. */
public interface Subject {

    /**
     * Where the subject stands in the case file.
     *
     * @return JSON pointer; empty for the case as a whole
     */
    String pointer();

    /**
     * The subject's identity over time.
     *
     * @return list name and opaque id such as {@code offers:o1}; {@code case} for the case as a whole
     */
    String subjectId();

    /**
     * The as-of date.
     *
     * @return the as-of date of the evaluation
     */
    AsOf asOf();

    /**
     * The dated values.
     *
     * @return the dated values of the loaded packs
     */
    DatedValues law();
}

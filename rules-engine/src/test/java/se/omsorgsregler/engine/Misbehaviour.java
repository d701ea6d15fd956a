package se.omsorgsregler.engine;

import se.omsorgsregler.facts.Subject;

/** What a rule of a test does when its case asks for it. Public, because compiled rules call it. */
public final class Misbehaviour {

    /** Stands for the value of a fact in the text of an exception. */
    static final String SECRET = "191212121212 Anna Andersson";

    private Misbehaviour() {}

    /** Throws what the id of the subject asks for. */
    public static boolean of(Subject subject, String place) {
        if (subject.subjectId().equals("workers:" + place)) {
            throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        }
        if (subject.subjectId().equals("workers:deep-" + place)) {
            return deeper(subject, place) && subject.subjectId().isEmpty();
        }
        if (subject.subjectId().equals("workers:memory-" + place)) {
            throw new OutOfMemoryError(SECRET);
        }
        return true;
    }

    private static boolean deeper(Subject subject, String place) {
        return deeper(subject, place) && !subject.pointer().isEmpty();
    }
}

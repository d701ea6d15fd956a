package se.omsorgsregler.reading;

/** An element of a list of the case file together with where it stands. */
record Located<T>(String list, int index, String id, T value) {

    /** The JSON pointer of the element. */
    String pointer() {
        return "/" + list + "/" + index;
    }

    /** The JSON pointer of a field of the element. */
    String pointer(String field) {
        return "/" + list + "/" + index + "/" + field;
    }

    Subject subject() {
        return new Subject(pointer(), list + ":" + id);
    }

    /** What a row or finding is about. */
    record Subject(String pointer, String id) {

        /** The case as a whole. */
        static final Subject CASE = new Subject("", "case");
    }
}

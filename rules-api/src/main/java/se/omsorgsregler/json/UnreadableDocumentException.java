package se.omsorgsregler.json;

import se.omsorgsregler.casefile.ProblemCode;

/** A text is not a document that can be walked. It has no cause: a parser's message may quote the text. */
final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    UnreadableDocumentException(ProblemCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    ProblemCode code() {
        return code;
    }
}

package se.omsorgsregler.json;

import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;

/**
 * Reads and writes case files as JSON. Reading never throws on bad input: it lists every problem. Immutable and thread-safe.
 */
public final class CaseFileCodec {

    private CaseFileCodec() {}

    /**
     * A codec with {@link Limits#standard()} that refuses personal identity numbers.
     *
     * @return the codec
     */
    public static CaseFileCodec standard() {
        return new CaseFileCodec();
    }

    /**
     * This codec with another answer to whether ids may be personal identity numbers.
     *
     * @param personIds whether they are accepted
     * @return a new codec
     */
    public CaseFileCodec withPersonIds(PersonIds personIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * This codec with other limits.
     *
     * @param limits how much to take
     * @return a new codec
     */
    public CaseFileCodec withLimits(Limits limits) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one line of a batch.
     *
     * @param line the line
     * @return the case file, or all its problems
     */
    public CaseInput read(JsonLine line) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one case file.
     *
     * @param json the document
     * @return the case file, or all its problems
     */
    public CaseInput read(String json) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one case file.
     *
     * @param json the document in UTF-8
     * @return the case file, or all its problems
     */
    public CaseInput read(byte[] json) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a case file on one line. What is not supplied is left out.
     *
     * @param caseFile the case file, valid or not
     * @return the document
     */
    public String write(CaseFile caseFile) {
        throw new UnsupportedOperationException();
    }
}

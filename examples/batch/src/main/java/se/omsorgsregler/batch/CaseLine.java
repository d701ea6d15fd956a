package se.omsorgsregler.batch;

import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;

/**
 * One line of the batch on its way through the engine. It keeps the case file that was read, because findings.csv has columns that a
 * report does not. Belongs to the worker that reads it, then to whoever takes its result.
 */
final class CaseLine {

    private final JsonLine line;
    private Optional<CaseFile> caseFile = Optional.empty();
    private Optional<String> contentHash = Optional.empty();
    private Optional<Before> before = Optional.empty();

    /**
     * What an earlier run said about the case.
     *
     * @param skipped whether it is taken over
     * @param findings what was found then
     */
    record Before(EarlierCase earlier, boolean skipped, Set<FindingId> findings) {}

    CaseLine(JsonLine line) {
        this.line = line;
    }

    CaseInput read(CaseFileCodec codec) {
        CaseInput input = codec.read(line);
        if (input instanceof CaseInput.Readable readable) {
            caseFile = Optional.of(readable.caseFile());
        }
        return input;
    }

    long number() {
        return line.number();
    }

    /** The case file, empty when it could not be read. */
    Optional<CaseFile> caseFile() {
        return caseFile;
    }

    /** SHA-256 of the line. */
    String contentHash() {
        if (contentHash.isEmpty()) {
            contentHash = Optional.of(Sha256.of(line.content()));
        }
        return contentHash.get();
    }

    /** Notes that an earlier run has evaluated the case. */
    void comesAfter(Before earlier) {
        before = Optional.of(earlier);
    }

    /** What an earlier run said about the case; empty when none evaluated it, or the case could not be read. */
    Optional<Before> before() {
        return before;
    }
}

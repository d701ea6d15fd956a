package se.omsorgsregler.batch.cases;

import java.util.Optional;
import se.omsorgsregler.batch.files.Sha256;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;

/**
 * One line of the batch on its way through the engine. It keeps the case file that was read, because findings.csv has columns that a
 * report does not. Belongs to the worker that reads it, then to whoever takes its result.
 */
public class CaseLine {

    private final JsonLine line;
    private Optional<CaseFile> caseFile = Optional.empty();
    private Optional<String> contentHash = Optional.empty();

    /** A line that is still to be read. */
    public CaseLine(JsonLine line) {
        this.line = line;
    }

    /** Reads the case, and keeps its case file when there is one. */
    public CaseInput read(CaseFileCodec codec) {
        CaseInput input = codec.read(line);
        if (input instanceof CaseInput.Readable readable) {
            caseFile = Optional.of(readable.caseFile());
        }
        return input;
    }

    /** Number of the line in the file of cases. */
    public long number() {
        return line.number();
    }

    /** The case file, empty when it could not be read. */
    public Optional<CaseFile> caseFile() {
        return caseFile;
    }

    /** SHA-256 of the line. */
    public String contentHash() {
        if (contentHash.isEmpty()) {
            contentHash = Optional.of(Sha256.of(line.content()));
        }
        return contentHash.get();
    }
}

package se.omsorgsregler.batch;

import java.util.Optional;
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
}

package se.omsorgsregler.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One entry of a batch: a case file that could be read, or the problems that kept it from being read. */
public sealed interface CaseInput {

    /**
     * A case file that could be read. It may still be refused by {@link CaseFile#validate()}.
     *
     * @param caseFile the case file
     */
    record Readable(CaseFile caseFile) implements CaseInput {

        public Readable {
            Objects.requireNonNull(caseFile, "caseFile");
        }
    }

    /**
     * A case file that could not be read, or was refused while reading.
     *
     * @param caseId opaque id of the case, empty when it could not be read
     * @param problems all problems, sorted; never values
     */
    record Refused(Optional<String> caseId, List<Problem> problems) implements CaseInput {

        public Refused {
            Objects.requireNonNull(caseId, "caseId");
            problems = List.copyOf(problems);
        }
    }
}

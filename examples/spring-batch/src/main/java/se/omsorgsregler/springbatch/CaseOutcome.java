package se.omsorgsregler.springbatch;

import java.util.Optional;
import se.omsorgsregler.api.CaseResult;

/**
 * What became of one line that names a case.
 *
 * @param line number of the line
 * @param caseId opaque id of the case
 * @param unit opaque key of the unit; empty when the case has none or was refused
 * @param result the result
 */
record CaseOutcome(long line, String caseId, Optional<String> unit, CaseResult result) {

    /** Names line and case only: Spring Batch writes items to the log. */
    @Override
    public String toString() {
        return "CaseOutcome[" + line + " " + caseId + "]";
    }
}

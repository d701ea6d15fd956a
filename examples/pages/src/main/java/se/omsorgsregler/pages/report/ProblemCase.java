package se.omsorgsregler.pages.report;

import java.util.List;
import java.util.Optional;

/**
 * A case that was not evaluated.
 *
 * @param line number of its line in the input
 * @param caseId opaque id; empty when it could not be read
 * @param failed whether the evaluation failed, which is a defect of the rules and not of the case
 * @param problems what is wrong
 */
public record ProblemCase(long line, Optional<String> caseId, boolean failed, List<Fault> problems) {

    public ProblemCase {
        problems = List.copyOf(problems);
    }

    /**
     * One thing that is wrong.
     *
     * @param code what it is
     * @param place JSON pointer, or the rule that failed; empty for the whole document
     */
    public record Fault(String code, String place) {}
}

package se.omsorgsregler.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.casefile.Problem;

/** What became of one case of a batch. A bad case is one result; it never touches another. */
public sealed interface CaseResult {

    /**
     * The case.
     *
     * @return opaque id of the case, empty when it could not be read
     */
    Optional<String> caseId();

    /**
     * The case was evaluated.
     *
     * @param report the report
     */
    record Evaluated(ComplianceReport report) implements CaseResult {

        public Evaluated {
            Objects.requireNonNull(report, "report");
        }

        @Override
        public Optional<String> caseId() {
            return Optional.of(report.caseId());
        }
    }

    /** There is no answer for the case, whatever was asked about it. */
    sealed interface Unanswered extends CaseResult, ForecastResult {

        @Override
        Optional<String> caseId();
    }

    /**
     * The case file was refused.
     *
     * @param caseId opaque id of the case, empty when it could not be read
     * @param problems all problems, sorted; never values
     */
    record Invalid(Optional<String> caseId, List<Problem> problems) implements Unanswered {

        public Invalid {
            Objects.requireNonNull(caseId, "caseId");
            problems = List.copyOf(problems);
        }
    }

    /**
     * Evaluation failed. That is a defect of rules or engine, never a statement about the case.
     *
     * @param caseId opaque id of the case, empty when it could not be read
     * @param code what failed
     * @param rule name of the rule at fault, empty when none can be named
     */
    record Failed(Optional<String> caseId, FailureCode code, Optional<String> rule) implements Unanswered {

        public Failed {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(rule, "rule");
        }
    }
}

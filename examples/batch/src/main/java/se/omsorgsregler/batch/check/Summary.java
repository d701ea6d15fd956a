package se.omsorgsregler.batch.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * What became of a whole batch: the content of summary.json. All maps are sorted.
 *
 * @param cases number of cases by what became of them
 * @param problems number of problems of refused cases by code
 * @param failures number of failed cases by code
 * @param findings the findings
 * @param units cases and findings by unit; the key is empty for cases without one
 * @param holders findings by the worker that they are about
 * @param undecidedAdvice number of cases by rule whose advice could not be decided
 * @param missing how often a field was missing to decide a rule, by pointer with positions replaced by {@code *}
 * @param duties number of rows by duty and status
 * @param notices what a person must know about the whole run
 * @param profile what the source profile left undecided, when there is one
 * @param waivers what the waivers are worth, when there are any
 */
record Summary(
        LocalDate asOf,
        RuleSet ruleSet,
        Map<CaseStatus, Long> cases,
        Map<ProblemCode, Long> problems,
        Map<FailureCode, Long> failures,
        Findings findings,
        Map<String, Unit> units,
        Map<String, Map<Outcome, Long>> holders,
        Map<String, Long> undecidedAdvice,
        Map<String, Long> missing,
        Map<String, Map<DutyStatus, Long>> duties,
        List<Notice> notices,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ProfileUse> profile,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<WaiverUse> waivers) {

    /**
     * All findings.
     *
     * @param unmetSince UNMET findings by how long before the as-of date they began
     */
    record Findings(
            long total,
            Map<Outcome, Long> outcomes,
            Map<Force, Long> forces,
            Map<String, Map<Outcome, Long>> rules,
            Map<Age, Long> unmetSince) {}

    /** The cases of one unit. */
    record Unit(long cases, Map<Outcome, Long> findings) {}

    /** This summary with what became of profile and waivers. */
    Summary with(Optional<ProfileUse> profileUse, Optional<WaiverUse> waiverUse) {
        return new Summary(
                asOf,
                ruleSet,
                cases,
                problems,
                failures,
                findings,
                units,
                holders,
                undecidedAdvice,
                missing,
                duties,
                notices,
                profileUse,
                waiverUse);
    }

    long cases(CaseStatus status) {
        return cases.get(status);
    }

    long totalCases() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }
}

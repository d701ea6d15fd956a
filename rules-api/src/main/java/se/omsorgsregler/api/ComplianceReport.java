package se.omsorgsregler.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer for one case on one date: which duties apply, which are met, and what a human must look at. It contains dates, never ages,
 * which is what makes {@code stableThrough} exact. Immutable and thread-safe.
 *
 * @param caseId opaque id of the case, as given
 * @param asOf the date asked about, as given
 * @param ruleSet the rules that were run
 * @param duties one row per duty and subject, in the order of the catalogue, then sorted by subject
 * @param findings sorted by rule, subject and outcome, without duplicates, the same for any order of facts or number of threads
 * @param undecidedAdvice sorted by rule
 * @param notEvaluated ids of rules, sorted, that are not LAW and would have been undecided about something in this case for want of nothing but
 *     what the {@link SourceProfile} says the record system lacks; they are neither in {@code findings} nor in {@code undecidedAdvice} for it
 * @param waivers the waivers that concern this case, sorted by rule and subject; a waived finding stays in {@code findings}
 * @param stableThrough the last date through which, if nothing new is recorded, everything above stays exactly the same; empty means for
 *     ever
 */
public record ComplianceReport(
        String caseId,
        LocalDate asOf,
        RuleSet ruleSet,
        List<DutyRow> duties,
        List<Finding> findings,
        List<UndecidedAdvice> undecidedAdvice,
        List<String> notEvaluated,
        List<AppliedWaiver> waivers,
        Optional<LocalDate> stableThrough) {

    public ComplianceReport {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(ruleSet, "ruleSet");
        duties = List.copyOf(duties);
        findings = List.copyOf(findings);
        undecidedAdvice = List.copyOf(undecidedAdvice);
        notEvaluated = List.copyOf(notEvaluated);
        waivers = List.copyOf(waivers);
        Objects.requireNonNull(stableThrough, "stableThrough");
    }

    /** A report without source profile and waivers. */
    public ComplianceReport(
            String caseId,
            LocalDate asOf,
            RuleSet ruleSet,
            List<DutyRow> duties,
            List<Finding> findings,
            List<UndecidedAdvice> undecidedAdvice,
            Optional<LocalDate> stableThrough) {
        this(caseId, asOf, ruleSet, duties, findings, undecidedAdvice, List.of(), List.of(), stableThrough);
    }

    /** Names case id and date only. */
    @Override
    public String toString() {
        return "ComplianceReport[" + caseId + " " + asOf + "]";
    }
}

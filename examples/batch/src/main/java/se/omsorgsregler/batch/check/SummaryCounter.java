package se.omsorgsregler.batch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.batch.schema.PointerPattern;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;

/** Counts results one by one. Not thread-safe. */
final class SummaryCounter implements ResultSink {

    private final LocalDate asOf;
    private final RuleSet ruleSet;
    private final List<Notice> noticesOfRules;

    private final Map<CaseStatus, Long> cases = new EnumMap<>(CaseStatus.class);
    private final Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
    private final Map<FailureCode, Long> failures = new EnumMap<>(FailureCode.class);
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Force, Long> forces = new EnumMap<>(Force.class);
    private final Map<String, Map<Outcome, Long>> rules = new HashMap<>();
    private final Map<Age, Long> unmetSince = new EnumMap<>(Age.class);
    private final Map<String, Long> casesOfUnits = new HashMap<>();
    private final Map<String, Map<Outcome, Long>> units = new HashMap<>();
    private final Map<String, Map<Outcome, Long>> holders = new HashMap<>();
    private final Map<String, Long> undecidedAdvice = new HashMap<>();
    private final Map<String, Long> missing = new HashMap<>();
    private final Map<String, Map<DutyStatus, Long>> duties = new HashMap<>();

    /** @param noticesOfRules what a person must know whatever the cases */
    SummaryCounter(LocalDate asOf, RuleSet ruleSet, List<Notice> noticesOfRules) {
        this.asOf = asOf;
        this.ruleSet = ruleSet;
        this.noticesOfRules = List.copyOf(noticesOfRules);
        for (CaseStatus status : CaseStatus.values()) {
            cases.put(status, 0L);
        }
    }

    @Override
    public void accept(CheckedCase checked) {
        add(checked.line(), checked.result());
    }

    void add(CaseLine line, CaseResult result) {
        count(cases, CaseStatus.of(result));
        if (result instanceof CaseResult.Evaluated evaluated) {
            add(line.caseFile().orElseThrow(), evaluated.report());
        } else if (result instanceof CaseResult.Invalid invalid) {
            invalid.problems().stream().map(Problem::code).forEach(code -> count(problems, code));
        } else if (result instanceof CaseResult.Failed failed) {
            count(failures, failed.code());
        }
    }

    private void add(CaseFile caseFile, ComplianceReport report) {
        String unit = caseFile.unit().orElse("");
        count(casesOfUnits, unit);
        for (Finding finding : report.findings()) {
            Outcome outcome = finding.outcome();
            count(outcomes, outcome);
            count(forces, finding.force());
            countOutcome(rules, finding.rule(), outcome);
            countOutcome(units, unit, outcome);
            Holders.of(finding, caseFile).ifPresent(holder -> countOutcome(holders, holder, outcome));
            if (outcome == Outcome.UNMET) {
                count(unmetSince, Age.of(finding.since(), asOf));
            }
            countMissing(finding.missing());
        }
        for (UndecidedAdvice advice : report.undecidedAdvice()) {
            count(undecidedAdvice, advice.rule());
            countMissing(advice.missing());
        }
        for (DutyRow row : report.duties()) {
            count(duties.computeIfAbsent(row.duty(), duty -> new EnumMap<>(DutyStatus.class)), row.status());
        }
    }

    Summary summary() {
        SortedMap<String, Summary.Unit> unitsWithCases = new TreeMap<>();
        casesOfUnits.forEach((unit, number) ->
                unitsWithCases.put(unit, new Summary.Unit(number, units.getOrDefault(unit, Map.of()))));
        return new Summary(
                asOf,
                ruleSet,
                cases,
                problems,
                failures,
                new Summary.Findings(
                        outcomes.values().stream().mapToLong(Long::longValue).sum(),
                        outcomes,
                        forces,
                        new TreeMap<>(rules),
                        unmetSince),
                unitsWithCases,
                new TreeMap<>(holders),
                new TreeMap<>(undecidedAdvice),
                new TreeMap<>(missing),
                new TreeMap<>(duties),
                notices(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(noticesOfRules);
        if (duties.getOrDefault(Notice.SPECIAL_HOUSING_DUTY, Map.of()).containsKey(DutyStatus.REVIEW)) {
            notices.add(Notice.SPECIAL_HOUSING_ADOPTION_TO_BE_VERIFIED);
        }
        return notices;
    }

    private void countMissing(List<String> pointers) {
        pointers.forEach(pointer -> count(missing, PointerPattern.of(pointer)));
    }

    private static void countOutcome(Map<String, Map<Outcome, Long>> counts, String key, Outcome outcome) {
        count(counts.computeIfAbsent(key, absent -> new EnumMap<>(Outcome.class)), outcome);
    }

    private static <K> void count(Map<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }
}

package se.omsorgsregler.pages.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.CaseFile;

/**
 * Everything that a report adds up. What it holds grows with the number of units, rules and sources, and by eight bytes for each finding;
 * the findings themselves wait in a file. Not thread-safe.
 */
final class Tallies {

    /** The rows of one duty. */
    static final class DutyTally {

        final Force force;
        final Map<DutyStatus, Long> statuses = new EnumMap<>(DutyStatus.class);

        private DutyTally(Force force) {
            this.force = force;
        }

        long of(DutyStatus... some) {
            long sum = 0;
            for (DutyStatus status : some) {
                sum += statuses.getOrDefault(status, 0L);
            }
            return sum;
        }
    }

    /** Advice that could not be decided. */
    static final class AdviceTally {

        final Counts<String> missing = new Counts<>();
        long cases;
    }

    private final Spill spill;
    private final Language language;

    final Reach reach;
    final DueDays due;
    final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    final SortedMap<String, UnitTally> units = new TreeMap<>();
    final Map<Kind, KindTally> kinds = new LinkedHashMap<>();
    final SortedMap<Kind, RuleTally> rules = new TreeMap<>();
    final Map<String, DutyTally> duties = new LinkedHashMap<>();
    final SortedMap<String, AdviceTally> advice = new TreeMap<>();
    final Counts<String> notEvaluated = new Counts<>();
    final Counts<String> collapsed = new Counts<>();
    final SortedMap<String, Map<AppliedWaiver.Status, Long>> waivers = new TreeMap<>();
    final Counts<String> problemCodes = new Counts<>();
    final LongList problemCases = new LongList();
    long evaluated;
    long invalid;
    long failed;

    Tallies(RunFacts facts, Language language, Spill spill) {
        this.spill = spill;
        this.language = language;
        reach = new Reach(facts.asOf());
        due = new DueDays(facts.asOf(), facts.recurringDuties());
    }

    void add(CaseFile caseFile, ComplianceReport report) throws IOException {
        evaluated++;
        UnitTally unit = units.computeIfAbsent(caseFile.unit().orElse(""), UnitTally::new);
        unit.cases++;
        for (Finding finding : report.findings()) {
            add(unit, report, finding);
        }
        report.duties().forEach(this::add);
        report.undecidedAdvice().forEach(this::add);
        report.notEvaluated().forEach(notEvaluated::add);
        report.waivers().forEach(this::add);
        report.findings().stream()
                .filter(Finding::coveredByProfile)
                .map(Finding::rule)
                .distinct()
                .forEach(collapsed::add);
        reach.add(caseFile, report);
        due.add(report);
    }

    private void add(UnitTally unit, ComplianceReport report, Finding finding) throws IOException {
        Kind kind = Kind.of(finding);
        outcomes.merge(kind.outcome(), 1L, Long::sum);
        KindTally tally = kinds.get(kind);
        if (tally == null) {
            Kind anySource = new Kind(kind.outcome(), kind.force(), kind.rule(), List.of());
            tally = new KindTally(kinds.size(), kind, rules.computeIfAbsent(anySource, RuleTally::new));
            kinds.put(kind, tally);
        }
        FindingRecord stored = FindingRecord.of(report.caseId(), finding, report.waivers(), language);
        tally.rule().add(unit.unit, kind, stored);
        unit.add(tally, spill.append(stored.encoded()));
    }

    private void add(DutyRow row) {
        duties.computeIfAbsent(row.duty(), duty -> new DutyTally(row.force()))
                .statuses
                .merge(row.status(), 1L, Long::sum);
    }

    private void add(UndecidedAdvice undecided) {
        AdviceTally tally = advice.computeIfAbsent(undecided.rule(), rule -> new AdviceTally());
        tally.cases++;
        Set<String> patterns = new TreeSet<>();
        undecided.missing().forEach(pointer -> patterns.add(PointerPattern.of(pointer)));
        patterns.forEach(tally.missing::add);
    }

    private void add(AppliedWaiver applied) {
        // A waiver of a unit is unmatched in every case of the unit that has no such finding; that says nothing.
        if (applied.status() != AppliedWaiver.Status.UNMATCHED
                || applied.waiver().unit().isEmpty()) {
            waivers.computeIfAbsent(applied.waiver().rule(), rule -> new EnumMap<>(AppliedWaiver.Status.class))
                    .merge(applied.status(), 1L, Long::sum);
        }
    }

    void add(long line, CaseResult.Invalid result) throws IOException {
        invalid++;
        add(new ProblemCase(
                line,
                result.caseId(),
                false,
                result.problems().stream()
                        .map(problem -> new ProblemCase.Fault(problem.code().name(), problem.pointer()))
                        .toList()));
    }

    void add(long line, CaseResult.Failed result) throws IOException {
        failed++;
        add(new ProblemCase(
                line,
                result.caseId(),
                true,
                List.of(new ProblemCase.Fault(
                        result.code().name(), result.rule().orElse("")))));
    }

    private void add(ProblemCase problemCase) throws IOException {
        problemCase.problems().forEach(fault -> problemCodes.add(fault.code()));
        problemCases.add(spill.append(ProblemRecord.encoded(problemCase)));
    }

    long findings() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}

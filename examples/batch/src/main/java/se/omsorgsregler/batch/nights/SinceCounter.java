package se.omsorgsregler.batch.nights;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.batch.nights.Since.Change;

/** Counts what has changed since earlier runs. Not thread-safe. */
public final class SinceCounter {

    private static final Change NEW = new Change(1, 0, 0);
    private static final Change GONE = new Change(0, 1, 0);
    private static final Change UNCHANGED = new Change(0, 0, 1);

    private final RunHeader now;
    private final CarryOver earlier;
    private final SortedMap<String, Change> rules = new TreeMap<>();

    /** Entries of each earlier run whose case was evaluated again, and those whose case came again but was not. */
    private final Map<EarlierRun, BitSet> evaluatedAgain = new IdentityHashMap<>();

    private final Map<EarlierRun, BitSet> refusedNow = new IdentityHashMap<>();
    private long evaluated;
    private long skipped;
    private long added;
    private long gone;
    private long refused;

    /** Counts nothing yet. */
    public SinceCounter(RunHeader now, CarryOver earlier) {
        this.now = now;
        this.earlier = earlier;
    }

    /** Counts a result. */
    public void add(NightLine line, CaseResult result) {
        if (result instanceof CaseResult.Evaluated whole) {
            evaluated++;
            Optional<NightLine.Before> before = line.before();
            before.ifPresentOrElse(
                    there -> {
                        mark(evaluatedAgain, there.earlier());
                        skipped += there.skipped() ? 1 : 0;
                    },
                    () -> added++);
            count(before.map(NightLine.Before::findings).orElse(Set.of()), FindingId.of(whole.report()));
        } else {
            result.caseId().flatMap(earlier::before).ifPresent(there -> mark(refusedNow, there));
        }
    }

    private static void mark(Map<EarlierRun, BitSet> marks, EarlierCase there) {
        marks.computeIfAbsent(there.run(), run -> new BitSet()).set(there.entry());
    }

    private static boolean isMarked(Map<EarlierRun, BitSet> marks, EarlierCase there) {
        return marks.getOrDefault(there.run(), new BitSet()).get(there.entry());
    }

    private void count(Set<FindingId> then, Set<FindingId> today) {
        today.forEach(finding -> count(finding, then.contains(finding) ? UNCHANGED : NEW));
        then.stream().filter(finding -> !today.contains(finding)).forEach(finding -> count(finding, GONE));
    }

    private void count(FindingId finding, Change change) {
        rules.merge(finding.rule(), change, Change::plus);
    }

    /** All that has changed, once every result is counted. */
    public Since since() {
        for (EarlierRun run : earlier.since()) {
            run.cases().filter(there -> !isMarked(evaluatedAgain, there)).forEach(this::countGone);
        }
        return new Since(
                now.asOf(),
                earlier.since().stream()
                        .map(run ->
                                new Since.Run(run.header().asOf(), run.header().fingerprint(), earlier.obstacles(run)))
                        .toList(),
                new Since.Cases(evaluated, skipped, added, gone, refused),
                rules.values().stream().reduce(Change.NONE, Change::plus),
                rules);
    }

    private void countGone(EarlierCase there) {
        if (isMarked(refusedNow, there)) {
            refused++;
        } else {
            gone++;
        }
        count(there.findings(), Set.of());
    }
}

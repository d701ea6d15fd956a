package se.omsorgsregler.batch.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.AppliedWaiver.Status;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.batch.rules.WaiverFile;

/** Counts what waivers are worth, report by report. Not thread-safe. */
final class WaiverCounter implements ResultSink {

    private final Map<Status, Long> findings = new EnumMap<>(Status.class);
    private final Map<Status, Set<Waiver>> concerned = new EnumMap<>(Status.class);
    private final Set<Waiver> matched = new HashSet<>();

    @Override
    public void accept(CheckedCase checked) {
        if (checked.result() instanceof CaseResult.Evaluated evaluated) {
            add(evaluated.report());
        }
    }

    private void add(ComplianceReport report) {
        for (AppliedWaiver applied : report.waivers()) {
            if (applied.status() != Status.UNMATCHED) {
                matched.add(applied.waiver());
                findings.merge(applied.status(), 1L, Long::sum);
                concerned
                        .computeIfAbsent(applied.status(), status -> new HashSet<>())
                        .add(applied.waiver());
            }
        }
    }

    /** Takes the waivers that were not decided yet for none of the run. */
    WaiverUse use(WaiverFile file, LocalDate asOf) {
        Map<Status, SortedSet<Long>> lines = new EnumMap<>(Status.class);
        file.lines().forEach((waiver, line) -> {
            for (Status status : Set.of(Status.EXPIRED, Status.OUTDATED)) {
                if (concerned.getOrDefault(status, Set.of()).contains(waiver)) {
                    add(lines, status, line);
                }
            }
            if (!matched.contains(waiver) && !asOf.isBefore(waiver.decidedOn())) {
                add(lines, Status.UNMATCHED, line);
            }
        });
        return new WaiverUse(findings, lines);
    }

    private static void add(Map<Status, SortedSet<Long>> lines, Status status, Long line) {
        lines.computeIfAbsent(status, none -> new TreeSet<>()).add(line);
    }
}

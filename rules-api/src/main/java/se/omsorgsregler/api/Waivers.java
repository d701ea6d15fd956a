package se.omsorgsregler.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.AppliedWaiver.Status;
import se.omsorgsregler.casefile.CaseFile;

/**
 * Puts waivers beside the findings of reports. It works on finished reports: no rule knows of waivers, so none can change a finding.
 * Immutable and thread-safe.
 */
public final class Waivers {

    private static final Comparator<AppliedWaiver> ORDER = Comparator.comparing(
                    (AppliedWaiver applied) -> applied.waiver().rule())
            .thenComparing(AppliedWaiver::subjectId)
            .thenComparing(applied -> applied.waiver().decidedOn())
            .thenComparing(applied -> applied.waiver().validTo())
            .thenComparing(applied -> applied.waiver().reason())
            .thenComparing(applied -> applied.waiver().decidedBy())
            .thenComparing(applied -> applied.waiver().unit().orElse(""))
            .thenComparing(applied -> applied.waiver().evidenceHash().orElse(""));

    private final Map<String, List<Waiver>> ofCases = new HashMap<>();
    private final Map<String, List<Waiver>> ofUnits = new HashMap<>();

    private Waivers() {}

    /**
     * Takes waivers.
     *
     * @param waivers the waivers in any order
     * @return what applies them
     */
    public static Waivers of(Collection<Waiver> waivers) {
        Waivers all = new Waivers();
        for (Waiver waiver : waivers) {
            waiver.caseId().ifPresent(id -> add(all.ofCases, id, waiver));
            waiver.unit().ifPresent(unit -> add(all.ofUnits, unit, waiver));
        }
        return all;
    }

    private static void add(Map<String, List<Waiver>> waivers, String key, Waiver waiver) {
        List<Waiver> ofKey = waivers.computeIfAbsent(key, none -> new ArrayList<>());
        if (!ofKey.contains(waiver)) {
            ofKey.add(waiver);
        }
    }

    /**
     * Lists what the waivers are worth in a report. A waiver that is decided after the as-of date is not known yet. One of a case is listed
     * even when it waives nothing; one of a unit is listed in the reports that it has something to say about.
     *
     * @param report the report
     * @param caseFile the case file that it is about
     * @return the report with its {@link ComplianceReport#waivers()}; {@code stableThrough} counts the days on which one of them changes
     */
    public ComplianceReport apply(ComplianceReport report, CaseFile caseFile) {
        if (!report.caseId().equals(caseFile.caseId())) {
            throw new IllegalArgumentException("the report is about another case");
        }
        List<AppliedWaiver> applied = new ArrayList<>();
        Optional<LocalDate> stableThrough = report.stableThrough();
        for (Waiver waiver : concerning(caseFile)) {
            List<AppliedWaiver> entries = apply(waiver, report, caseFile);
            if (report.asOf().isBefore(waiver.decidedOn())) {
                if (!entries.isEmpty()) {
                    stableThrough = earlier(stableThrough, waiver.decidedOn().minusDays(1));
                }
                continue;
            }
            applied.addAll(entries);
            if (entries.stream().anyMatch(Waivers::runs)) {
                stableThrough = earlier(stableThrough, waiver.validTo());
            }
        }
        applied.sort(ORDER);
        return new ComplianceReport(
                report.caseId(),
                report.asOf(),
                report.ruleSet(),
                report.duties(),
                report.findings(),
                report.undecidedAdvice(),
                report.notEvaluated(),
                applied,
                stableThrough);
    }

    private List<Waiver> concerning(CaseFile caseFile) {
        return Stream.concat(
                        ofCases.getOrDefault(caseFile.caseId(), List.of()).stream(),
                        caseFile.unit().stream().flatMap(unit -> ofUnits.getOrDefault(unit, List.of()).stream()))
                .toList();
    }

    private static List<AppliedWaiver> apply(Waiver waiver, ComplianceReport report, CaseFile caseFile) {
        List<AppliedWaiver> entries = report.findings().stream()
                .filter(finding -> finding.rule().equals(waiver.rule()))
                .filter(finding ->
                        waiver.subjectId().map(finding.subjectId()::equals).orElse(true))
                .map(finding -> apply(waiver, finding, report.asOf(), caseFile))
                .toList();
        return entries.isEmpty()
                ? waiver.subjectId().stream()
                        .map(subject -> new AppliedWaiver(Status.UNMATCHED, subject, Optional.empty(), waiver))
                        .toList()
                : entries;
    }

    private static AppliedWaiver apply(Waiver waiver, Finding finding, LocalDate asOf, CaseFile caseFile) {
        String hash = EvidenceHash.of(finding, caseFile);
        Status status = Status.IN_EFFECT;
        if (asOf.isAfter(waiver.validTo())) {
            status = Status.EXPIRED;
        } else if (waiver.evidenceHash()
                .filter(decidedOn -> !decidedOn.equals(hash))
                .isPresent()) {
            status = Status.OUTDATED;
        }
        return new AppliedWaiver(status, finding.subjectId(), Optional.of(hash), waiver);
    }

    /** Whether it will be another after the last day of the waiver. */
    private static boolean runs(AppliedWaiver applied) {
        return applied.status() == Status.IN_EFFECT || applied.status() == Status.OUTDATED;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, LocalDate other) {
        return one.filter(day -> day.isBefore(other)).or(() -> Optional.of(other));
    }
}

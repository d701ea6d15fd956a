package se.omsorgsregler.benchmarks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.engine.OneDay;
import se.omsorgsregler.reading.PlainReading;
import se.omsorgsregler.reading.Readings;

/**
 * The ways to tell what the national rules say about a case, and the check that they all say the same. "One day" is duties, findings and
 * undecided advice; a "report" also tells through which day they hold. Thread-safe.
 */
final class Contenders implements AutoCloseable {

    private final OneDay parts = new OneDay();
    private final ComplianceEngine engine = ComplianceEngine.builder().build();
    private final OrdinaryDrools drools = new OrdinaryDrools(parts);
    private final EvreteRules evrete = new EvreteRules(parts);

    ComplianceEngine engine() {
        return engine;
    }

    ComplianceReport engineReport(CaseFile caseFile, LocalDate asOf) {
        return engine.evaluate(caseFile, asOf);
    }

    ComplianceReport engineOneDay(CaseFile caseFile, LocalDate day) {
        return parts.inKeptSession(caseFile, day).report();
    }

    PlainReport plainReport(CaseFile caseFile, LocalDate asOf) {
        return PlainReport.of(caseFile, asOf);
    }

    PlainReading.Reading plainOneDay(CaseFile caseFile, LocalDate day) {
        return PlainReading.read(caseFile, day);
    }

    ComplianceReport droolsReport(CaseFile caseFile, LocalDate asOf) {
        return drools.report(caseFile, asOf);
    }

    ComplianceReport droolsOneDay(CaseFile caseFile, LocalDate day) {
        return drools.oneDay(caseFile, day);
    }

    Set<EvreteRules.Found> evreteOneDay(CaseFile caseFile, LocalDate day) {
        return evrete.oneDay(caseFile, day);
    }

    /**
     * Tells who disagrees with the engine about a case.
     *
     * @return a name, empty when all agree
     */
    Optional<String> disagreement(CaseFile caseFile, LocalDate asOf) {
        ComplianceReport report = engineReport(caseFile, asOf);
        PlainReport plain = plainReport(caseFile, asOf);
        if (!sameReading(report, plain.reading()) || !sameReading(report, plainOneDay(caseFile, asOf))) {
            return Optional.of("plain Java");
        }
        if (changesEarlier(plain.stableThrough(), report.stableThrough())) {
            return Optional.of("plain Java, about how long it holds");
        }
        if (!sameDay(report, engineOneDay(caseFile, asOf))) {
            return Optional.of("the engine's parts");
        }
        if (!report.equals(droolsReport(caseFile, asOf)) || !sameDay(report, droolsOneDay(caseFile, asOf))) {
            return Optional.of("ordinary Drools");
        }
        return evreteOneDay(caseFile, asOf).equals(ofEvretesRules(report)) ? Optional.empty() : Optional.of("Evrete");
    }

    /** Stops when one of the ways says something else about one of the cases. */
    void requireAgreement(List<CaseFile> cases) {
        for (CaseFile caseFile : cases) {
            disagreement(caseFile, Cases.AS_OF).ifPresent(who -> {
                throw new IllegalStateException("case " + caseFile.caseId() + ": " + who + " says something else");
            });
        }
    }

    /** A plain reading has no citations and no evidence, so it may hold longer than a report, never shorter. */
    private static boolean changesEarlier(Optional<LocalDate> plain, Optional<LocalDate> report) {
        return plain.isPresent() && (report.isEmpty() || plain.get().isBefore(report.get()));
    }

    private static boolean sameReading(ComplianceReport report, PlainReading.Reading plain) {
        PlainReading.Reading said = Readings.of(report, rule -> true);
        return new HashSet<>(said.duties()).equals(new HashSet<>(plain.duties()))
                && new HashSet<>(said.findings()).equals(new HashSet<>(plain.findings()))
                && said.undecidedAdvice().equals(plain.undecidedAdvice());
    }

    private static boolean sameDay(ComplianceReport one, ComplianceReport other) {
        return one.duties().equals(other.duties())
                && one.findings().equals(other.findings())
                && one.undecidedAdvice().equals(other.undecidedAdvice());
    }

    /** What the engine says of the rules that Evrete has. */
    private Set<EvreteRules.Found> ofEvretesRules(ComplianceReport report) {
        Set<EvreteRules.Found> found = new HashSet<>();
        for (Finding finding : report.findings()) {
            found.add(EvreteRules.Found.of(
                    finding.rule(), finding.subjectId(), finding.outcome() != Outcome.UNDETERMINED));
        }
        report.undecidedAdvice().forEach(advice -> found.add(EvreteRules.Found.of(advice.rule(), "", false)));
        found.removeIf(one -> !evrete.rules().contains(one.rule()));
        return found;
    }

    @Override
    public void close() {
        evrete.close();
    }
}

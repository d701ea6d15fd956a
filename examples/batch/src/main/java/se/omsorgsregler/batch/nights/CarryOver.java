package se.omsorgsregler.batch.nights;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.OutputFolder;

/**
 * Earlier results that a run takes over instead of evaluating: those of runs before it, as long as they still hold, and those of a run that
 * was killed. Lookups are thread-safe.
 */
public final class CarryOver implements Closeable {

    private final RunHeader now;
    private final RuleSet ruleSet;
    private final List<EarlierRun> since = new ArrayList<>();
    private Optional<EarlierRun> interrupted = Optional.empty();

    private CarryOver(RunHeader now, RuleSet ruleSet) {
        this.now = now;
        this.ruleSet = ruleSet;
    }

    /**
     * Opens earlier results.
     *
     * @param since folders of published runs; a case that stands in several is taken from the first
     * @param resumed where a killed run may have left something; empty when this run begins anew
     * @throws UsageException if a folder does not hold the whole output of a run, or the killed run was another than this one
     */
    public static CarryOver open(RunHeader now, RuleSet ruleSet, List<Path> since, Optional<OutputFolder> resumed)
            throws IOException {
        CarryOver earlier = new CarryOver(now, ruleSet);
        try {
            for (Path folder : since) {
                earlier.since.add(EarlierRun.published(folder, earlier::isWanted));
            }
            if (resumed.isPresent()) {
                earlier.interrupted = EarlierRun.interrupted(resumed.get(), now);
            }
            return earlier;
        } catch (IOException | RuntimeException e) {
            earlier.close();
            throw e;
        }
    }

    private boolean isWanted(String caseId) {
        return now.shard().map(shard -> shard.contains(caseId)).orElse(true)
                && before(caseId).isEmpty();
    }

    /** The published runs, in the order in which they were added. */
    public List<EarlierRun> since() {
        return List.copyOf(since);
    }

    /** The run that was killed, when this one goes on with it. */
    public Optional<EarlierRun> interrupted() {
        return interrupted;
    }

    /** What a published run said about a case; empty when none evaluated it. */
    Optional<EarlierCase> before(String caseId) {
        return since.stream()
                .map(run -> run.find(caseId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The report of a case that was read, when it need not be evaluated. Notes in the line what was before, for those who count changes.
     *
     * @throws UsageException if an earlier report is not the one that its run wrote
     */
    public Optional<ComplianceReport> known(NightLine line) {
        String caseId = line.caseFile().orElseThrow().caseId();
        Optional<EarlierCase> before = before(caseId);
        Optional<ComplianceReport> report = before.filter(
                        earlier -> obstacles(earlier.run()).isEmpty())
                .filter(earlier -> earlier.answers(line, now.asOf()))
                .flatMap(earlier -> earlier.report(ruleSet, now.asOf()));
        before.ifPresent(earlier -> line.comesAfter(new NightLine.Before(
                earlier, report.isPresent(), report.map(FindingId::of).orElseGet(earlier::findings))));
        return report.or(() -> interrupted
                .flatMap(run -> run.find(caseId))
                .filter(earlier -> earlier.answers(line, now.asOf()))
                .flatMap(earlier -> earlier.report(ruleSet, now.asOf())));
    }

    /** Why nothing can be taken over from a run; empty when there is no such reason. */
    List<Since.Obstacle> obstacles(EarlierRun run) {
        List<Since.Obstacle> obstacles = new ArrayList<>();
        if (!run.header().fingerprint().equals(now.fingerprint())) {
            obstacles.add(Since.Obstacle.OTHER_RULES);
        }
        if (!run.header().program().equals(now.program())) {
            obstacles.add(Since.Obstacle.OTHER_PROGRAM);
        }
        if (run.header().asOf().isAfter(now.asOf())) {
            obstacles.add(Since.Obstacle.LATER_DAY);
        }
        return obstacles;
    }

    @Override
    public void close() throws IOException {
        for (EarlierRun run : since) {
            run.close();
        }
        if (interrupted.isPresent()) {
            interrupted.get().close();
        }
    }
}

package se.omsorgsregler.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;

/**
 * Earlier results that a run takes over instead of evaluating: those of runs before it, as long as they still hold, and those of a run that
 * was killed. Lookups are thread-safe.
 */
final class CarryOver implements Closeable {

    private final RunHeader now;
    private final RuleSet ruleSet;
    private final List<EarlierRun> since = new ArrayList<>();
    private Optional<EarlierRun> interrupted = Optional.empty();

    CarryOver(RunHeader now, RuleSet ruleSet) {
        this.now = now;
        this.ruleSet = ruleSet;
    }

    /** Adds a published run. A case that an added run knows already is not looked for in it, nor is one of another shard. */
    void addRun(Path folder) throws IOException {
        Predicate<String> wanted =
                caseId -> now.shard().map(shard -> shard.contains(caseId)).orElse(true)
                        && before(caseId).isEmpty();
        since.add(EarlierRun.published(folder, wanted));
    }

    /** Adds what a killed run has left in the folder. */
    void addInterrupted(OutputFolder folder) throws IOException {
        interrupted = EarlierRun.interrupted(folder, now);
    }

    /** The published runs, in the order in which they were added. */
    List<EarlierRun> since() {
        return List.copyOf(since);
    }

    Optional<EarlierRun> interrupted() {
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
    Optional<ComplianceReport> known(CaseLine line) {
        String caseId = line.caseFile().orElseThrow().caseId();
        Optional<EarlierCase> before = before(caseId);
        Optional<ComplianceReport> report = before.filter(
                        earlier -> obstacles(earlier.run()).isEmpty())
                .filter(earlier -> earlier.answers(line, now.asOf()))
                .flatMap(earlier -> earlier.report(ruleSet, now.asOf()));
        before.ifPresent(earlier -> line.comesAfter(new CaseLine.Before(
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

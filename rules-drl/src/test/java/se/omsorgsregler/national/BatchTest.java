package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** A batch says of each case what asking about that case alone says, however the work is shared out. */
class BatchTest {

    private static final int STRESSING_THREADS = 8;
    private static final int CASES_PER_THREAD = 250;

    private static final Map<String, ComplianceEngine> ENGINES = Map.of(
            "1 thread", ComplianceEngine.builder().parallelism(1).build(),
            "2 threads", ComplianceEngine.builder().parallelism(2).build(),
            "4 threads", ComplianceEngine.builder().parallelism(4).build());

    @Provide
    Arbitrary<List<CaseFile>> batches() {
        return CaseFiles.caseFiles().list().ofMinSize(1).ofMaxSize(150).uniqueElements(CaseFile::caseId);
    }

    @Provide
    Arbitrary<LocalDate> asOfDates() {
        return CaseFiles.asOfDates();
    }

    @Property(tries = 25)
    void theNumberOfThreadsNeverMatters(@ForAll("batches") List<CaseFile> batch, @ForAll("asOfDates") LocalDate asOf) {
        List<CaseResult> oneByOne = batch.stream()
                .<CaseResult>map(caseFile -> new CaseResult.Evaluated(National.ENGINE.evaluate(caseFile, asOf)))
                .toList();

        ENGINES.forEach((name, engine) ->
                assertThat(results(engine, batch, asOf)).as(name).isEqualTo(oneByOne));
    }

    @Test
    void anExecutorOfTheCallersIsUsedAndLeftRunning() {
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        List<CaseFile> batch = LongStream.range(0, CASES_PER_THREAD)
                .mapToObj(RandomCases::caseFile)
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            ComplianceEngine engine =
                    ComplianceEngine.builder().executor(callers).build();

            assertThat(results(engine, batch, asOf)).isEqualTo(results(National.ENGINE, batch, asOf));
            assertThat(callers.isShutdown()).isFalse();
        } finally {
            callers.shutdownNow();
        }
    }

    @Property(tries = 25)
    void theOrderOfCasesNeverMatters(
            @ForAll("batches") List<CaseFile> batch, @ForAll("asOfDates") LocalDate asOf, @ForAll Random random) {
        List<CaseFile> shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, random);

        assertThat(results(National.ENGINE, shuffled, asOf))
                .containsExactlyInAnyOrderElementsOf(results(National.ENGINE, batch, asOf));
    }

    private static List<CaseResult> results(ComplianceEngine engine, List<CaseFile> batch, LocalDate asOf) {
        try (Stream<CaseResult> results = engine.evaluateAll(batch.stream(), asOf)) {
            return results.toList();
        }
    }

    @Test
    void oneEngineServesManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        List<Scenario> scenarios = LongStream.range(0, CASES_PER_THREAD)
                .mapToObj(RandomCases::scenario)
                .toList();
        List<ComplianceReport> inTurn =
                scenarios.stream().map(BatchTest::report).toList();

        ExecutorService threads = Executors.newFixedThreadPool(STRESSING_THREADS);
        try {
            List<Callable<List<ComplianceReport>>> askers = Collections.nCopies(
                    STRESSING_THREADS,
                    () -> scenarios.stream().map(BatchTest::report).toList());
            for (Future<List<ComplianceReport>> atOnce : threads.invokeAll(askers)) {
                assertThat(atOnce.get()).isEqualTo(inTurn);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static ComplianceReport report(Scenario scenario) {
        return National.ENGINE.evaluate(scenario.caseFile(), scenario.asOf());
    }
}

package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.engine.OrderedBatch.Kind;

/** How a batch reads, orders and ends, with entries that are numbers and nothing to evaluate. */
@Timeout(60)
class OrderedBatchTest {

    private static final int THREADS = 3;
    private static final int UNDER_WAY = THREADS * 64;
    private static final Problem DUPLICATE = new Problem("/caseId", ProblemCode.DUPLICATE_CASE);

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    @AfterEach
    void noWorkerIsLeft() {
        waitFor(() -> workers().isEmpty());
    }

    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("omsorgsregler-batch"))
                .toList();
    }

    /** Entries without end, counted as they are read. */
    private Stream<Integer> entries() {
        return IntStream.iterate(0, i -> i + 1)
                .peek(i -> read.incrementAndGet())
                .boxed()
                .onClose(() -> closed.set(true));
    }

    private static CaseResult failed(Object caseId) {
        return new CaseResult.Failed(Optional.of(caseId.toString()), FailureCode.INTERNAL_ERROR, Optional.empty());
    }

    private static <R> OrderedBatch<Integer, CaseResult, R> batch(
            Function<Integer, CaseResult> evaluate, BiFunction<Integer, CaseResult, R> write) {
        return new OrderedBatch<>(evaluate, Kind.EVALUATION, write, THREADS, Optional.empty());
    }

    private static OrderedBatch<Integer, CaseResult, Integer> batch() {
        return batch(OrderedBatchTest::failed, (entry, result) -> entry);
    }

    @Test
    void nothingIsReadBeforeAResultIsTaken() {
        try (Stream<Integer> results = batch().over(entries())) {
            assertThat(results).isNotNull();
            assertThat(read).hasValue(0);
        }
        assertThat(closed).isTrue();
    }

    @Test
    void onlyABoundedNumberIsReadAhead() {
        try (Stream<Integer> results = batch().over(entries())) {
            Iterator<Integer> taken = results.iterator();
            for (int i = 0; i < 1_000; i++) {
                assertThat(taken.next()).isEqualTo(i);
                assertThat(read.get()).isLessThanOrEqualTo(i + UNDER_WAY + 1);
            }
        }
        assertThat(closed).isTrue();
    }

    @Test
    void orderIsThatOfTheEntriesHoweverLongEachTakes() {
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(
                entry -> {
                    if (entry % 7 == 0) {
                        sleep(3);
                    }
                    return failed(entry);
                },
                (entry, result) -> entry);

        assertThat(batch.over(entries().limit(500)))
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
        assertThat(closed).as("closed on exhaustion").isTrue();
    }

    @Test
    void severalThreadsWork() {
        CountDownLatch allAtWork = new CountDownLatch(THREADS);
        OrderedBatch<Integer, CaseResult, Boolean> batch = batch(
                entry -> {
                    allAtWork.countDown();
                    return failed(entry);
                },
                (entry, result) -> await(allAtWork));

        assertThat(batch.over(entries().limit(THREADS))).hasSize(THREADS).containsOnly(true);
    }

    @Test
    void closingStopsTheWorkersAndTheEntries() {
        AtomicInteger stopped = new AtomicInteger();
        CountDownLatch atWork = new CountDownLatch(THREADS - 1);
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(
                entry -> {
                    if (entry > 0) {
                        atWork.countDown();
                        if (!sleep(TimeUnit.MINUTES.toMillis(10))) {
                            stopped.incrementAndGet();
                        }
                    }
                    return failed(entry);
                },
                (entry, result) -> entry);

        Stream<Integer> results = batch.over(entries());
        Iterator<Integer> taken = results.iterator();
        assertThat(taken.next()).isZero();
        assertThat(await(atWork)).isTrue();
        results.close();

        assertThat(closed).isTrue();
        assertThat(taken.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(taken::next);
        int readUntilClosed = read.get();
        waitFor(() -> stopped.get() >= THREADS - 1);
        assertThat(read).hasValue(readUntilClosed);
    }

    @Test
    void streamThatIsClosedBeforeAnythingIsTakenIsEmpty() {
        Stream<Integer> results = batch().over(entries());
        Iterator<Integer> taken = results.iterator();
        results.close();

        assertThat(taken.hasNext()).isFalse();
        assertThat(read).hasValue(0);
    }

    @Test
    void callersExecutorDoesTheWorkAndIsNotShutDown() throws Exception {
        AtomicReference<String> worker = new AtomicReference<>();
        ExecutorService callers = Executors.newFixedThreadPool(2, task -> new Thread(task, "callers"));
        try {
            OrderedBatch<Integer, CaseResult, Integer> batch = new OrderedBatch<>(
                    entry -> {
                        worker.set(Thread.currentThread().getName());
                        return failed(entry);
                    },
                    Kind.EVALUATION,
                    (entry, result) -> entry,
                    THREADS,
                    Optional.of(callers));

            assertThat(batch.over(entries().limit(300))).hasSize(300);
            assertThat(worker).hasValue("callers");
            try (Stream<Integer> results = batch.over(entries())) {
                assertThat(results.limit(3)).containsExactly(0, 1, 2);
            }
            assertThat(callers.isShutdown()).isFalse();
            assertThat(callers.submit(() -> "usable").get()).isEqualTo("usable");
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void entriesAreNotLostWhenTheCallersExecutorNoLongerTakesAny() {
        ExecutorService callers = Executors.newSingleThreadExecutor();
        OrderedBatch<Integer, CaseResult, Integer> batch = new OrderedBatch<>(
                OrderedBatchTest::failed, Kind.EVALUATION, (entry, result) -> entry, 1, Optional.of(callers));
        Iterator<Integer> taken = batch.over(entries()).iterator();
        taken.next();
        callers.shutdown();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> taken.forEachRemaining(i -> {}));
        assertThat(closed).isTrue();
    }

    @Test
    void interruptWhileWaitingEndsTheStream() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        AtomicBoolean workerStopped = new AtomicBoolean();
        AtomicBoolean flag = new AtomicBoolean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(
                entry -> {
                    atWork.countDown();
                    if (!sleep(TimeUnit.MINUTES.toMillis(10))) {
                        workerStopped.set(true);
                    }
                    return failed(entry);
                },
                (entry, result) -> entry);
        Thread taker = new Thread(() -> {
            try {
                batch.over(entries()).forEach(entry -> {});
            } catch (CancellationException e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });

        taker.start();
        assertThat(await(atWork)).isTrue();
        taker.interrupt();
        taker.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(flag).isTrue();
        assertThat(closed).isTrue();
        waitFor(workerStopped::get);
    }

    /** Otherwise a taker that is slower than the workers could not be stopped: it never waits. */
    @Test
    void interruptEndsTheStreamEvenWhenResultsAreReady() {
        CountDownLatch firstTwo = new CountDownLatch(2);
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(OrderedBatchTest::failed, (entry, result) -> {
            firstTwo.countDown();
            return entry;
        });
        Iterator<Integer> taken = batch.over(entries()).iterator();
        taken.next();
        assertThat(await(firstTwo)).isTrue();
        sleep(20);

        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(taken::next);
        } finally {
            assertThat(Thread.interrupted()).as("interrupt status").isTrue();
        }
        assertThat(closed).isTrue();
        assertThat(taken.hasNext()).isFalse();
    }

    @Test
    void exceptionOfTheEntriesEndsTheStream() {
        Stream<Integer> broken = entries().peek(i -> {
            if (i == 10) {
                throw new IllegalStateException("disk is gone");
            }
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> batch().over(broken).toList())
                .withMessage("disk is gone");
        assertThat(closed).isTrue();
    }

    @Test
    void errorOfTheEntriesEndsTheStream() {
        Stream<Integer> broken = entries().peek(i -> {
            throw new OutOfMemoryError("too long a line");
        });

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> batch().over(broken).toList());
        assertThat(closed).isTrue();
    }

    @Test
    void entriesThatWereAlreadyTakenAreRefused() {
        Stream<Integer> entries = entries();
        Iterator<Integer> takenByAnother = entries.iterator();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> batch().over(entries).toList());
        assertThat(takenByAnother.next()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 250})
    void exceptionOfWriteEndsTheStreamInItsPlace(int at) {
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(OrderedBatchTest::failed, (entry, result) -> {
            if (entry == at) {
                throw new IllegalStateException("cannot be written");
            }
            return entry;
        });
        List<Integer> taken = new ArrayList<>();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> batch.over(entries()).forEach(taken::add))
                .withMessage("cannot be written");
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, at).boxed().toList());
        assertThat(closed).isTrue();
    }

    @Test
    void errorOfAWorkerReachesTheTakerAsItIs() {
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(
                entry -> {
                    throw new OutOfMemoryError("heap");
                },
                (entry, result) -> entry);

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> batch.over(entries()).toList());
        assertThat(closed).isTrue();
    }

    @Test
    void repeatedCaseIdIsRefusedInTheOrderOfTheEntries() {
        OrderedBatch<Integer, CaseResult, CaseResult> batch =
                batch(entry -> failed(entry % 2 == 0 ? "even" : entry), (entry, result) -> result);

        assertThat(batch.over(entries().limit(5)))
                .containsExactly(
                        failed("even"),
                        failed(1),
                        new CaseResult.Invalid(Optional.of("even"), List.of(DUPLICATE)),
                        failed(3),
                        new CaseResult.Invalid(Optional.of("even"), List.of(DUPLICATE)));
    }

    @Test
    void caseIdOfARefusedCaseIsTakenToo() {
        Problem missing = new Problem("/decisions/0/from", ProblemCode.MISSING_FIELD);
        CaseResult refused = new CaseResult.Invalid(Optional.of("c"), List.of(missing));
        List<CaseResult> given = List.of(refused, failed("c"), refused);

        assertThat(batch(given::get, (entry, result) -> result).over(entries().limit(3)))
                .containsExactly(
                        refused,
                        new CaseResult.Invalid(Optional.of("c"), List.of(DUPLICATE)),
                        new CaseResult.Invalid(Optional.of("c"), List.of(DUPLICATE, missing)));
    }

    @Test
    void casesWithoutAReadableIdAreNoDuplicates() {
        CaseResult unreadable =
                new CaseResult.Invalid(Optional.empty(), List.of(new Problem("", ProblemCode.MALFORMED_JSON)));

        assertThat(batch(entry -> unreadable, (entry, result) -> result)
                        .over(entries().limit(3)))
                .containsExactlyElementsOf(Collections.nCopies(3, unreadable));
    }

    @Test
    void exceptionOfWriteForARepeatedCaseIdEndsTheStream() {
        OrderedBatch<Integer, CaseResult, Integer> batch = batch(entry -> failed("same"), (entry, result) -> {
            if (result instanceof CaseResult.Invalid) {
                throw new IllegalStateException("cannot be written");
            }
            return entry;
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> batch.over(entries()).toList());
        assertThat(closed).isTrue();
    }

    @Test
    void writeMayGiveNothing() {
        assertThat(batch(OrderedBatchTest::failed, (entry, result) -> null)
                        .over(entries().limit(2)))
                .containsExactly(null, null);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sleeps; false when interrupted. */
    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void waitFor(BooleanSupplier condition) {
        for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
            sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}

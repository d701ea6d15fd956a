package se.omsorgsregler.engine;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * Turns entries into results on several threads, and hands them out in the order of the entries. A bounded number of entries is under way at
 * once: the next is read when a result is taken.
 *
 * @param <I> an entry
 * @param <C> what became of its case
 * @param <R> what is handed out
 */
final class OrderedBatch<I, C, R> {

    /** How many entries a worker may be ahead of the one who takes results: enough to even out cases of different size. */
    private static final int AHEAD = 64;

    private static final String CASE_ID = "/caseId";

    private final Function<I, C> evaluate;
    private final Kind<C> kind;
    private final BiFunction<I, C, R> write;
    private final int threads;
    private final Optional<ExecutorService> callers;

    /** What the batch asks about results of one kind. */
    record Kind<C>(Function<C, Optional<String>> caseId, Function<CaseResult.Unanswered, C> unanswered) {

        /** Of evaluations. */
        static final Kind<CaseResult> EVALUATION = new Kind<>(CaseResult::caseId, result -> result);

        /** Of forecasts. */
        static final Kind<ForecastResult> FORECAST = new Kind<>(ForecastResult::caseId, result -> result);
    }

    OrderedBatch(
            Function<I, C> evaluate,
            Kind<C> kind,
            BiFunction<I, C, R> write,
            int threads,
            Optional<ExecutorService> callers) {
        this.evaluate = evaluate;
        this.kind = kind;
        this.write = write;
        this.threads = threads;
        this.callers = callers;
    }

    Stream<R> over(Stream<I> entries) {
        Results results = new Results(entries);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED), false)
                .onClose(results::close);
    }

    private record Written<I, C, R>(I entry, C result, R output) {}

    private final class Results implements Iterator<R> {

        private final Stream<I> source;
        private final Queue<Future<Written<I, C, R>>> underWay = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private Iterator<I> entries;
        private ExecutorService executor;

        Results(Stream<I> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            fill();
            if (underWay.isEmpty()) {
                close();
                return false;
            }
            return true;
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                return accepted(underWay.remove().get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new CancellationException("interrupted while taking a result");
            } catch (ExecutionException e) {
                close();
                throw unchecked(e.getCause());
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }

        /** What evaluate and write can throw: neither declares a checked exception. */
        private static RuntimeException unchecked(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
        }

        private void fill() {
            if (entries == null) {
                entries = source.iterator();
                executor = callers.orElseGet(() -> Executors.newFixedThreadPool(threads, Results::worker));
            }
            try {
                while (underWay.size() < threads * AHEAD && entries.hasNext()) {
                    I entry = entries.next();
                    underWay.add(executor.submit(() -> {
                        C result = evaluate.apply(entry);
                        return new Written<>(entry, result, write.apply(entry, result));
                    }));
                }
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }

        private static Thread worker(Runnable task) {
            Thread thread = new Thread(task, "omsorgsregler-batch");
            thread.setDaemon(true);
            return thread;
        }

        /** Case ids are compared here, where results pass in order. */
        private R accepted(Written<I, C, R> written) {
            Optional<String> caseId = kind.caseId().apply(written.result);
            if (caseId.isEmpty() || seen.add(caseId.get())) {
                return written.output;
            }
            Set<Problem> problems = new TreeSet<>();
            if (written.result instanceof CaseResult.Invalid invalid) {
                problems.addAll(invalid.problems());
            }
            problems.add(new Problem(CASE_ID, ProblemCode.DUPLICATE_CASE));
            return write.apply(
                    written.entry, kind.unanswered().apply(new CaseResult.Invalid(caseId, List.copyOf(problems))));
        }

        private void close() {
            underWay.forEach(future -> future.cancel(true));
            underWay.clear();
            if (executor != null && callers.isEmpty()) {
                executor.shutdownNow();
            }
            entries = Collections.emptyIterator();
            source.close();
        }
    }
}

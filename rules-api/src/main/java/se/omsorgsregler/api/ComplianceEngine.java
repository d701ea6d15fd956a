package se.omsorgsregler.api;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.routine.BundledRoutines;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.EngineProvider;

/**
 * Answers which duties about the permanent care contact (fast omsorgskontakt) apply in a case on a date, which are met, and what a human
 * must look at.
 *
 * <p>Immutable and thread-safe. Building one costs about a second, sharing one costs nothing: build it once. It reads no clock; the as-of
 * date is an argument, and the situation is judged as it stood at the end of that day.
 */
public interface ComplianceEngine {

    /**
     * Starts an engine with the implementation that {@link ServiceLoader} finds.
     *
     * @return a new builder, not thread-safe
     * @throws ConfigurationException if no implementation is on the class path or module path
     */
    static Builder builder() {
        return ServiceLoader.load(EngineProvider.class)
                .findFirst()
                .or(() -> ServiceLoader.load(EngineProvider.class, ComplianceEngine.class.getClassLoader())
                        .findFirst())
                .orElseThrow(() -> new ConfigurationException(
                        "no engine found: add se.omsorgsregler:rules-engine to the run-time path"))
                .newBuilder();
    }

    /**
     * The rules that this engine runs.
     *
     * @return packs and fingerprint
     */
    RuleSet ruleSet();

    /**
     * What the loaded rules say about themselves, for whoever lists or documents them.
     *
     * @return one entry per rule: by pack, then in the order of its manifest; unmodifiable
     */
    List<RuleMetadata> rules();

    /**
     * Evaluates one case.
     *
     * @param caseFile the case
     * @param asOf the date asked about, a calendar day in Europe/Stockholm
     * @return the report
     * @throws InvalidCaseFileException if the case file is refused; it lists all problems
     * @throws EvaluationException if a rule fails, a limit of {@link FailureCode} is reached, or the engine itself fails
     */
    ComplianceReport evaluate(CaseFile caseFile, LocalDate asOf);

    /**
     * Evaluates many cases lazily; see {@link #evaluateAll(Stream, Function, LocalDate, BiFunction)}.
     *
     * @param caseFiles the cases, read one by one as results are taken
     * @param asOf the date asked about
     * @return one result per case, in order; close it to stop early
     */
    default Stream<CaseResult> evaluateAll(Stream<CaseFile> caseFiles, LocalDate asOf) {
        return evaluateAll(caseFiles, CaseInput.Readable::new, asOf, (caseFile, result) -> result);
    }

    /**
     * Evaluates many cases lazily, in parallel, in bounded memory. Entries are read from the stream one by one as results are taken; only a
     * bounded number is under way at once. One failed or refused case never touches another. The second and later occurrence of a case id is
     * refused with {@link se.omsorgsregler.casefile.ProblemCode#DUPLICATE_CASE}.
     *
     * <p>The returned stream is sequential and for one thread. Closing it, or interrupting the thread that takes from it, stops the workers
     * and closes {@code entries}; an interrupt surfaces as {@link java.util.concurrent.CancellationException} with the interrupt status set.
     *
     * @param entries what to evaluate, such as lines of a file
     * @param read turns an entry into a case; runs on the workers, so it must be thread-safe; an exception fails the entry alone
     * @param asOf the date asked about
     * @param write turns an entry and its result into what the caller wants; runs on the workers, so it must be thread-safe, and after
     *     {@code read} of the same entry; a second time, with the refusal, for a repeated case id; an exception ends the stream
     * @param <I> type of an entry
     * @param <R> type of what the caller wants
     * @return one element per entry, in the order of the entries; close it to stop early
     */
    default <I, R> Stream<R> evaluateAll(
            Stream<I> entries, Function<I, CaseInput> read, LocalDate asOf, BiFunction<I, CaseResult, R> write) {
        return evaluateAll(entries, read, entry -> Optional.empty(), asOf, write);
    }

    /**
     * Evaluates many cases lazily as {@link #evaluateAll(Stream, Function, LocalDate, BiFunction)} does, but not those whose report is known,
     * such as from a run of the day before that {@link ComplianceReport#stableThrough()} still vouches for. A known report is handed on like
     * one that was just made, and its case id counts among those that must not come again.
     *
     * @param entries what to evaluate, such as lines of a file
     * @param read turns an entry into a case, as above
     * @param known the report that this engine would give of the entry on the day asked about, empty to evaluate; asked on the workers about
     *     each entry that could be read, so it must be thread-safe; that the case is valid is taken on trust; an exception ends the stream
     * @param asOf the date asked about
     * @param write turns an entry and its result into what the caller wants, as above
     * @param <I> type of an entry
     * @param <R> type of what the caller wants
     * @return one element per entry, in the order of the entries; close it to stop early. Taking from it throws
     *     {@link IllegalArgumentException} if a known report is about another case or date
     */
    <I, R> Stream<R> evaluateAll(
            Stream<I> entries,
            Function<I, CaseInput> read,
            Function<I, Optional<ComplianceReport>> known,
            LocalDate asOf,
            BiFunction<I, CaseResult, R> write);

    /**
     * Says what becomes of one case if nothing new is recorded: every day of a range on which its findings, duty rows or undecided advice
     * change. Facts that are already recorded with a later date count when their day comes. It costs one evaluation per day on which
     * something could turn out differently, however long the range is.
     *
     * @param caseFile the case
     * @param from the first day of the range, a calendar day in Europe/Stockholm; what the report says on it is where the forecast starts
     * @param to the last day of the range, inclusive; may be the first
     * @return the forecast
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     * @throws InvalidCaseFileException if the case file is refused; it lists all problems
     * @throws EvaluationException if on any of the days a rule fails, a limit of {@link FailureCode} is reached, or the engine itself fails
     */
    Forecast forecast(CaseFile caseFile, LocalDate from, LocalDate to);

    /**
     * Forecasts many cases lazily; see {@link #forecastAll(Stream, Function, LocalDate, LocalDate, BiFunction)}.
     *
     * @param caseFiles the cases, read one by one as results are taken
     * @param from the first day of the range
     * @param to the last day of the range, inclusive
     * @return one result per case, in order; close it to stop early
     */
    default Stream<ForecastResult> forecastAll(Stream<CaseFile> caseFiles, LocalDate from, LocalDate to) {
        return forecastAll(caseFiles, CaseInput.Readable::new, from, to, (caseFile, result) -> result);
    }

    /**
     * Forecasts many cases lazily, in parallel, in bounded memory, in every respect like
     * {@link #evaluateAll(Stream, Function, LocalDate, BiFunction)}: results in order, a failed or refused case is one result, the second and
     * later occurrence of a case id is refused.
     *
     * @param entries what to forecast, such as lines of a file
     * @param read turns an entry into a case; runs on the workers, so it must be thread-safe; an exception fails the entry alone
     * @param from the first day of the range
     * @param to the last day of the range, inclusive
     * @param write turns an entry and its result into what the caller wants; runs on the workers, so it must be thread-safe, and after
     *     {@code read} of the same entry; a second time, with the refusal, for a repeated case id; an exception ends the stream
     * @param <I> type of an entry
     * @param <R> type of what the caller wants
     * @return one element per entry, in the order of the entries; close it to stop early
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    <I, R> Stream<R> forecastAll(
            Stream<I> entries,
            Function<I, CaseInput> read,
            LocalDate from,
            LocalDate to,
            BiFunction<I, ForecastResult, R> write);

    /** Collects how an engine is to be built. Not thread-safe. */
    interface Builder {

        /**
         * Loads a pack, and the packs that it {@linkplain se.omsorgsregler.spi.RulePack#buildsOn() builds on}. Without a call the pack
         * {@code se-national} is loaded.
         *
         * @param id id of a pack on the run-time path
         * @return this builder
         */
        Builder pack(String id);

        /**
         * Adds a local routine. It can add duties, never change a national finding.
         *
         * @param routine the routine
         * @return this builder
         * @throws ConfigurationException if one of its id is given already; {@link #build()} refuses ids that packs or rules have
         */
        Builder routine(Routine routine);

        /**
         * Adds a local routine that comes with a pack, such as {@code blekinge}.
         *
         * @param id id of the routine
         * @return this builder
         * @throws ConfigurationException if no pack on the run-time path brings it, or it is given twice
         */
        default Builder routine(String id) {
            return routine(new BundledRoutines().get(id));
        }

        /**
         * Says what the record system cannot supply in any case. It is part of the fingerprint.
         *
         * @param profile the profile; an engine has at most one
         * @return this builder
         * @throws ConfigurationException if there is one already
         */
        Builder sourceProfile(SourceProfile profile);

        /**
         * Sets how long before its date a dated duty is reported as {@link Outcome#DUE}. The default is 30 days.
         *
         * @param lookAhead the period, not negative
         * @return this builder
         */
        Builder lookAhead(Period lookAhead);

        /**
         * Sets how long before its last day the end of the transitional status is reported as {@link Outcome#DUE}. The default is 12 months.
         *
         * @param lookAhead the period, not negative
         * @return this builder
         */
        Builder transitionLookAhead(Period lookAhead);

        /**
         * Overrides a number of days of ours (never a statutory day), such as {@code home-care-gap-days}.
         *
         * @param name name in the table of dated values
         * @param days the number, not negative
         * @return this builder
         */
        Builder days(String name, int days);

        /**
         * Sets whether ids may be personal identity numbers. The default is {@link PersonIds#REFUSED}.
         *
         * @param personIds whether they are accepted
         * @return this builder
         */
        Builder personIds(PersonIds personIds);

        /**
         * Sets how many cases {@code evaluateAll} and {@code forecastAll} have under way at once. The default is the number of processors.
         *
         * @param threads the number, at least 1
         * @return this builder
         */
        Builder parallelism(int threads);

        /**
         * Lets {@code evaluateAll} and {@code forecastAll} use an executor of the caller's, which is never shut down. The default is an own one per call. The thread
         * that takes results must not be one of the executor's: it waits for them.
         *
         * @param executor the executor
         * @return this builder
         */
        Builder executor(ExecutorService executor);

        /**
         * Sets after how many firings in one case the evaluation fails. The default is 10 000.
         *
         * @param firings the limit, at least 1
         * @return this builder
         */
        Builder firingLimit(int firings);

        /**
         * Builds the engine: loads the rules and checks them against the manifests of their packs.
         *
         * @return the engine
         * @throws ConfigurationException if a pack is not found, its rules are not exactly its manifest, a routine or one of its
         *     requirements has the id of a pack or rule, or the packs lack a dated value
         *     that the engine needs to tell what a span of home care is
         */
        ComplianceEngine build();
    }
}

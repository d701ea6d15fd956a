package se.omsorgsregler.springbatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;

/** An engine that does something else at a certain evaluation, counted over all threads. */
final class FailingEngine implements ComplianceEngine {

    private final ComplianceEngine engine;
    private final int fatal;
    private final Runnable failure;
    private final AtomicInteger evaluations = new AtomicInteger();

    FailingEngine(ComplianceEngine engine, int fatal, Runnable failure) {
        this.engine = engine;
        this.fatal = fatal;
        this.failure = failure;
    }

    /** An engine that crashes. */
    static FailingEngine crashingAt(ComplianceEngine engine, int fatal) {
        return new FailingEngine(engine, fatal, () -> {
            throw new IllegalStateException("planned");
        });
    }

    int evaluations() {
        return evaluations.get();
    }

    @Override
    public RuleSet ruleSet() {
        return engine.ruleSet();
    }

    @Override
    public List<RuleMetadata> rules() {
        return engine.rules();
    }

    @Override
    public ComplianceReport evaluate(CaseFile caseFile, LocalDate asOf) {
        if (evaluations.incrementAndGet() == fatal) {
            failure.run();
        }
        return engine.evaluate(caseFile, asOf);
    }

    @Override
    public <I, R> Stream<R> evaluateAll(
            Stream<I> entries,
            Function<I, CaseInput> read,
            Function<I, Optional<ComplianceReport>> known,
            LocalDate asOf,
            BiFunction<I, CaseResult, R> write) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Forecast forecast(CaseFile caseFile, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <I, R> Stream<R> forecastAll(
            Stream<I> entries,
            Function<I, CaseInput> read,
            LocalDate from,
            LocalDate to,
            BiFunction<I, ForecastResult, R> write) {
        throw new UnsupportedOperationException();
    }
}

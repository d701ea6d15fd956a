package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.engine.OrderedBatch.Kind;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/** The engine: wires, runs, reports, and looks for the day on which the report changes. */
final class DroolsEngine implements ComplianceEngine {

    private static final Logger LOG = LoggerFactory.getLogger(DroolsEngine.class);

    /** Far more days than a case has dates that could matter one day; a walk that goes on longer has no end. */
    private static final int MOST_DAYS_WITHOUT_CHANGE = 10_000;

    private final KnowledgeBase knowledgeBase;
    private final ValueTable values;
    private final Texts texts;
    private final Citations citations;
    private final List<Routine> routines;
    private final Map<String, Routine> routineOfDuty = new HashMap<>();
    private final List<DutyDeclaration> duties;
    private final Optional<SourceProfile> profile;
    private final PersonIds personIds;
    private final int parallelism;
    private final Optional<ExecutorService> executor;
    private final RuleSet ruleSet;

    DroolsEngine(
            List<RulePack> packs,
            KnowledgeBase knowledgeBase,
            ValueTable values,
            List<Routine> routines,
            Optional<SourceProfile> profile,
            PersonIds personIds,
            int parallelism,
            ExecutorService executor) {
        this.knowledgeBase = knowledgeBase;
        this.values = values;
        this.texts = new Texts(packs);
        this.citations = new Citations(packs);
        this.routines = routines;
        this.profile = profile;
        this.duties = new ArrayList<>(
                packs.stream().flatMap(pack -> pack.duties().stream()).toList());
        List<RuleSet.Pack> parts = new ArrayList<>(packs.stream()
                .map(pack -> new RuleSet.Pack(pack.id(), pack.version()))
                .toList());
        for (Routine routine : routines) {
            parts.add(new RuleSet.Pack(routine.id(), routine.version()));
            for (Requirement requirement : routine.requirements()) {
                duties.add(new DutyDeclaration(routine.dutyId(requirement), routine.force()));
                routineOfDuty.put(routine.dutyId(requirement), routine);
            }
        }
        this.personIds = personIds;
        this.parallelism = parallelism;
        this.executor = Optional.ofNullable(executor);
        this.ruleSet = new RuleSet(parts, Fingerprint.of(packs, values, routines, profile));
    }

    @Override
    public RuleSet ruleSet() {
        return ruleSet;
    }

    @Override
    public List<RuleMetadata> rules() {
        return knowledgeBase.metadata();
    }

    @Override
    public ComplianceReport evaluate(CaseFile caseFile, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return reports(caseFile, asOf, asOf).get(0);
    }

    @Override
    public Forecast forecast(CaseFile caseFile, LocalDate from, LocalDate to) {
        requireRange(from, to);
        return new Forecast(to, reports(caseFile, from, to));
    }

    private static void requireRange(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from");
        if (Objects.requireNonNull(to, "to").isBefore(from)) {
            throw new IllegalArgumentException("the range ends before it begins");
        }
    }

    /** The report on the first day, and on each later one of the range on which it has changed. */
    private List<ComplianceReport> reports(CaseFile caseFile, LocalDate from, LocalDate to) {
        List<Problem> problems = caseFile.validate(personIds);
        if (!problems.isEmpty()) {
            throw new InvalidCaseFileException(problems);
        }
        try {
            List<ComplianceReport> reports = new ArrayList<>();
            Optional<Situated> state = Optional.of(situated(caseFile, from));
            while (state.isPresent()) {
                Optional<Situated> next = changed(caseFile, state.get());
                ComplianceReport report = report(caseFile, state.get(), next);
                LOG.debug(
                        "case {} as of {}: {} findings",
                        report.caseId(),
                        report.asOf(),
                        report.findings().size());
                reports.add(report);
                state = next.filter(then -> !then.day.isAfter(to));
            }
            return reports;
        } catch (EvaluationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Its text could quote facts, so nothing of it goes further than its type.
            LOG.debug(
                    "case {} as of {} failed with {}",
                    caseFile.caseId(),
                    from,
                    e.getClass().getName());
            throw new EvaluationException(FailureCode.INTERNAL_ERROR, Optional.empty());
        }
    }

    private ComplianceReport report(CaseFile caseFile, Situated state, Optional<Situated> next) {
        return new ComplianceReport(
                caseFile.caseId(),
                state.day,
                ruleSet,
                state.duties,
                state.statements.findings(),
                state.statements.undecidedAdvice(),
                state.statements.notEvaluated(),
                List.of(),
                next.map(then -> then.day.minusDays(1)));
    }

    /** Walks from one day on which something could turn out differently to the next, until something does. */
    private Optional<Situated> changed(CaseFile caseFile, Situated today) {
        LocalDate next = today.nextChange;
        for (int days = 0; next != null; days++) {
            if (days == MOST_DAYS_WITHOUT_CHANGE) {
                throw new EvaluationException(FailureCode.STABILITY_LIMIT, Optional.empty());
            }
            Situated then = situated(caseFile, next);
            if (!then.says(today)) {
                return Optional.of(then);
            }
            next = then.nextChange;
        }
        return Optional.empty();
    }

    private Situated situated(CaseFile caseFile, LocalDate day) {
        Situation situation = new Situation(caseFile, day, values, routines);
        Collector collector = new Collector(knowledgeBase, texts, citations, routineOfDuty, situation.asOf);
        knowledgeBase.run(situation.facts(), collector);
        List<DutyRow> rows = collector.duties(duties);
        Statements statements = new Statements(collector.findings(), collector.undecidedAdvice());
        return new Situated(day, rows, profile.map(statements::under).orElse(statements), situation.asOf.nextChange());
    }

    /** What the rules say on one day, and the next day on which a comparison with the as-of date turns out differently. */
    private record Situated(LocalDate day, List<DutyRow> duties, Statements statements, LocalDate nextChange) {

        boolean says(Situated other) {
            return duties.equals(other.duties) && statements.equals(other.statements);
        }
    }

    @Override
    public <I, R> Stream<R> evaluateAll(
            Stream<I> entries,
            Function<I, CaseInput> read,
            Function<I, Optional<ComplianceReport>> known,
            LocalDate asOf,
            BiFunction<I, CaseResult, R> write) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(write, "write");
        return batch(
                entries,
                read,
                (entry, caseFile) -> {
                    Optional<ComplianceReport> report = known.apply(entry);
                    report.ifPresent(given -> requireOf(given, caseFile, asOf));
                    return () -> new CaseResult.Evaluated(report.orElseGet(() -> evaluate(caseFile, asOf)));
                },
                Kind.EVALUATION,
                write);
    }

    @Override
    public <I, R> Stream<R> forecastAll(
            Stream<I> entries,
            Function<I, CaseInput> read,
            LocalDate from,
            LocalDate to,
            BiFunction<I, ForecastResult, R> write) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(read, "read");
        requireRange(from, to);
        Objects.requireNonNull(write, "write");
        return batch(
                entries,
                read,
                (entry, caseFile) -> () -> new ForecastResult.Forecasted(forecast(caseFile, from, to)),
                Kind.FORECAST,
                write);
    }

    /** Answers of one kind; an answer is prepared for entry and case, and then given. */
    private <I, C, R> Stream<R> batch(
            Stream<I> entries,
            Function<I, CaseInput> read,
            BiFunction<I, CaseFile, Supplier<C>> answer,
            Kind<C> kind,
            BiFunction<I, C, R> write) {
        return new OrderedBatch<I, C, R>(
                        entry -> result(entry, read, answer, kind.unanswered()), kind, write, parallelism, executor)
                .over(entries);
    }

    private static <I, C> C result(
            I entry,
            Function<I, CaseInput> read,
            BiFunction<I, CaseFile, Supplier<C>> answer,
            Function<CaseResult.Unanswered, C> unanswered) {
        CaseInput input;
        try {
            input = Objects.requireNonNull(read.apply(entry), "input");
        } catch (RuntimeException | StackOverflowError e) {
            return unanswered.apply(problem(Optional.empty(), e));
        }
        if (input instanceof CaseInput.Refused refused) {
            return unanswered.apply(new CaseResult.Invalid(refused.caseId(), refused.problems()));
        }
        CaseFile caseFile = ((CaseInput.Readable) input).caseFile();
        // Outside of any try: what goes wrong here is no matter of the case.
        Supplier<C> prepared = answer.apply(entry, caseFile);
        try {
            return prepared.get();
        } catch (RuntimeException | StackOverflowError e) {
            return unanswered.apply(problem(Optional.ofNullable(caseFile.caseId()), e));
        }
    }

    private static void requireOf(ComplianceReport report, CaseFile caseFile, LocalDate asOf) {
        if (!report.caseId().equals(caseFile.caseId()) || !report.asOf().equals(asOf)) {
            throw new IllegalArgumentException("a known report is about another case or date");
        }
    }

    private static CaseResult.Unanswered problem(Optional<String> caseId, Throwable e) {
        if (e instanceof InvalidCaseFileException invalid) {
            return new CaseResult.Invalid(caseId, invalid.problems());
        }
        if (e instanceof EvaluationException evaluation) {
            return new CaseResult.Failed(caseId, evaluation.code(), evaluation.rule());
        }
        LOG.debug("an entry could not be read: {}", e.getClass().getName());
        return new CaseResult.Failed(caseId, FailureCode.INTERNAL_ERROR, Optional.empty());
    }
}

package se.omsorgsregler.batch.compare;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;

/**
 * Runs the same cases under several configurations at once, each of which differs from the one before it in one respect; that is how a
 * difference between the first and the last is put down to what causes it.
 */
final class Configurations {

    /** One configuration. */
    private record Step(ChosenRules rules, LocalDate asOf) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Difference.Cause> causes = new ArrayList<>();

    Configurations(ChosenRules rules, LocalDate asOf) {
        steps.add(new Step(rules, asOf));
    }

    /** Adds a configuration that differs from the last one in one respect. */
    void add(Difference.Cause cause, ChosenRules rules, LocalDate asOf) {
        causes.add(cause);
        steps.add(new Step(rules, asOf));
    }

    /** Whether there is but one. */
    boolean isSingle() {
        return causes.isEmpty();
    }

    /** What a person must know about the first and the last configuration, whatever the cases. */
    List<Notice> notices() {
        return Stream.of(steps.get(0), steps.get(steps.size() - 1))
                .flatMap(step -> step.rules().notices(step.asOf()).stream())
                .distinct()
                .toList();
    }

    /** Hands over the differences of case after case. */
    void compare(InputStream in, CaseFileCodec codec, Comparison comparison, ComparisonSink sink) {
        try (Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
                Stream<Optional<List<Verdicts>>> results = steps.get(0)
                        .rules()
                        .engine()
                        .evaluateAll(
                                lines.map(CaseLine::new),
                                line -> line.read(codec),
                                steps.get(0).asOf(),
                                this::run)) {
            results.forEachOrdered(result -> result.ifPresentOrElse(
                    runs -> sink.accept(
                            Optional.of(runs.get(0)),
                            Optional.of(runs.get(runs.size() - 1)),
                            comparison.ofSteps(runs, causes)),
                    sink::skip));
        }
    }

    /** Empty for a line whose case cannot be told. */
    private Optional<List<Verdicts>> run(CaseLine line, CaseResult first) {
        return first.caseId().map(caseId -> {
            List<Verdicts> runs = new ArrayList<>();
            runs.add(Verdicts.of(caseId, first));
            for (Step step : steps.subList(1, steps.size())) {
                CaseResult next = first instanceof CaseResult.Invalid
                        ? first
                        : evaluate(line.caseFile().orElseThrow(), step);
                runs.add(Verdicts.of(caseId, next));
            }
            return runs;
        });
    }

    private static CaseResult evaluate(CaseFile caseFile, Step step) {
        try {
            return new CaseResult.Evaluated(step.rules().engine().evaluate(caseFile, step.asOf()));
        } catch (EvaluationException e) {
            return new CaseResult.Failed(Optional.of(caseFile.caseId()), e.code(), e.rule());
        }
    }
}

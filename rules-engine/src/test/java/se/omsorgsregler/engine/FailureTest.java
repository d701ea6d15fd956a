package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.casefile.CaseFile;

/** What happens when a rule fails, and that it happens to one case alone. */
class FailureTest {

    private static final TestPack PACK = TestPack.of(
            "rule \"tiny.seen\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
            "when $w : WorkerFact() then report.finding( \"tiny.seen\", $w, Truth.YES ); end",
            "rule \"tiny.action\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
            "when $w : WorkerFact() then Misbehaviour.of( $w, \"action\" ); end",
            "rule \"tiny.constraint\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
            "when $c : CaseFacts() $w : WorkerFact( Misbehaviour.of( this, \"constraint\" ), pointer != $c.pointer )",
            "then report.finding( \"tiny.constraint\", $w, Truth.YES ); end",
            "rule \"tiny.join\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
            "when $c : CaseFacts() $w : WorkerFact( pointer != $c.pointer && Misbehaviour.of( this, \"join\" ) )",
            "then report.finding( \"tiny.join\", $w, Truth.YES ); end",
            "rule \"tiny.loop\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
            "when $w : WorkerFact( subjectId == \"workers:loop\" ) then update( $w ); end",
            "rule \"tiny.unnamed\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
            "when $w : WorkerFact( subjectId == \"workers:unnamed\" )",
            "then report.finding( \"no such rule\", $w, Truth.YES ); end");

    private static final CaseFile GOOD = Cases.withWorkers("good", "w1", "w2");

    private final DroolsEngine engine = PACK.engine(1_000);
    private final ComplianceReport expected = PACK.engine().evaluate(GOOD, Cases.DAY);

    @ParameterizedTest
    @CsvSource({"action, tiny.action", "constraint, tiny.constraint", "join, tiny.join", "unnamed, tiny.unnamed"})
    void failureNamesTheRuleAndNothingElse(String worker, String rule) {
        String logged = logged(() -> {
            EvaluationException failure = failure(Cases.withWorkers("bad", "w1", worker));

            assertThat(failure.code()).isEqualTo(FailureCode.RULE_FAILED);
            assertThat(failure.rule()).contains(rule);
            assertThat(failure)
                    .hasMessage("RULE_FAILED in rule " + rule)
                    .hasNoCause()
                    .hasNoSuppressedExceptions();
            assertThat(printed(failure)).doesNotContain(Misbehaviour.SECRET);
        });

        assertThat(logged).doesNotContain(Misbehaviour.SECRET);
        assertThat(engine.evaluate(GOOD, Cases.DAY)).isEqualTo(expected);
    }

    @Test
    void ruleThatSetsItselfOffReachesTheFiringLimit() {
        EvaluationException failure = failure(Cases.withWorkers("bad", "loop"));

        assertThat(failure.code()).isEqualTo(FailureCode.FIRING_LIMIT);
        assertThat(failure.rule()).isEmpty();
        assertThat(engine.evaluate(GOOD, Cases.DAY)).isEqualTo(expected);
    }

    @Test
    void evaluationFailsWhenAsManyRulesFireAsTheLimitSays() {
        int firings = 8; // four rules for each of two workers

        assertThat(PACK.engine(firings + 1).evaluate(GOOD, Cases.DAY).findings())
                .isEqualTo(expected.findings());
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> PACK.engine(firings).evaluate(GOOD, Cases.DAY));
    }

    @ParameterizedTest
    @CsvSource({"deep-action", "deep-constraint", "deep-join"})
    void endlessRecursionOfARuleFailsTheCase(String worker) {
        assertThat(failure(Cases.withWorkers("bad", worker)).code()).isEqualTo(FailureCode.INTERNAL_ERROR);
        assertThat(engine.evaluate(GOOD, Cases.DAY)).isEqualTo(expected);
    }

    @Test
    void lackOfMemoryIsNotAFailureOfTheCase() {
        CaseFile bad = Cases.withWorkers("bad", "memory-action");

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> engine.evaluate(bad, Cases.DAY));
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() ->
                        engine.evaluateAll(Stream.of(GOOD, bad), Cases.DAY).toList());
        assertThat(engine.evaluate(GOOD, Cases.DAY)).isEqualTo(expected);
    }

    @Test
    void failedCasesOfABatchTouchNoOther() {
        List<CaseFile> cases = new ArrayList<>();
        for (String worker : List.of("action", "constraint", "join", "loop", "deep-action", "unnamed")) {
            cases.add(Cases.withWorkers("bad " + worker, "w1", worker));
            cases.add(Cases.withWorkers("good after " + worker, "w1", "w2"));
        }

        List<CaseResult> results = engine.evaluateAll(cases.stream(), Cases.DAY).toList();

        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).caseId()).contains(cases.get(i).caseId());
            if (i % 2 == 0) {
                assertThat(results.get(i)).isInstanceOf(CaseResult.Failed.class);
            } else {
                assertThat(((CaseResult.Evaluated) results.get(i)).report().findings())
                        .isEqualTo(expected.findings());
            }
        }
        assertThat(results)
                .contains(
                        new CaseResult.Failed(
                                Optional.of("bad action"), FailureCode.RULE_FAILED, Optional.of("tiny.action")),
                        new CaseResult.Failed(Optional.of("bad loop"), FailureCode.FIRING_LIMIT, Optional.empty()),
                        new CaseResult.Failed(
                                Optional.of("bad deep-action"), FailureCode.INTERNAL_ERROR, Optional.empty()));
    }

    @Test
    void failuresOnOneThreadLeaveOtherThreadsAlone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<ComplianceReport>> good = new ArrayList<>();
            List<Future<EvaluationException>> bad = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                good.add(threads.submit(() -> engine.evaluate(GOOD, Cases.DAY)));
                bad.add(threads.submit(() -> failure(Cases.withWorkers("bad", "w1", "action"))));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(good.get(i).get()).isEqualTo(expected);
                assertThat(bad.get(i).get().rule()).contains("tiny.action");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private EvaluationException failure(CaseFile bad) {
        return catchThrowableOfType(EvaluationException.class, () -> engine.evaluate(bad, Cases.DAY));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Everything that is logged by anyone while something runs, at the finest level. */
    private static String logged(Runnable action) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        Level before = root.getLevel();
        Appender<ILoggingEvent> console = root.getAppender("STDOUT");
        root.detachAppender(console);
        root.addAppender(events);
        root.setLevel(Level.TRACE);
        try {
            action.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(events);
            root.addAppender(console);
        }
        StringBuilder text = new StringBuilder();
        events.list.forEach(event -> text.append(event.getFormattedMessage())
                .append(
                        event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage())
                .append('\n'));
        return text.toString();
    }
}

package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.casefile.Setting;

/** What becomes of each entry of a batch. */
class EvaluateAllTest {

    private static final DroolsEngine ENGINE = TestPack.of(
                    "rule \"tiny.licence\" @outcome( REVIEW ) @force( LAW )",
                    "when $w : WorkerFact( $when : licensedProfession.is( true ), $when.possible )",
                    "then report.finding( \"tiny.licence\", $w, $when ); end")
            .engine();

    private static final CaseFile ENDS_BEFORE_IT_BEGINS = CaseFile.builder()
            .caseId("invalid")
            .decisions(Decision.builder()
                    .id("d")
                    .setting(Setting.HOME_CARE)
                    .from(LocalDate.of(2024, 2, 1))
                    .to(LocalDate.of(2024, 1, 1))
                    .build())
            .build();
    private static final List<Problem> ITS_PROBLEMS =
            List.of(new Problem("/decisions/0/to", ProblemCode.ENDS_BEFORE_START));

    @Test
    void reportsAreThoseOfSingleEvaluations() {
        List<CaseFile> cases = IntStream.range(0, 300)
                .mapToObj(i -> Cases.licensed("c" + i, i % 3 == 0 ? null : Boolean.valueOf(i % 3 == 1)))
                .toList();

        assertThat(ENGINE.evaluateAll(cases.stream(), Cases.DAY))
                .containsExactlyElementsOf(cases.stream()
                        .<CaseResult>map(one -> new CaseResult.Evaluated(ENGINE.evaluate(one, Cases.DAY)))
                        .toList());
    }

    @Test
    void refusedCaseIsOneResultWithAllItsProblems() {
        CaseFile good = Cases.licensed("good", true);

        assertThat(ENGINE.evaluateAll(Stream.of(ENDS_BEFORE_IT_BEGINS, good, ENDS_BEFORE_IT_BEGINS), Cases.DAY))
                .containsExactly(
                        new CaseResult.Invalid(Optional.of("invalid"), ITS_PROBLEMS),
                        new CaseResult.Evaluated(ENGINE.evaluate(good, Cases.DAY)),
                        new CaseResult.Invalid(
                                Optional.of("invalid"),
                                List.of(new Problem("/caseId", ProblemCode.DUPLICATE_CASE), ITS_PROBLEMS.get(0))));
    }

    @Test
    void caseWithoutAnIdIsRefused() {
        assertThat(ENGINE.evaluateAll(Stream.of(CaseFile.builder().build()), Cases.DAY))
                .containsExactly(new CaseResult.Invalid(
                        Optional.empty(), List.of(new Problem("/caseId", ProblemCode.MISSING_FIELD))));
    }

    @Test
    void entryThatCouldNotBeReadKeepsItsProblems() {
        List<Problem> problems = List.of(new Problem("", ProblemCode.MALFORMED_JSON));

        assertThat(results(entry -> new CaseInput.Refused(Optional.of("c"), problems)))
                .containsExactly(new CaseResult.Invalid(Optional.of("c"), problems));
    }

    @Test
    void exceptionOfReadFailsTheEntry() {
        CaseResult failed = new CaseResult.Failed(Optional.empty(), FailureCode.INTERNAL_ERROR, Optional.empty());

        assertThat(results(entry -> {
                    throw new IllegalStateException(Misbehaviour.SECRET);
                }))
                .containsExactly(failed);
        assertThat(results(entry -> {
                    throw new StackOverflowError();
                }))
                .containsExactly(failed);
        assertThat(results(entry -> null)).containsExactly(failed);
    }

    @Test
    void exceptionsOfTheLibraryInReadKeepWhatTheySay() {
        assertThat(results(entry -> {
                    throw new InvalidCaseFileException(ITS_PROBLEMS);
                }))
                .containsExactly(new CaseResult.Invalid(Optional.empty(), ITS_PROBLEMS));
        assertThat(results(entry -> {
                    throw new EvaluationException(FailureCode.FIRING_LIMIT, Optional.empty());
                }))
                .containsExactly(new CaseResult.Failed(Optional.empty(), FailureCode.FIRING_LIMIT, Optional.empty()));
    }

    private static List<CaseResult> results(Function<String, CaseInput> read) {
        return ENGINE.evaluateAll(Stream.of("entry"), read, Cases.DAY, (entry, result) -> result)
                .toList();
    }

    @Test
    void writeGetsTheEntryAndItsResult() {
        assertThat(ENGINE.evaluateAll(
                        Stream.of("a", "b"),
                        entry -> new CaseInput.Readable(Cases.licensed(entry, true)),
                        Cases.DAY,
                        (entry, result) -> entry + " " + result.caseId().orElseThrow()))
                .containsExactly("a a", "b b");
    }

    @Test
    void nothingIsMissingBeforeABatchBegins() {
        Function<CaseFile, CaseInput> read = CaseInput.Readable::new;
        assertThatNullPointerException()
                .isThrownBy(() -> ENGINE.evaluateAll(null, read, Cases.DAY, (entry, result) -> result))
                .withMessage("entries");
        assertThatNullPointerException()
                .isThrownBy(() -> ENGINE.evaluateAll(Stream.empty(), null, Cases.DAY, (entry, result) -> result))
                .withMessage("read");
        assertThatNullPointerException()
                .isThrownBy(() -> ENGINE.evaluateAll(Stream.empty(), read, null, (entry, result) -> result))
                .withMessage("asOf");
        assertThatNullPointerException()
                .isThrownBy(() -> ENGINE.evaluateAll(Stream.empty(), read, Cases.DAY, null))
                .withMessage("write");
    }

    private static Stream<CaseResult> withKnown(
            Stream<String> entries, Function<String, Optional<ComplianceReport>> known) {
        return ENGINE.evaluateAll(
                entries,
                entry -> new CaseInput.Readable(Cases.licensed(entry, true)),
                known,
                Cases.DAY,
                (entry, result) -> result);
    }

    @Test
    void aKnownReportIsHandedOnAndItsCaseCountsAsSeen() {
        ComplianceReport report = ENGINE.evaluate(Cases.licensed("b", false), Cases.DAY);

        List<CaseResult> results = withKnown(
                        Stream.of("a", "b", "b"), entry -> Optional.of(report).filter(known -> entry.equals("b")))
                .toList();

        assertThat(results.get(0))
                .isEqualTo(new CaseResult.Evaluated(ENGINE.evaluate(Cases.licensed("a", true), Cases.DAY)));
        assertThat(((CaseResult.Evaluated) results.get(1)).report()).isSameAs(report);
        assertThat(results.get(2))
                .isEqualTo(new CaseResult.Invalid(
                        Optional.of("b"), List.of(new Problem("/caseId", ProblemCode.DUPLICATE_CASE))));
    }

    @Test
    void aKnownReportOfAnotherCaseOrDayEndsTheStream() {
        ComplianceReport otherCase = ENGINE.evaluate(Cases.licensed("b", true), Cases.DAY);
        ComplianceReport otherDay = ENGINE.evaluate(Cases.licensed("a", true), Cases.DAY.plusDays(1));

        for (ComplianceReport report : List.of(otherCase, otherDay)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withKnown(Stream.of("a"), entry -> Optional.of(report))
                            .toList())
                    .withMessage("a known report is about another case or date");
        }
    }

    @Test
    void anExceptionOfKnownEndsTheStream() {
        assertThatIllegalStateException()
                .isThrownBy(() -> withKnown(Stream.of("a"), entry -> {
                            throw new IllegalStateException("cannot look it up");
                        })
                        .toList())
                .withMessage("cannot look it up");
    }

    @Test
    void whatIsKnownIsNotAskedOfACaseThatIsRefused() {
        assertThat(ENGINE.evaluateAll(
                        Stream.of("a"),
                        entry -> new CaseInput.Refused(Optional.of("a"), ITS_PROBLEMS),
                        entry -> {
                            throw new IllegalStateException("asked");
                        },
                        Cases.DAY,
                        (entry, result) -> result))
                .containsExactly(new CaseResult.Invalid(Optional.of("a"), ITS_PROBLEMS));
    }
}

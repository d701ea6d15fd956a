package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.BeforeAfter;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.Forecast.Change;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.spi.DatedValue;

/** What a forecast walks over, and what becomes of each entry of a batch of forecasts. */
class ForecastTest {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 5, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    /** Looks on two days of the table, and says the same on both sides of the first unless a licence is held. */
    private static final DroolsEngine ENGINE = TestPack.of(
                    "rule \"tiny.first\" @outcome( REVIEW ) @force( LAW )",
                    "when $w : WorkerFact( asOf.reached( law.day( \"first\" ) ).certain, licensedProfession.is( true ).certain )",
                    "then report.finding( \"tiny.first\", $w, Truth.YES ); end",
                    "rule \"tiny.second\" @outcome( REVIEW ) @force( LAW )",
                    "when $w : WorkerFact( asOf.reached( law.day( \"second\" ) ).certain, Misbehaviour.of( this, \"later\" ) )",
                    "then report.finding( \"tiny.second\", $w, Truth.YES ); end")
            .withValue("first", new DatedValue.Day(FIRST))
            .withValue("second", new DatedValue.Day(SECOND))
            .engine();

    private static final CaseFile LICENSED = Cases.licensed("c", true);

    @Test
    void everyDayOfChangeIsToldWithWhatIsNew() {
        Forecast forecast = ENGINE.forecast(LICENSED, FROM, TO);

        assertThat(forecast.reports())
                .containsExactly(
                        ENGINE.evaluate(LICENSED, FROM),
                        ENGINE.evaluate(LICENSED, FIRST),
                        ENGINE.evaluate(LICENSED, SECOND));
        assertThat(forecast.changes())
                .extracting(change -> change.on() + " " + appearing(change))
                .containsExactly(FIRST + " [tiny.first]", SECOND + " [tiny.second]");
    }

    private static List<String> appearing(Change change) {
        return change.findings().stream()
                .map(BeforeAfter::after)
                .flatMap(Optional::stream)
                .map(Finding::rule)
                .toList();
    }

    @Test
    void aDayOnWhichNothingIsSaidIsNoChange() {
        assertThat(ENGINE.forecast(Cases.licensed("c", false), FROM, TO).changes())
                .extracting(Change::on)
                .containsExactly(SECOND);
    }

    @Test
    void bothEndsOfTheRangeAreInIt() {
        assertThat(ENGINE.forecast(LICENSED, FIRST, SECOND).changes())
                .extracting(Change::on)
                .containsExactly(SECOND);
        assertThat(ENGINE.forecast(LICENSED, FROM, FIRST).changes())
                .extracting(Change::on)
                .containsExactly(FIRST);
        assertThat(ENGINE.forecast(LICENSED, FROM, FIRST.minusDays(1)).changes())
                .isEmpty();
    }

    @Test
    void aRangeOfOneDayIsAnEvaluation() {
        assertThat(ENGINE.forecast(LICENSED, FIRST, FIRST).reports()).containsExactly(ENGINE.evaluate(LICENSED, FIRST));
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.forecast(LICENSED, FROM, FROM.minusDays(1)))
                .withMessage("the range ends before it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.forecastAll(Stream.of(LICENSED), FROM, FROM.minusDays(1)));
        assertThatNullPointerException()
                .isThrownBy(() -> ENGINE.forecast(LICENSED, null, TO))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> ENGINE.forecast(LICENSED, FROM, null))
                .withMessage("to");
    }

    @Test
    void aFlawedCaseIsRefused() {
        assertThatExceptionOfType(InvalidCaseFileException.class)
                .isThrownBy(() -> ENGINE.forecast(CaseFile.builder().build(), FROM, TO));
    }

    @Test
    void aRuleThatFailsOnALaterDayFailsTheForecast() {
        CaseFile later = Cases.withWorkers("c", "later");

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> ENGINE.forecast(later, FROM, TO))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.RULE_FAILED))
                .withMessageNotContaining(Misbehaviour.SECRET);
    }

    @Test
    void aBatchForecastsInOrder() {
        List<CaseFile> cases = IntStream.range(0, 300)
                .mapToObj(i -> Cases.licensed("c" + i, i % 2 == 0))
                .toList();

        assertThat(ENGINE.forecastAll(cases.stream(), FROM, TO))
                .containsExactlyElementsOf(cases.stream()
                        .<ForecastResult>map(one -> new ForecastResult.Forecasted(ENGINE.forecast(one, FROM, TO)))
                        .toList());
    }

    @Test
    void aBadCaseIsOneResult() {
        List<Problem> problems = List.of(new Problem("", ProblemCode.MALFORMED_JSON));
        List<CaseInput> inputs = List.of(
                new CaseInput.Refused(Optional.empty(), problems),
                new CaseInput.Readable(Cases.withWorkers("fails", "later")),
                new CaseInput.Readable(LICENSED),
                new CaseInput.Readable(LICENSED));

        assertThat(ENGINE.forecastAll(inputs.stream(), input -> input, FROM, TO, (input, result) -> result))
                .containsExactly(
                        new CaseResult.Invalid(Optional.empty(), problems),
                        new CaseResult.Failed(
                                Optional.of("fails"), FailureCode.RULE_FAILED, Optional.of("tiny.second")),
                        new ForecastResult.Forecasted(ENGINE.forecast(LICENSED, FROM, TO)),
                        new CaseResult.Invalid(
                                Optional.of("c"), List.of(new Problem("/caseId", ProblemCode.DUPLICATE_CASE))));
    }
}

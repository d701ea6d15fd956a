package se.omsorgsregler.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;

class ForecastCodecTest {

    private static final ForecastCodec CODEC = ForecastCodec.standard();
    private static final LocalDate FROM = LocalDate.of(2032, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2032, 6, 30);
    private static final LocalDate THIRD = LocalDate.of(2033, 7, 1);
    private static final LocalDate TO = LocalDate.of(2033, 12, 31);
    private static final RuleSet RULE_SET =
            new RuleSet(List.of(new RuleSet.Pack("se-national", "1.0.0")), "0123456789abcdef");

    private static final DutyRow OFFER = row("offer", "", DutyStatus.MET);
    private static final UndecidedAdvice ADVICE = new UndecidedAdvice("b.advice", List.of("/offers"));

    private static final Forecast FORECAST = new Forecast(
            TO,
            List.of(
                    report(
                            FROM,
                            SECOND,
                            List.of(row("credential", "/appointments/1", DutyStatus.MET), OFFER),
                            List.of(finding("b.two", Outcome.REVIEW)),
                            List.of(ADVICE),
                            List.of("c.advice")),
                    report(
                            SECOND,
                            THIRD,
                            List.of(row("credential", "/appointments/1", DutyStatus.MET), OFFER),
                            List.of(finding("a.one", Outcome.DUE), finding("b.two", Outcome.REVIEW)),
                            List.of(new UndecidedAdvice("a.advice", List.of("/tasks")), ADVICE),
                            List.of("a.advice", "c.advice")),
                    report(
                            THIRD,
                            null,
                            List.of(
                                    row("credential", "/appointments/0", DutyStatus.MET),
                                    row("credential", "/appointments/1", DutyStatus.BREACHED),
                                    OFFER),
                            List.of(finding("a.one", Outcome.BREACH)),
                            List.of(new UndecidedAdvice("b.advice", List.of("/tasks"))),
                            List.of())));

    @Test
    void whatIsWrittenIsReadBack() {
        String json = CODEC.write(FORECAST);

        assertThat(Schemas.acceptsForecast(json)).isTrue();
        assertThat(CODEC.read(json)).isEqualTo(FORECAST);
        assertThat(CODEC.write(CODEC.read(json))).isEqualTo(json);
    }

    @Test
    void onlyWhatIsDifferentIsWrittenOfAChange() {
        assertThat(CODEC.write(FORECAST))
                .startsWith("{\"to\":\"2033-12-31\",\"report\":"
                        + ReportCodec.standard().write(FORECAST.reports().get(0))
                        + ",\"changes\":[{\"on\":\"2032-06-30\",")
                .contains("\"undecidedAdvice\":[{\"after\":{\"rule\":\"a.advice\",\"missing\":[\"/tasks\"]}}],"
                        + "\"notEvaluated\":[{\"after\":\"a.advice\"}],\"stableThrough\":\"2033-06-30\"},"
                        + "{\"on\":\"2033-07-01\",")
                .endsWith("\"notEvaluated\":[{\"before\":\"a.advice\"},{\"before\":\"c.advice\"}],"
                        + "\"stableThrough\":null}]}");
    }

    @Test
    void aForecastWithoutChanges() {
        Forecast calm =
                new Forecast(FROM, List.of(report(FROM, null, List.of(OFFER), List.of(), List.of(), List.of())));

        String json = CODEC.write(calm);

        assertThat(json).endsWith(",\"changes\":[]}");
        assertThat(Schemas.acceptsForecast(json)).isTrue();
        assertThat(CODEC.read(json)).isEqualTo(calm);
    }

    @Test
    void aResultIsOneLine() {
        assertThat(CODEC.writeResult(new ForecastResult.Forecasted(FORECAST), 3))
                .isEqualTo("{\"caseId\":\"K-1\",\"status\":\"FORECASTED\",\"forecast\":" + CODEC.write(FORECAST) + "}");
        CaseResult.Invalid invalid =
                new CaseResult.Invalid(Optional.of("K-2"), List.of(new Problem("/caseId", ProblemCode.DUPLICATE_CASE)));
        CaseResult.Failed failed =
                new CaseResult.Failed(Optional.empty(), FailureCode.RULE_FAILED, Optional.of("a.one"));
        assertThat(CODEC.writeResult(invalid, 4))
                .isEqualTo(ReportCodec.standard().writeResult(invalid, 4));
        assertThat(CODEC.writeResult(failed, 5))
                .isEqualTo(ReportCodec.standard().writeResult(failed, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                          | {{                     | no forecast: MALFORMED_JSON at \"\"",
                "\"to\":\"2033-12-31\",     | ``                     | no forecast: MISSING_FIELD at \"/to\"",
                "\"on\":\"2032-06-30\"      | \"on\":\"midsummer\"   | no forecast: WRONG_TYPE at \"/changes/0/on\"",
                "\"on\":\"2032-06-30\"      | \"at\":\"2032-06-30\"  | no forecast: UNKNOWN_FIELD at \"/changes/0/at\"",
                "\"before\":\"c.advice\"    | \"before\":\"kanarie\" | no forecast: a change does not fit the report before it",
                "{\"before\":\"c.advice\"}  | {}                     | nothing changes",
                "\"on\":\"2032-06-30\"      | \"on\":\"2032-07-01\"  | a report does not follow on the one before it",
                "\"to\":\"2033-12-31\"      | \"to\":\"2033-06-30\"  | no report within the range"
            })
    void refusesWhatIsNoForecast(String text, String replacement, String problem) {
        String json = CODEC.write(FORECAST);
        assertThat(json).contains(text);

        assertThatThrownBy(() -> CODEC.read(json.replaceFirst(Pattern.quote(text), replacement)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    private static ComplianceReport report(
            LocalDate asOf,
            LocalDate next,
            List<DutyRow> duties,
            List<Finding> findings,
            List<UndecidedAdvice> advice,
            List<String> notEvaluated) {
        return new ComplianceReport(
                "K-1",
                asOf,
                RULE_SET,
                duties,
                findings,
                advice,
                notEvaluated,
                List.of(),
                Optional.ofNullable(next).map(day -> day.minusDays(1)));
    }

    private static DutyRow row(String duty, String subject, DutyStatus status) {
        return new DutyRow(
                duty,
                Force.LAW,
                status,
                subject,
                "id" + subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Finding finding(String rule, Outcome outcome) {
        Message text = new Message(rule, Map.of(), Map.of(Language.SWEDISH, "å", Language.ENGLISH, "a"));
        return new Finding(
                rule,
                outcome,
                Force.LAW,
                List.of(),
                "",
                "case",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                text,
                text);
    }
}

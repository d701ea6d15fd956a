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
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;

class ReportCodecTest {

    private static final ReportCodec CODEC = ReportCodec.standard();
    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
    private static final RuleSet RULE_SET =
            new RuleSet(List.of(new RuleSet.Pack("se-national", "1.0.0")), "0123456789abcdef");

    private static final DutyRow OFFER_DUTY = new DutyRow(
            "offer",
            Force.LAW,
            DutyStatus.MET,
            "/offers/0",
            "offers:o1",
            Optional.of(DAY),
            Optional.of(DAY.plusDays(1)),
            Optional.of(DAY.plusDays(2)),
            Optional.of("ACCEPTED"));

    private static final DutyRow SILENT_DUTY = new DutyRow(
            "credential",
            Force.LAW,
            DutyStatus.NOT_APPLICABLE,
            "",
            "case",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Finding BREACH = new Finding(
            "credential.missing",
            Outcome.BREACH,
            Force.LAW,
            List.of(new Citation("SoL (2025:400) 25 kap. 4 §", Force.LAW)),
            "/appointments/0",
            "appointments:p1",
            Optional.of(DAY),
            Optional.of(DAY.plusDays(3)),
            List.of("/appointments/0/from", "/workers/0/certificates"),
            List.of(),
            Optional.empty(),
            message("credential.missing"),
            message("credential.missing.remedy"));

    private static final Finding UNDETERMINED = new Finding(
            "offer.documented",
            Outcome.UNDETERMINED,
            Force.LAW,
            List.of(),
            "",
            "case",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of("/offers"),
            Optional.of(Outcome.UNMET),
            message("offer.documented"),
            message("offer.documented.remedy"));

    private static final ComplianceReport FULL = report(Optional.of(DAY.plusDays(30)));

    @Test
    void whatIsWrittenIsReadBackAndFollowsTheSchema() {
        for (ComplianceReport report : List.of(FULL, report(Optional.empty()), empty())) {
            String json = CODEC.write(report);
            assertThat(json).doesNotContain("\n");
            assertThat(Schemas.acceptsReport(json)).isTrue();
            ComplianceReport read = CODEC.read(json);
            assertThat(read).isEqualTo(report);
            assertThat(CODEC.write(read)).isEqualTo(json);
        }
    }

    @Test
    void writesTheFieldsInTheOrderOfTheFormat() {
        assertThat(CODEC.write(empty()))
                .isEqualTo(
                        "{\"caseId\":\"K-1\",\"asOf\":\"2025-08-01\",\"ruleSet\":{\"packs\":[{\"id\":\"se-national\","
                                + "\"version\":\"1.0.0\"}],\"fingerprint\":\"0123456789abcdef\"},\"duties\":[],\"findings\":[],"
                                + "\"undecidedAdvice\":[],\"stableThrough\":null}");
    }

    @Test
    void onlyAnUndeterminedFindingNamesWhatIsMissing() {
        String json = CODEC.write(
                new ComplianceReport("K-1", DAY, RULE_SET, List.of(), List.of(BREACH), List.of(), Optional.empty()));
        assertThat(json).doesNotContain("\"missing\"", "\"wouldBe\"").contains("\"evidence\":[");
        assertThat(CODEC.write(FULL)).contains("\"missing\":[\"/offers\"],\"wouldBe\":\"UNMET\"");
    }

    @Test
    void whatASourceProfileTookOutOrMarkedIsWrittenAndReadBack() {
        ComplianceReport report = new ComplianceReport(
                "K-1",
                DAY,
                RULE_SET,
                List.of(),
                List.of(BREACH, UNDETERMINED.markedAsCovered()),
                List.of(),
                List.of("offer.answered-by-other"),
                List.of(),
                Optional.empty());
        String json = CODEC.write(report);
        assertThat(json).contains("\"coveredByProfile\":true}]", "\"notEvaluated\":[\"offer.answered-by-other\"]");
        assertThat(json).containsOnlyOnce("coveredByProfile");
        assertThat(Schemas.acceptsReport(json)).isTrue();
        assertThat(CODEC.read(json)).isEqualTo(report);
        assertThat(CODEC.read(CODEC.brief().write(report))).isEqualTo(report);
        assertThat(CODEC.write(FULL)).doesNotContain("coveredByProfile", "notEvaluated");
    }

    @Test
    void messagesAreWrittenInBothLanguages() {
        assertThat(CODEC.write(FULL))
                .contains("\"message\":{\"key\":\"credential.missing\",\"arguments\":{\"day\":\"2025-08-01\"},"
                        + "\"sv\":\"Saknas sedan 2025-08-01\",\"en\":\"Missing since 2025-08-01\"}");
        Message read = CODEC.read(CODEC.write(FULL)).findings().get(0).message();
        assertThat(read.text(Language.SWEDISH)).isEqualTo("Saknas sedan 2025-08-01");
        assertThat(read.text(Language.ENGLISH)).isEqualTo("Missing since 2025-08-01");
    }

    @Test
    void aBriefReportLeavesOutWhatDoesNotApply() {
        String json = CODEC.brief().write(FULL);
        assertThat(Schemas.acceptsReport(json)).isTrue();
        ComplianceReport brief = CODEC.read(json);
        assertThat(brief.duties()).containsExactly(OFFER_DUTY);
        assertThat(brief.findings()).isEqualTo(FULL.findings());
        assertThat(CODEC.brief().writeResult(new CaseResult.Evaluated(FULL), 1)).doesNotContain("NOT_APPLICABLE");
        assertThat(CODEC.write(FULL)).contains("NOT_APPLICABLE");
    }

    @Test
    void aResultIsOneLine() {
        assertThat(CODEC.writeResult(new CaseResult.Evaluated(FULL), 3))
                .isEqualTo("{\"caseId\":\"K-1\",\"status\":\"EVALUATED\",\"report\":" + CODEC.write(FULL) + "}");
        assertThat(CODEC.writeResult(
                        new CaseResult.Invalid(
                                Optional.of("a\nb"), List.of(new Problem("/a~1b", ProblemCode.UNKNOWN_FIELD))),
                        3))
                .isEqualTo("{\"caseId\":\"a\\nb\",\"status\":\"INVALID\",\"line\":3,"
                        + "\"problems\":[{\"pointer\":\"/a~1b\",\"code\":\"UNKNOWN_FIELD\"}]}");
        assertThat(CODEC.writeResult(
                        new CaseResult.Invalid(Optional.empty(), List.of(new Problem("", ProblemCode.MALFORMED_JSON))),
                        5_000_000_000L))
                .isEqualTo("{\"status\":\"INVALID\",\"line\":5000000000,"
                        + "\"problems\":[{\"pointer\":\"\",\"code\":\"MALFORMED_JSON\"}]}");
        assertThat(CODEC.writeResult(
                        new CaseResult.Failed(Optional.of("K-1"), FailureCode.RULE_FAILED, Optional.of("a.b")), 3))
                .isEqualTo("{\"caseId\":\"K-1\",\"status\":\"FAILED\",\"code\":\"RULE_FAILED\",\"rule\":\"a.b\"}");
        assertThat(CODEC.writeResult(
                        new CaseResult.Failed(Optional.empty(), FailureCode.INTERNAL_ERROR, Optional.empty()), 3))
                .isEqualTo("{\"status\":\"FAILED\",\"code\":\"INTERNAL_ERROR\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                        | {{                     | MALFORMED_JSON at \"\"",
                "\"K-1\"                  | 7                      | WRONG_TYPE at \"/caseId\"",
                "\"caseId\":\"K-1\",      | ``                     | MISSING_FIELD at \"/caseId\"",
                ",\"stableThrough\":\"2025-08-31\" | ``            | MISSING_FIELD at \"/stableThrough\"",
                "\"stableThrough\":\"2025-08-31\" | \"stableThrough\":\"31/8\" | WRONG_TYPE at \"/stableThrough\"",
                "\"MET\"                  | \"kanarie\"            | UNKNOWN_VALUE at \"/duties/0/status\"",
                "\"basis\"                | \"bases\"              | UNKNOWN_FIELD at \"/duties/0/bases\"",
                "\"/appointments/0/from\" | null                   | WRONG_TYPE at \"/findings/0/evidence/0\"",
                "{\"day\":\"2025-08-01\"} | {\"day\":1}            | WRONG_TYPE at \"/findings/0/message/arguments/day\"",
                "{\"day\":\"2025-08-01\"} | []                     | WRONG_TYPE at \"/findings/0/message/arguments\""
            })
    void refusesWhatIsNoReport(String text, String replacement, String problem) {
        String json = CODEC.write(FULL);
        assertThat(json).contains(text);
        String changed = json.replaceFirst(Pattern.quote(text), replacement);
        assertThatThrownBy(() -> CODEC.read(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no report: " + problem)
                .hasNoCause();
        assertThat(problem.startsWith("MALFORMED") || !Schemas.acceptsReport(changed))
                .isTrue();
    }

    @Test
    void refusesADocumentOfAnotherKind() {
        assertThatThrownBy(() -> CODEC.read("[]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no report: WRONG_TYPE at \"\"");
    }

    @Test
    void theResultOfAnEvaluatedCaseIsReadBack() {
        CaseResult.Evaluated result = new CaseResult.Evaluated(FULL);
        String json = CODEC.writeResult(result, 3);

        assertThat(CODEC.readEvaluated(json)).isEqualTo(result);
        assertThat(CODEC.writeResult(CODEC.readEvaluated(json), 3)).isEqualTo(json);
        assertThatThrownBy(() -> CODEC.readEvaluated(CODEC.writeResult(
                        new CaseResult.Failed(Optional.of("K-1"), FailureCode.INTERNAL_ERROR, Optional.empty()), 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no report: UNKNOWN_FIELD at \"/code\"");
    }

    @Test
    void anArgumentThatLooksLikeAnotherIsNotFilledInWhenReadBack() {
        Message message = new Message(
                "k", Map.of("a", "1", "b", "{a}"), Map.of(Language.SWEDISH, "{a} {b}", Language.ENGLISH, "{b} {a}"));
        ComplianceReport report = new ComplianceReport(
                "K-1",
                DAY,
                RULE_SET,
                List.of(),
                List.of(new Finding(
                        "r",
                        Outcome.REVIEW,
                        Force.LAW,
                        List.of(),
                        "",
                        "case",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        message,
                        message)),
                List.of(),
                Optional.empty());

        String json = CODEC.write(report);

        assertThat(json).contains("\"sv\":\"1 {a}\"", "\"en\":\"{a} 1\"");
        assertThat(CODEC.write(CODEC.read(json))).isEqualTo(json);
    }

    private static ComplianceReport report(Optional<LocalDate> stableThrough) {
        return new ComplianceReport(
                "K-1",
                DAY,
                RULE_SET,
                List.of(OFFER_DUTY, SILENT_DUTY),
                List.of(BREACH, UNDETERMINED),
                List.of(new UndecidedAdvice("appointment.by-needs-assessor", List.of("/appointments"))),
                stableThrough);
    }

    private static ComplianceReport empty() {
        return new ComplianceReport("K-1", DAY, RULE_SET, List.of(), List.of(), List.of(), Optional.empty());
    }

    private static Message message(String key) {
        return new Message(
                key,
                Map.of("day", "2025-08-01"),
                Map.of(Language.SWEDISH, "Saknas sedan {day}", Language.ENGLISH, "Missing since {day}"));
    }
}

package se.omsorgsregler.batch.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.files.PrettyJson;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;

class SummaryTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final RuleSet RULES =
            new RuleSet(List.of(new RuleSet.Pack("some-pack", "1.2.3")), "0123456789abcdef");

    private static CaseLine line() {
        CaseLine line =
                new CaseLine(new JsonLine(1, "{\"formatVersion\":1,\"caseId\":\"K-1\"}".getBytes(UTF_8), false));
        line.read(CaseFileCodec.standard());
        return line;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,UP_TO_30",
        "2026-10-23,UP_TO_30",
        "2026-10-22,UP_TO_90",
        "2026-08-24,UP_TO_90",
        "2026-08-23,UP_TO_365",
        "2025-11-22,UP_TO_365",
        "2025-11-21,OVER_365",
        ",UNKNOWN"
    })
    void ageHasInclusiveBounds(LocalDate since, Age age) {
        assertThat(Age.of(Optional.ofNullable(since), AS_OF)).isEqualTo(age);
    }

    @Test
    void failedCasesAreCountedByCode() {
        SummaryCounter counter = new SummaryCounter(AS_OF, RULES, List.of());
        counter.add(line(), new CaseResult.Failed(Optional.of("K-1"), FailureCode.RULE_FAILED, Optional.empty()));

        Summary summary = counter.summary();

        assertThat(summary.cases(CaseStatus.FAILED)).isEqualTo(1);
        assertThat(summary.failures()).isEqualTo(Map.of(FailureCode.RULE_FAILED, 1L));
        assertThat(SummaryText.render(summary, Language.ENGLISH)).contains("failed 1", "RULE_FAILED");
    }

    @Test
    void missingFieldsAreCountedByPatternOfPointer() {
        SummaryCounter counter = new SummaryCounter(AS_OF, RULES, List.of());
        counter.add(
                line(),
                new CaseResult.Evaluated(new ComplianceReport(
                        "K-1",
                        AS_OF,
                        RULES,
                        List.of(),
                        List.of(),
                        List.of(new UndecidedAdvice(
                                "some.rule",
                                List.of(
                                        "/offers",
                                        "/workers/0/certificates/11/grantedOn",
                                        "/workers/3/certificates/2/grantedOn"))),
                        Optional.empty())));

        Summary summary = counter.summary();

        assertThat(summary.undecidedAdvice()).isEqualTo(Map.of("some.rule", 1L));
        assertThat(summary.missing()).isEqualTo(Map.of("/offers", 1L, "/workers/*/certificates/*/grantedOn", 2L));
    }

    @Test
    void jsonHasSortedKeysAndUnixLineEnds() {
        String json = PrettyJson.write(new SummaryCounter(AS_OF, RULES, List.of()).summary());

        assertThat(json)
                .startsWith("{\n  \"asOf\" : \"2026-11-22\",\n  \"ruleSet\" : {\n    \"packs\" : [\n")
                .endsWith("\n}\n")
                .doesNotContain("\r");
    }
}

package se.omsorgsregler.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.AppliedWaiver.Status;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.casefile.PersonIds;

class WaiverCodecTest {

    private static final WaiverCodec CODEC = WaiverCodec.standard();
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OF_CASE =
            "{\"rule\":\"credential.missing\",\"caseId\":\"K-1\",\"subjectId\":\"appointments:p1\","
                    + "\"reason\":\"AWAITING_CERTIFICATE\",\"decidedOn\":\"2026-10-01\",\"validTo\":\"2026-12-31\","
                    + "\"decidedBy\":\"key-7\",\"evidenceHash\":\"" + HASH + "\"}";
    private static final String OF_UNIT = "{\"rule\":\"offer.not-made\",\"unit\":\"U-1\",\"reason\":\"ROLLING_OUT\","
            + "\"decidedOn\":\"2026-10-01\",\"validTo\":\"2026-10-01\",\"decidedBy\":\"key-7\"}";

    /** What a JSON Schema cannot say. */
    private static final Set<String> BEYOND_A_SCHEMA =
            Set.of("MALFORMED_JSON at \"\"", "validTo is before decidedOn", "an id is empty", "PERSON_ID at \"\"");

    private static JsonLine line(String json) {
        return new JsonLine(1, json.getBytes(UTF_8), false);
    }

    @Test
    void whatIsReadIsWrittenTheSameWay() {
        Waiver ofCase = CODEC.read(line(OF_CASE));
        assertThat(ofCase)
                .isEqualTo(new Waiver(
                        "credential.missing",
                        Optional.of("K-1"),
                        Optional.of("appointments:p1"),
                        Optional.empty(),
                        "AWAITING_CERTIFICATE",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 12, 31),
                        "key-7",
                        Optional.of(HASH)));
        assertThat(CODEC.write(ofCase)).isEqualTo(OF_CASE);
        assertThat(CODEC.write(CODEC.read(line(OF_UNIT)))).isEqualTo(OF_UNIT);
        assertThat(ofCase).hasToString("Waiver[credential.missing to 2026-12-31]");
        assertThat(Schemas.acceptsWaiver(OF_CASE)).isTrue();
        assertThat(Schemas.acceptsWaiver(OF_UNIT)).isTrue();
    }

    @Test
    void aReportCarriesWaivers() {
        ComplianceReport report = new ComplianceReport(
                "K-1",
                LocalDate.of(2026, 11, 22),
                new RuleSet(List.of(), "f"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new AppliedWaiver(
                                Status.IN_EFFECT, "appointments:p1", Optional.of(HASH), CODEC.read(line(OF_CASE))),
                        new AppliedWaiver(Status.UNMATCHED, "case", Optional.empty(), CODEC.read(line(OF_UNIT)))),
                Optional.empty());

        String json = ReportCodec.standard().write(report);

        assertThat(json)
                .contains("\"waivers\":[{\"status\":\"IN_EFFECT\",\"subjectId\":\"appointments:p1\",\"evidenceHash\":\""
                        + HASH + "\",\"waiver\":" + OF_CASE + "},{\"status\":\"UNMATCHED\"");
        assertThat(Schemas.acceptsReport(json)).isTrue();
        assertThat(ReportCodec.standard().read(json)).isEqualTo(report);
        assertThat(ReportCodec.standard().read(ReportCodec.standard().brief().write(report)))
                .isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "}                      | `}}`                     | MALFORMED_JSON at \"\"",
                "\"rule\":\"credential.missing\", | ``             | MISSING_FIELD at \"/rule\"",
                "\"reason\"             | \"note\"                 | UNKNOWN_FIELD at \"/note\"",
                "\"2026-12-31\"         | \"2026-13-31\"           | WRONG_TYPE at \"/validTo\"",
                "\"2026-12-31\"         | \"2026-09-30\"           | validTo is before decidedOn",
                "AWAITING_CERTIFICATE   | waiting for Anna         | reason is a code of capitals, digits and underscores",
                "\"caseId\":\"K-1\",    | ``                       | either caseId and subjectId or unit",
                "\"subjectId\":\"appointments:p1\", | ``           | either caseId and subjectId or unit",
                "\"caseId\":\"K-1\",    | \"caseId\":\"K-1\",\"unit\":\"U\", | either caseId and subjectId or unit",
                "\"K-1\"                | \" \"                    | an id is empty",
                "\"key-7\"              | \" \"                    | decidedBy is a key without blanks",
                "\"key-7\"              | \"Anna Andersson\"       | decidedBy is a key without blanks",
                "0123456789abcdef\"     | x\"                      | evidenceHash is SHA-256 in lower-case hexadecimal",
                "\"caseId\":\"K-1\",\"subjectId\":\"appointments:p1\" | \"unit\":\"U\" | evidenceHash is about one case, not a unit",
                "key-7                  | 19121212-1212            | PERSON_ID at \"\"",
                "appointments:p1        | workers:191212121212     | PERSON_ID at \"\"",
                "K-1                    | 19121212-1212            | PERSON_ID at \"\""
            })
    void refusesWhatIsNoWaiver(String text, String replacement, String problem) {
        assertThat(OF_CASE).contains(text);
        String changed = OF_CASE.replace(text, replacement);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.read(line(changed)))
                .withMessage("no waiver: " + problem)
                .withNoCause();
        assertThat(!BEYOND_A_SCHEMA.contains(problem) && Schemas.acceptsWaiver(changed))
                .isFalse();
    }

    @Test
    void refusesLinesThatCannotBeRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.read(new JsonLine(1, new byte[0], true)))
                .withMessage("no waiver: LINE_TOO_LONG at \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.read(
                        new JsonLine(1, OF_UNIT.replace("key", "nyckelhål").getBytes(ISO_8859_1), false)))
                .withMessage("no waiver: MALFORMED_JSON at \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.read(line("[]")))
                .withMessage("no waiver: WRONG_TYPE at \"\"");
    }

    @Test
    void personIdsAreAcceptedOnRequestAndExtensionsArePassedOver() {
        String json = OF_CASE.replace("K-1", "19121212-1212").replace("}", ",\"x-note\":[{}]}");
        Waiver waiver = CODEC.withPersonIds(PersonIds.ALLOWED).read(line(json));
        assertThat(waiver.caseId()).contains("19121212-1212");
    }
}

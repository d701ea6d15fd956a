package se.omsorgsregler.batch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Worker;

class FindingsTableTest {

    private static final CaseFile CASE = CaseFile.builder()
            .caseId("K-1")
            .appointments(
                    Appointment.builder().id("p1").holder("W-1").build(),
                    Appointment.builder().id("p2").build())
            .workers(Worker.builder().id("W-7").build())
            .build();

    private static String row(CaseFile caseFile, String subject) {
        Finding finding = new Finding(
                "some.rule",
                Outcome.DUE,
                Force.LAW,
                List.of(new Citation("SoL 1", Force.LAW), new Citation("SoL 2", Force.LAW)),
                subject,
                "case",
                Optional.empty(),
                Optional.of(LocalDate.of(2033, 6, 30)),
                List.of(),
                List.of(),
                Optional.empty(),
                message("a;b"),
                message("say \"now\""));
        ComplianceReport report = new ComplianceReport(
                caseFile.caseId(),
                LocalDate.of(2033, 1, 1),
                new RuleSet(List.of(), "0"),
                List.of(),
                List.of(finding),
                List.of(),
                Optional.empty());
        return new FindingsTable(';', Language.SWEDISH).rows(caseFile, report);
    }

    private static Message message(String text) {
        return new Message("key", Map.of(), Map.of(Language.SWEDISH, text));
    }

    @Test
    void cellsAreQuotedWhereNeeded() {
        assertThat(row(CASE, ""))
                .isEqualTo("K-1;;;;some.rule;DUE;LAW;;2033-06-30;case;;SoL 1 | SoL 2;\"a;b\";\"say \"\"now\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void cellsThatLookLikeFormulasAreText(String dangerous) {
        String row = row(CASE.toBuilder().caseId(dangerous).unit(dangerous).build(), "");

        assertThat(row.split(";")[0].replace("\"", "")).isEqualTo("'" + dangerous);
        assertThat(row.split(";")[3].replace("\"", "")).isEqualTo("'" + dangerous);
    }

    @ParameterizedTest
    @CsvSource({
        "/appointments/0,W-1",
        "/appointments/1,''",
        "/appointments/2,''",
        "/workers/0,W-7",
        "/workers/3,''",
        "/offers/0,''",
        "/appointments,''"
    })
    void holderIsTheWorkerTheFindingIsAbout(String subject, String holder) {
        assertThat(row(CASE, subject).split(";")[10]).isEqualTo(holder);
    }
}

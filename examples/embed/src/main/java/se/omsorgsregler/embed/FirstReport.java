package se.omsorgsregler.embed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Worker;

/** Prints what the national rules find in one case on one date. */
public final class FirstReport {

    private FirstReport() {}

    /**
     * Prints the report on standard output.
     *
     * @param args none
     */
    public static void main(String[] args) {
        print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(PrintStream out) {
        ComplianceEngine engine = ComplianceEngine.builder().build(); // once per application
        ComplianceReport report = engine.evaluate(exampleCase(), LocalDate.of(2026, 11, 22));
        for (Finding finding : report.findings()) {
            out.printf(
                    "%s %s%s%n  %s%n",
                    finding.rule(),
                    finding.outcome(),
                    finding.since().map(day -> " since " + day).orElse(""),
                    finding.message().text(Language.SWEDISH));
            finding.citations().forEach(citation -> out.printf("  %s%n", citation.provision()));
        }
    }

    /** A contact who was appointed in 2024 without a recorded offer, is not documented and has no bevis as undersköterska. */
    private static CaseFile exampleCase() {
        return CaseFile.builder()
                .caseId("K-1001")
                .decisions(Decision.builder()
                        .id("d1")
                        .setting(Setting.HOME_CARE)
                        .basis(DecisionBasis.NEEDS_TESTED)
                        .from(LocalDate.of(2024, 3, 1))
                        .build())
                .offers()
                .assessments()
                .appointments(Appointment.builder()
                        .id("p1")
                        .kind(AppointmentKind.CARE_CONTACT)
                        .role(AppointmentRole.PRIMARY)
                        .holder("W-12")
                        .from(LocalDate.of(2024, 3, 12))
                        .documented(false)
                        .build())
                .workers(Worker.builder()
                        .id("W-12")
                        .certificates()
                        .employments(Employment.builder()
                                .id("e1")
                                .title(EmploymentTitle.OTHER)
                                .form(EmploymentForm.PERMANENT)
                                .from(LocalDate.of(2019, 1, 1))
                                .build())
                        .build())
                .build();
    }
}

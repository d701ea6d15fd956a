package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.Worker;

/**
 * The verdict on an ordinary contact without certificate turns on three days: 2023-07-01 and 2025-07-01, on which the acts came into force,
 * and 2033-06-30, the last day of the transition. Between two of them it is the same on every day.
 */
class CredentialDaysTest {

    // spotless:off
    private static final List<Line> TABLE = Stream.of("""
            appointed              | was permanent on | asked                  | row             | finding
            2015-01-01..2023-06-30 | neither day      | 2015-01-01..2023-06-30 | NOT_APPLICABLE  | -
            2015-01-01..2023-06-30 | both days        | 2015-01-01..2023-06-30 | NOT_APPLICABLE  | -
            2015-01-01..2023-06-30 | neither day      | 2023-07-01..2033-06-30 | REVIEW          | credential.appointed-before-requirement REVIEW
            2015-01-01..2023-06-30 | second day       | 2023-07-01..2033-06-30 | REVIEW          | credential.appointed-before-requirement REVIEW
            2015-01-01..2023-06-30 | first day        | 2023-07-01..2032-06-29 | MET             | -
            2015-01-01..2023-06-30 | both days        | 2023-07-01..2032-06-29 | MET             | -
            2015-01-01..2023-06-30 | first day        | 2032-06-30..2033-06-30 | MET             | credential.transition-ending DUE
            2015-01-01..2023-06-30 | both days        | 2032-06-30..2033-06-30 | MET             | credential.transition-ending DUE
            2015-01-01..2023-06-30 | neither day      | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2015-01-01..2023-06-30 | first day        | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2015-01-01..2023-06-30 | second day       | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2015-01-01..2023-06-30 | both days        | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2023-07-01..2025-06-30 | neither day      | 2023-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            2023-07-01..2025-06-30 | second day       | 2023-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            2023-07-01..2025-06-30 | first day        | 2023-07-01..2032-06-29 | MET             | -
            2023-07-01..2025-06-30 | both days        | 2023-07-01..2032-06-29 | MET             | -
            2023-07-01..2025-06-30 | first day        | 2032-06-30..2033-06-30 | MET             | credential.transition-ending DUE
            2023-07-01..2025-06-30 | both days        | 2032-06-30..2033-06-30 | MET             | credential.transition-ending DUE
            2023-07-01..2025-06-30 | first day        | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2023-07-01..2025-06-30 | both days        | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2025-07-01..2033-06-30 | neither day      | 2025-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            2025-07-01..2033-06-30 | first day        | 2025-07-01..2033-06-30 | REVIEW          | credential.transition-unclear REVIEW
            2025-07-01..2033-06-30 | second day       | 2025-07-01..2033-06-30 | REVIEW          | credential.transition-unclear REVIEW
            2025-07-01..2033-06-30 | both days        | 2025-07-01..2032-06-29 | MET             | -
            2025-07-01..2033-06-30 | both days        | 2032-06-30..2033-06-30 | MET             | credential.transition-ending DUE
            2025-07-01..2033-06-30 | first day        | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2025-07-01..2033-06-30 | second day       | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2025-07-01..2033-06-30 | both days        | 2033-07-01..2040-12-31 | BREACHED        | credential.transition-ended BREACH
            2033-07-01..2040-12-31 | neither day      | 2033-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            2033-07-01..2040-12-31 | first day        | 2033-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            2033-07-01..2040-12-31 | second day       | 2033-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            2033-07-01..2040-12-31 | both days        | 2033-07-01..2040-12-31 | BREACHED        | credential.missing BREACH
            """.split("\n")).skip(1).map(Line::parse).toList();
    // spotless:on

    private static final LocalDate FIRST_REFERENCE_DAY = LocalDate.of(2023, 7, 1);
    private static final LocalDate SECOND_REFERENCE_DAY = LocalDate.of(2025, 7, 1);

    private record Days(LocalDate first, LocalDate last) {

        static Days parse(String text) {
            String[] days = text.split("\\.\\.");
            return new Days(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
        }

        Days from(LocalDate day) {
            return day.isAfter(first) ? new Days(day, last) : this;
        }

        Days until(LocalDate day) {
            return day.isBefore(last) ? new Days(first, day) : this;
        }

        LocalDate any(Random random) {
            return first.plusDays(
                    random.nextInt(Math.toIntExact(first.datesUntil(last).count()) + 1));
        }
    }

    private record Line(Days appointed, String permanentOn, Days asked, String row, String finding) {

        static Line parse(String text) {
            String[] cells = text.trim().split(" *\\| *");
            Days asked = Days.parse(cells[2]);
            return new Line(Days.parse(cells[0]).until(asked.last()), cells[1], asked, cells[3], cells[4]);
        }

        /** The days on which one can ask about a contact who was appointed on a day. */
        Days askedOnceAppointed(LocalDate appointedOn) {
            return asked.from(appointedOn);
        }

        boolean permanentOnFirst() {
            return permanentOn.equals("first day") || permanentOn.equals("both days");
        }

        boolean permanentOnSecond() {
            return permanentOn.equals("second day") || permanentOn.equals("both days");
        }

        void assertVerdict(LocalDate appointedOn, LocalDate askedOn) {
            ComplianceReport report = National.ENGINE.evaluate(caseFile(this, appointedOn), askedOn);
            assertThat(report.duties())
                    .filteredOn(duty -> duty.duty().equals("credential"))
                    .extracting(DutyRow::status)
                    .as("appointed on %s, permanent on %s, asked on %s", appointedOn, permanentOn, askedOn)
                    .extracting(Enum::name)
                    .containsExactly(row);
            assertThat(report.findings())
                    .filteredOn(found -> found.rule().startsWith("credential."))
                    .as("appointed on %s, permanent on %s, asked on %s", appointedOn, permanentOn, askedOn)
                    .extracting(found -> found.rule() + " " + found.outcome())
                    .isEqualTo(finding.equals("-") ? List.of() : List.of(finding));
        }
    }

    static Stream<Line> table() {
        return TABLE.stream();
    }

    @Provide
    Arbitrary<Line> lines() {
        return Arbitraries.of(TABLE);
    }

    @ParameterizedTest
    @MethodSource("table")
    void theEdgesOfALine(Line line) {
        for (LocalDate appointedOn :
                List.of(line.appointed().first(), line.appointed().last())) {
            Days asked = line.askedOnceAppointed(appointedOn);
            line.assertVerdict(appointedOn, asked.first());
            line.assertVerdict(appointedOn, asked.last());
        }
    }

    @Property
    void betweenTheEdgesNoDayMatters(@ForAll("lines") Line line, @ForAll Random random) {
        LocalDate appointedOn = line.appointed().any(random);
        line.assertVerdict(appointedOn, line.askedOnceAppointed(appointedOn).any(random));
    }

    @ParameterizedTest
    @MethodSource("table")
    void aCertificateHeldInTimeMeetsTheDutyOnEveryDay(Line line) {
        LocalDate appointedOn = line.appointed().first();
        LocalDate askedOn = line.askedOnceAppointed(appointedOn).first();
        CaseFile without = caseFile(line, appointedOn);
        CaseFile with = CaseFileEdit.put("/workers/0/certificates", List.of(certificate(appointedOn)))
                .applyTo(without);

        assertThat(National.ENGINE.evaluate(with, askedOn).duties())
                .filteredOn(duty -> duty.duty().equals("credential"))
                .extracting(DutyRow::status)
                .extracting(Enum::name)
                .containsExactly(line.row().equals("NOT_APPLICABLE") ? "NOT_APPLICABLE" : "MET");
    }

    private static TitleCertificate certificate(LocalDate grantedOn) {
        return TitleCertificate.builder()
                .id("b1")
                .status(CertificateStatus.GRANTED)
                .grantedOn(grantedOn)
                .build();
    }

    private static CaseFile caseFile(Line line, LocalDate appointedOn) {
        List<TransitionProof> proofs = List.of(
                proof("x1", FIRST_REFERENCE_DAY, line.permanentOnFirst()),
                proof("x2", SECOND_REFERENCE_DAY, line.permanentOnSecond()));
        return CaseFile.builder()
                .caseId("K-1")
                .decisions(List.of(Decision.builder()
                        .id("d1")
                        .setting(Setting.HOME_CARE)
                        .from(LocalDate.of(2015, 1, 1))
                        .build()))
                .appointments(List.of(Appointment.builder()
                        .id("p1")
                        .kind(AppointmentKind.CARE_CONTACT)
                        .role(AppointmentRole.PRIMARY)
                        .holder("W-1")
                        .from(appointedOn)
                        .build()))
                .workers(List.of(Worker.builder()
                        .id("W-1")
                        .certificates(List.of())
                        .transitionProofs(proofs)
                        .build()))
                .build();
    }

    private static TransitionProof proof(String id, LocalDate day, boolean permanent) {
        return TransitionProof.builder()
                .id(id)
                .referenceDate(day)
                .permanentAssistantNurse(permanent)
                .build();
    }
}

package se.omsorgsregler.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omsorgsregler.reading.KnownRoutines.ANGE;
import static se.omsorgsregler.reading.KnownRoutines.BLEKINGE;
import static se.omsorgsregler.reading.KnownRoutines.HOME_CARE_END;
import static se.omsorgsregler.reading.KnownRoutines.HOME_CARE_START;
import static se.omsorgsregler.reading.KnownRoutines.PROVIDER;
import static se.omsorgsregler.reading.KnownRoutines.SODERMALM;
import static se.omsorgsregler.reading.KnownRoutines.counted;
import static se.omsorgsregler.reading.KnownRoutines.event;
import static se.omsorgsregler.reading.KnownRoutines.met;
import static se.omsorgsregler.reading.KnownRoutines.routine;
import static se.omsorgsregler.reading.KnownRoutines.start;
import static se.omsorgsregler.reading.KnownRoutines.within;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.Assignment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.RecipientAbsenceKind;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.casefile.WorkerAbsence;
import se.omsorgsregler.reading.PlainReading.Hit;
import se.omsorgsregler.reading.PlainReading.Reading;
import se.omsorgsregler.reading.PlainReading.Row;
import se.omsorgsregler.routine.Requirement.Counting;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.Requirement.Share;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/**
 * What the bundled routines say, worked out by hand. An answer is a line for each row and, after an arrow, one for each finding. Home care
 * starts on Friday 1 March 2024 unless an example says otherwise, and everything is supplied.
 */
class PlainRoutineReadingTest {

    private static final Period LOOK_AHEAD = Period.ofDays(7);

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Decision homeCare(String id, String from, String to) {
        return Decision.builder()
                .id(id)
                .setting(Setting.HOME_CARE)
                .from(day(from))
                .to(day(to))
                .build();
    }

    private static CaseFile.Builder bare() {
        return CaseFile.builder()
                .caseId("K-1")
                .decisions(homeCare("d1", "2024-03-01", null))
                .needChanges(new NeedChange[0])
                .offers(new Offer[0])
                .assessments(new ExemptionAssessment[0])
                .appointments(new Appointment[0])
                .workers(new Worker[0])
                .tasks(new Task[0])
                .visitPeriods(new VisitPeriod[0]);
    }

    private static Offer.Builder offer(String id, String madeOn) {
        return Offer.builder().id(id).madeOn(day(madeOn)).response(OfferResponse.AWAITED);
    }

    private static Offer acceptedOffer(String madeOn, String respondedOn) {
        return offer("o1", madeOn)
                .response(OfferResponse.ACCEPTED)
                .respondedOn(day(respondedOn))
                .build();
    }

    private static ExemptionAssessment exemption(String on) {
        return ExemptionAssessment.builder()
                .id("a1")
                .assessedOn(day(on))
                .outcome(AssessmentOutcome.OBVIOUSLY_UNNECESSARY)
                .build();
    }

    private static Appointment.Builder appointment(
            String id, AppointmentKind kind, AppointmentRole role, String holder, String from) {
        return Appointment.builder().id(id).kind(kind).role(role).holder(holder).from(day(from));
    }

    private static Appointment.Builder contact(String id, String holder, String from) {
        return appointment(id, AppointmentKind.CARE_CONTACT, AppointmentRole.PRIMARY, holder, from);
    }

    private static Appointment.Builder keyWorker(String id, String holder, String from) {
        return appointment(id, AppointmentKind.KEY_WORKER, AppointmentRole.PRIMARY, holder, from);
    }

    private static Appointment.Builder deputy(String id, String holder, String from) {
        return appointment(id, AppointmentKind.CARE_CONTACT, AppointmentRole.DEPUTY, holder, from);
    }

    private static Task task(String id, TaskKind kind, String on) {
        return Task.builder().id(id).kind(kind).on(day(on)).build();
    }

    private static Task task(String id, TaskKind kind, String on, TaskResult result) {
        return Task.builder().id(id).kind(kind).on(day(on)).result(result).build();
    }

    private static Task about(String appointment, Task task) {
        return task.toBuilder().appointment(appointment).build();
    }

    private static Worker worker(String id, WorkerAbsence... absences) {
        return Worker.builder().id(id).absences(absences).build();
    }

    private static WorkerAbsence away(String from, String to) {
        return WorkerAbsence.builder().id("f1").from(day(from)).to(day(to)).build();
    }

    private static Recipient inHospital(String from, String to) {
        return Recipient.builder()
                .absences(RecipientAbsence.builder()
                        .id("h1")
                        .kind(RecipientAbsenceKind.HOSPITAL)
                        .from(day(from))
                        .to(day(to))
                        .build())
                .build();
    }

    private static VisitPeriod.Builder visits(String id, String from, String to) {
        return VisitPeriod.builder().id(id).from(day(from)).to(day(to));
    }

    private static Reading read(Routine routine, CaseFile.Builder caseFile, String asOf) {
        CaseFile file = caseFile.build();
        assertThat(file.validate()).isEmpty();
        return PlainRoutineReading.read(routine, file, day(asOf), LOOK_AHEAD);
    }

    /** What a routine says of one requirement: the rows, then the findings, then whether advice is undecided. */
    private static List<String> says(Routine routine, String requirement, CaseFile.Builder caseFile, String asOf) {
        String duty = routine.id() + "." + requirement;
        Reading reading = read(routine, caseFile, asOf);
        List<String> lines = new ArrayList<>();
        for (Row row : reading.duties()) {
            if (row.duty().equals(duty)) {
                lines.add(row.status()
                        + " "
                        + row.subjectId()
                        + told(" from ", row.triggeredOn())
                        + told(" due ", row.dueOn())
                        + told(" met ", row.metOn())
                        + told(" by ", row.basis()));
            }
        }
        for (Hit hit : reading.findings()) {
            if (hit.rule().equals(duty)) {
                assertThat(hit.force()).isEqualTo(routine.force());
                lines.add("-> "
                        + hit.outcome()
                        + told(" ", hit.wouldBe())
                        + " "
                        + hit.subjectId()
                        + told(" since ", hit.since())
                        + told(" due ", hit.dueOn())
                        + (hit.missing().isEmpty() ? "" : " lacks " + String.join(" ", hit.missing())));
            }
        }
        if (reading.undecidedAdvice().containsKey(duty)) {
            lines.add("-> undecided lacks "
                    + String.join(" ", reading.undecidedAdvice().get(duty)));
        }
        return lines;
    }

    private static String told(String before, Object value) {
        return value == null ? "" : before + value;
    }

    private static List<String> only(String... lines) {
        return List.of(lines);
    }

    // The routine as a whole.

    @ParameterizedTest
    @CsvSource({"2023-06-30, false", "2023-07-01, true"})
    void aRoutineSpeaksFromItsFirstDay(String asOf, boolean speaks) {
        Reading reading = read(BLEKINGE, bare().decisions(homeCare("d1", "2023-06-01", null)), asOf);
        assertThat(reading.duties()).hasSize(18);
        assertThat(reading.duties().stream().allMatch(row -> row.status() == DutyStatus.NOT_APPLICABLE))
                .isTrue();
        assertThat(says(
                        BLEKINGE,
                        "key-worker-when-exempt",
                        bare().decisions(homeCare("d1", "2023-06-01", null)).assessments(exemption("2023-06-02")),
                        asOf))
                .isEqualTo(speaks ? only("BREACHED case", "-> BREACH case") : only("NOT_APPLICABLE case"));
    }

    @Test
    void aRoutineSpeaksToItsLastDay() {
        Routine ended = new Routine(
                ANGE.id(),
                ANGE.version(),
                ANGE.force(),
                ANGE.validFrom(),
                Optional.of(day("2024-12-31")),
                ANGE.title(),
                ANGE.source(),
                ANGE.requirements());
        CaseFile.Builder caseFile =
                bare().appointments(contact("p1", "W-1", "2024-03-05").build());
        assertThat(says(ended, "certificate-held", caseFile, "2024-12-31"))
                .isEqualTo(only("UNDETERMINED case", "-> UNDETERMINED BREACH case lacks /workers"));
        assertThat(says(ended, "certificate-held", caseFile, "2025-01-01")).isEqualTo(only("NOT_APPLICABLE case"));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-30, NOT_APPLICABLE", "2022-07-01, UNDETERMINED"})
    void unsuppliedDecisionsLeaveEverythingOpenOnceTheDutyIsLaw(String asOf, DutyStatus status) {
        Reading reading = read(SODERMALM, bare().decisions((List<Decision>) null), asOf);
        assertThat(reading.duties()).hasSize(7).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(status);
            assertThat(row.subject()).isEmpty();
        });
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.undecidedAdvice()).isEmpty();
    }

    @Test
    void withoutHomeCareOnlyItsEndAsksForAnything() {
        CaseFile.Builder caseFile = bare().decisions(homeCare("d1", "2024-03-01", "2024-05-31"))
                .appointments(contact("p1", "W-1", "2024-03-05").build());
        Reading reading = read(BLEKINGE, caseFile, "2024-06-01");
        assertThat(reading.duties().stream()
                        .filter(row -> row.status() != DutyStatus.NOT_APPLICABLE)
                        .map(Row::duty))
                .containsExactly("blekinge.aids-returned", "blekinge.binder-collected", "blekinge.keys-returned");
        assertThat(reading.findings()).hasSize(3);
    }

    // Within a time from the start of home care.

    @ParameterizedTest
    @CsvSource({"2024-02-20, MET", "2024-03-08, MET", "2024-03-15, MET", "2024-03-16, MET_LATE"})
    void anOfferMeetsUpToTheLastDay(String madeOn, String status) {
        assertThat(says(
                        BLEKINGE,
                        "offer-or-key-worker",
                        bare().offers(offer("o1", madeOn).build()),
                        "2024-06-01"))
                .isEqualTo(only(status + " decisions:d1 from 2024-03-01 due 2024-03-15 met " + madeOn + " by OFFER"));
    }

    @Test
    void theFirstOfTwoMeets() {
        CaseFile.Builder caseFile = bare().offers(offer("o1", "2024-03-12").build())
                .appointments(keyWorker("k1", "W-1", "2024-03-11").build());
        assertThat(says(BLEKINGE, "offer-or-key-worker", caseFile, "2024-03-20"))
                .isEqualTo(only("MET decisions:d1 from 2024-03-01 due 2024-03-15 met 2024-03-11 by KEY_WORKER"));
    }

    @Test
    void aKeyWorkerSinceNobodyKnowsWhenIsInTimeUntilTheLastDayHasPassed() {
        CaseFile.Builder caseFile =
                bare().appointments(keyWorker("k1", "W-1", null).build());
        assertThat(says(BLEKINGE, "offer-or-key-worker", caseFile, "2024-03-15"))
                .isEqualTo(only("MET decisions:d1 from 2024-03-01 due 2024-03-15 by KEY_WORKER"));
        assertThat(says(BLEKINGE, "offer-or-key-worker", caseFile, "2024-03-16"))
                .isEqualTo(only("UNDETERMINED decisions:d1 from 2024-03-01 due 2024-03-15"));
        caseFile.offers(offer("o1", "2024-03-04").build());
        assertThat(says(BLEKINGE, "offer-or-key-worker", caseFile, "2024-03-05"))
                .isEqualTo(only("MET decisions:d1 from 2024-03-01 due 2024-03-15 met 2024-03-04 by OFFER"));
    }

    @Test
    void aDeputyKeyWorkerDoesNotMeet() {
        CaseFile.Builder caseFile = bare().appointments(
                        appointment("k1", AppointmentKind.KEY_WORKER, AppointmentRole.DEPUTY, "W-1", "2024-03-02")
                                .build());
        assertThat(says(BLEKINGE, "offer-or-key-worker", caseFile, "2024-03-16").get(0))
                .startsWith("BREACHED");
    }

    @Test
    void theLastDayIsToldOfWithinTheLookAheadAndPassesTheDayAfter() {
        String pending = "PENDING decisions:d1 from 2024-03-01 due 2024-03-15";
        String due = "-> DUE decisions:d1 due 2024-03-15";
        assertThat(says(BLEKINGE, "plan-established", bare(), "2024-03-07")).isEqualTo(only(pending));
        assertThat(says(BLEKINGE, "plan-established", bare(), "2024-03-08")).isEqualTo(only(pending, due));
        assertThat(says(BLEKINGE, "plan-established", bare(), "2024-03-15")).isEqualTo(only(pending, due));
        assertThat(says(BLEKINGE, "plan-established", bare(), "2024-03-16"))
                .isEqualTo(only(
                        "BREACHED decisions:d1 from 2024-03-01 due 2024-03-15",
                        "-> BREACH decisions:d1 since 2024-03-16"));
    }

    @Test
    void whatIsNotSuppliedLeavesItOpen() {
        CaseFile.Builder caseFile = bare().offers((List<Offer>) null).appointments((List<Appointment>) null);
        assertThat(says(BLEKINGE, "offer-or-key-worker", caseFile, "2024-03-16"))
                .isEqualTo(only(
                        "UNDETERMINED decisions:d1 from 2024-03-01 due 2024-03-15",
                        "-> UNDETERMINED BREACH decisions:d1 lacks /appointments /offers"));
        assertThat(says(SODERMALM, "work-environment", bare().tasks((List<Task>) null), "2024-03-02"))
                .isEqualTo(only(
                        "UNDETERMINED decisions:d1 from 2024-03-01",
                        "-> UNDETERMINED UNMET decisions:d1 lacks /tasks"));
    }

    @Test
    void aListThatStartsAfterTheSpanSaysNothingOfNone() {
        CaseFile.Builder complete =
                bare().knownFrom(KnownFrom.builder().tasks(day("2024-03-01")).build());
        CaseFile.Builder incomplete =
                bare().knownFrom(KnownFrom.builder().tasks(day("2024-03-02")).build());
        assertThat(says(BLEKINGE, "plan-established", complete, "2024-03-16").get(0))
                .startsWith("BREACHED");
        assertThat(says(BLEKINGE, "plan-established", incomplete, "2024-03-16"))
                .isEqualTo(only(
                        "UNDETERMINED decisions:d1 from 2024-03-01 due 2024-03-15",
                        "-> UNDETERMINED BREACH decisions:d1 lacks /tasks"));
    }

    @ParameterizedTest
    @CsvSource({"DONE", "DECLINED_BY_PERSON", "NOT_RELEVANT", "NOT_CONSENTED"})
    void anyRecordedResultCloses(TaskResult result) {
        CaseFile.Builder caseFile = bare().tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10", result));
        assertThat(says(BLEKINGE, "plan-established", caseFile, "2024-06-01"))
                .isEqualTo(only("MET decisions:d1 from 2024-03-01 due 2024-03-15 met 2024-03-10 by " + result));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, NOT_APPLICABLE case", "2023-07-01, BREACHED decisions:d1 from 2023-07-01 due 2023-07-15"})
    void homeCareFromBeforeTheRoutineIsNotAskedAbout(String from, String row) {
        assertThat(says(BLEKINGE, "plan-established", bare().decisions(homeCare("d1", from, null)), "2024-01-01")
                        .get(0))
                .isEqualTo(row);
    }

    @Test
    void aRequirementWithoutATimeIsUnmetSinceItsStart() {
        assertThat(says(SODERMALM, "plan-established", bare(), "2024-03-01"))
                .isEqualTo(only("UNMET decisions:d1 from 2024-03-01", "-> UNMET decisions:d1 since 2024-03-01"));
        assertThat(says(SODERMALM, "satisfaction", bare(), "2024-03-01"))
                .isEqualTo(only("UNMET decisions:d1 from 2024-03-01", "-> ADVICE decisions:d1 since 2024-03-01"));
        assertThat(says(SODERMALM, "satisfaction", bare().tasks((List<Task>) null), "2024-03-01"))
                .isEqualTo(only("UNDETERMINED decisions:d1 from 2024-03-01", "-> undecided lacks /tasks"));
    }

    // Several spans.

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, MET decisions:d1 from 2024-03-01 due 2024-03-15 met 2024-03-10 by DONE",
        "2024-07-01, MET decisions:d1 from 2024-03-01 due 2024-03-15 met 2024-03-10 by DONE",
        "2024-07-02, PENDING decisions:d2 from 2024-07-02 due 2024-07-16"
    })
    void aGapOfMoreThanThirtyDaysStartsAfresh(String from, String row) {
        CaseFile.Builder caseFile = bare().decisions(
                        homeCare("d2", from, null), homeCare("d1", "2024-03-01", "2024-05-31"))
                .tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"));
        assertThat(says(BLEKINGE, "plan-established", caseFile, "2024-07-02")).isEqualTo(only(row));
    }

    @Test
    void inAGapNothingIsAskedButWhatGoesWithTheEnd() {
        CaseFile.Builder caseFile =
                bare().decisions(homeCare("d1", "2024-03-01", "2024-05-31"), homeCare("d2", "2024-06-10", null));
        assertThat(says(BLEKINGE, "plan-established", caseFile, "2024-06-05")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-06-05").get(0))
                .isEqualTo("UNMET decisions:d1 from 2024-06-01");
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-06-10")).isEqualTo(only("NOT_APPLICABLE case"));
    }

    // For each contact and key worker.

    @Test
    void eachAppointmentIsIntroduced() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build(),
                        keyWorker("k1", "W-2", "2024-03-06").build(),
                        deputy("p2", "W-3", "2024-03-05").build())
                .tasks(about("p1", task("t1", TaskKind.INTRODUCED, "2024-03-07")));
        assertThat(says(BLEKINGE, "introduced", caseFile, "2024-03-31"))
                .isEqualTo(only(
                        "MET appointments:p1 from 2024-03-05 met 2024-03-07 by DONE",
                        "UNMET appointments:k1 from 2024-03-06",
                        "-> UNMET appointments:k1 since 2024-03-06"));
    }

    @Test
    void aTaskAboutNobodyInParticularCountsForEveryAppointmentThatHasBegun() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build(),
                        keyWorker("k1", "W-2", "2024-03-08").build())
                .tasks(task("t1", TaskKind.INTRODUCED, "2024-03-07"));
        assertThat(says(BLEKINGE, "introduced", caseFile, "2024-03-31"))
                .isEqualTo(only(
                        "MET appointments:p1 from 2024-03-05 met 2024-03-07 by DONE",
                        "UNMET appointments:k1 from 2024-03-08",
                        "-> UNMET appointments:k1 since 2024-03-08"));
    }

    @Test
    void teamsAndAppointmentsWithoutADayStartNothing() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05")
                                .holderType(HolderType.TEAM)
                                .build(),
                        contact("p2", "W-1", null).build(),
                        contact("p3", "W-1", "2024-03-05").to(day("2024-03-30")).build());
        assertThat(says(BLEKINGE, "introduced", caseFile, "2024-03-31")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(BLEKINGE, "introduced", bare().appointments((List<Appointment>) null), "2024-03-31"))
                .isEqualTo(only("UNDETERMINED case"));
    }

    @Test
    void aRefusalClosesWhatOnlyAsksThatTheQuestionIsPut() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build())
                .tasks(task("t1", TaskKind.RECORD_SHARING_CONSENT_ASKED, "2024-03-05", TaskResult.DECLINED_BY_PERSON));
        assertThat(says(BLEKINGE, "record-sharing-consent", caseFile, "2024-03-05"))
                .isEqualTo(only("MET appointments:p1 from 2024-03-05 met 2024-03-05 by DECLINED_BY_PERSON"));
    }

    @Test
    void anUndecidedAdviceIsNoFinding() {
        CaseFile.Builder caseFile =
                bare().appointments(contact("p1", "W-1", "2024-03-05").build());
        assertThat(says(BLEKINGE, "relatives-communication", caseFile, "2024-03-05"))
                .isEqualTo(only("UNMET appointments:p1 from 2024-03-05", "-> ADVICE appointments:p1 since 2024-03-05"));
        assertThat(says(BLEKINGE, "relatives-communication", caseFile.tasks((List<Task>) null), "2024-03-05"))
                .isEqualTo(only("UNDETERMINED appointments:p1 from 2024-03-05", "-> undecided lacks /tasks"));
    }

    @Test
    void aNewContactIsHandedOverTo() {
        Appointment first =
                contact("p1", "W-1", "2024-03-05").to(day("2024-06-09")).build();
        Task handedOver = task("t1", TaskKind.HANDED_OVER, "2024-06-12");
        CaseFile.Builder changed =
                bare().appointments(first, contact("p2", "W-2", "2024-06-10").build());
        assertThat(says(PROVIDER, "handed-over", changed, "2024-06-12"))
                .isEqualTo(only("UNMET appointments:p2 from 2024-06-10", "-> ADVICE appointments:p2 since 2024-06-10"));
        assertThat(says(PROVIDER, "handed-over", changed.tasks(about("p2", handedOver)), "2024-06-12"))
                .isEqualTo(only("MET appointments:p2 from 2024-06-10 met 2024-06-12 by DONE"));
        assertThat(says(PROVIDER, "handed-over", changed.tasks(about("p1", handedOver)), "2024-06-12")
                        .get(0))
                .isEqualTo("UNMET appointments:p2 from 2024-06-10");
        for (Appointment second : List.of(
                contact("p2", "W-1", "2024-06-10").build(),
                keyWorker("p2", "W-2", "2024-06-10").build())) {
            assertThat(says(PROVIDER, "handed-over", bare().appointments(first, second), "2024-06-12"))
                    .isEqualTo(only("NOT_APPLICABLE case"));
        }
        Appointment ofNobody = contact("p2", null, "2024-06-10").build();
        assertThat(says(PROVIDER, "handed-over", bare().appointments(first, ofNobody), "2024-06-12"))
                .isEqualTo(only(
                        "UNDETERMINED appointments:p2 from 2024-06-10", "-> undecided lacks /appointments/1/holder"));
    }

    // After an answer.

    @Test
    void theAnswerIsJournaledOnceThereIsOne() {
        CaseFile.Builder caseFile = bare().offers(acceptedOffer("2024-03-04", "2024-03-10"));
        assertThat(says(BLEKINGE, "response-journaled", caseFile, "2024-03-09")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(BLEKINGE, "response-journaled", caseFile, "2024-03-10"))
                .isEqualTo(only("UNMET offers:o1 from 2024-03-10", "-> UNMET offers:o1 since 2024-03-10"));
        caseFile.tasks(task("t1", TaskKind.RESPONSE_JOURNALED, "2024-03-11"));
        assertThat(says(BLEKINGE, "response-journaled", caseFile, "2024-03-11"))
                .isEqualTo(only("MET offers:o1 from 2024-03-10 met 2024-03-11 by DONE"));
    }

    @Test
    void anAnswerThatIsNotSuppliedLeavesItOpen() {
        CaseFile.Builder caseFile =
                bare().offers(offer("o1", "2024-03-04").response(null).build());
        assertThat(says(BLEKINGE, "response-journaled", caseFile.tasks((List<Task>) null), "2024-03-09"))
                .isEqualTo(only(
                        "UNDETERMINED offers:o1 from 2024-03-04",
                        "-> UNDETERMINED UNMET offers:o1 lacks /offers/0/response /tasks"));
        assertThat(says(BLEKINGE, "response-journaled", bare().offers((List<Offer>) null), "2024-03-09"))
                .isEqualTo(only("UNDETERMINED case"));
    }

    // Again and again.

    @Test
    void aPlanIsFollowedUpHalfAYearAfterItWasMade() {
        CaseFile.Builder caseFile = bare().tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"));
        String since = " tasks:t1 from 2024-03-10 due 2024-09-10";
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-02")).isEqualTo(only("PENDING" + since));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-03"))
                .isEqualTo(only("PENDING" + since, "-> DUE tasks:t1 due 2024-09-10"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-11"))
                .isEqualTo(only("BREACHED" + since, "-> BREACH tasks:t1 since 2024-09-11"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-03-09")).isEqualTo(only("NOT_APPLICABLE case"));
    }

    @Test
    void eachFollowUpStartsTheTimeAnewButARefusedOneDoesNot() {
        CaseFile.Builder caseFile = bare().tasks(
                        task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"),
                        task("t2", TaskKind.PLAN_FOLLOWED_UP, "2024-08-31"),
                        task("t3", TaskKind.PLAN_FOLLOWED_UP, "2024-09-30", TaskResult.DECLINED_BY_PERSON));
        String since = " tasks:t1 from 2024-03-10 due 2025-02-28";
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2025-02-20"))
                .isEqualTo(only("MET" + since + " met 2024-08-31 by DONE"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2025-02-28"))
                .isEqualTo(only("MET" + since + " met 2024-08-31 by DONE", "-> DUE tasks:t1 due 2025-02-28"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2025-03-01"))
                .isEqualTo(only("BREACHED" + since, "-> BREACH tasks:t1 since 2025-03-01"));
    }

    @Test
    void aChangeOfNeedAfterTheLastFollowUpCallsForAReview() {
        CaseFile.Builder caseFile = bare().tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"))
                .needChanges(new NeedChange("n1", day("2024-04-01")));
        String since = " tasks:t1 from 2024-03-10 due 2024-09-10";
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-03-31")).isEqualTo(only("PENDING" + since));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-10"))
                .isEqualTo(only("REVIEW" + since, "-> REVIEW tasks:t1"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-11").get(0))
                .isEqualTo("BREACHED" + since);
        caseFile.tasks(
                task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"),
                task("t2", TaskKind.PLAN_FOLLOWED_UP, "2024-04-01"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-04-01").get(0))
                .startsWith("MET");
    }

    @Test
    void theReviewAfterAChangeOfNeedIsNotMereAdvice() {
        CaseFile.Builder caseFile = bare().tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"))
                .needChanges(new NeedChange("n1", day("2024-04-01")));
        assertThat(says(SODERMALM, "plan-current", caseFile, "2024-04-01"))
                .isEqualTo(only("REVIEW tasks:t1 from 2024-03-10 due 2025-03-10", "-> REVIEW tasks:t1"));
        assertThat(says(SODERMALM, "plan-current", caseFile, "2025-03-11"))
                .isEqualTo(only(
                        "BREACHED tasks:t1 from 2024-03-10 due 2025-03-10", "-> ADVICE tasks:t1 since 2025-03-11"));
    }

    @Test
    void changesOfNeedThatAreNotSuppliedMatterWhileThereIsTime() {
        CaseFile.Builder caseFile = bare().tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"))
                .needChanges((List<NeedChange>) null);
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-10"))
                .isEqualTo(only(
                        "UNDETERMINED tasks:t1 from 2024-03-10 due 2024-09-10",
                        "-> UNDETERMINED REVIEW tasks:t1 lacks /needChanges"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-11").get(0))
                .startsWith("BREACHED");
    }

    @Test
    void aFollowUpMayBeAmongTheTasksThatAreNotSupplied() {
        CaseFile.Builder caseFile = bare().tasks(task("t1", TaskKind.PLAN_ESTABLISHED, "2024-03-10"))
                .knownFrom(KnownFrom.builder().tasks(day("2024-03-02")).build());
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-08-01"))
                .isEqualTo(only(
                        "UNDETERMINED tasks:t1 from 2024-03-10 due 2024-09-10",
                        "-> UNDETERMINED DUE tasks:t1 lacks /tasks"));
        assertThat(says(BLEKINGE, "plan-follow-up", caseFile, "2024-09-11"))
                .isEqualTo(only(
                        "UNDETERMINED tasks:t1 from 2024-03-10 due 2024-09-10",
                        "-> UNDETERMINED BREACH tasks:t1 lacks /tasks"));
        assertThat(says(BLEKINGE, "plan-follow-up", bare().tasks((List<Task>) null), "2024-09-11"))
                .isEqualTo(only("UNDETERMINED case"));
    }

    @Test
    void timeDoesNotRunBeforeTheRoutineSpeaks() {
        CaseFile.Builder caseFile = bare().decisions(homeCare("d1", "2020-01-01", null));
        assertThat(says(SODERMALM, "running-notes", caseFile, "2021-05-26"))
                .isEqualTo(only(
                        "PENDING decisions:d1 from 2021-02-26 due 2021-05-26", "-> DUE decisions:d1 due 2021-05-26"));
        assertThat(says(SODERMALM, "running-notes", caseFile, "2021-05-27"))
                .isEqualTo(only(
                        "BREACHED decisions:d1 from 2021-02-26 due 2021-05-26",
                        "-> ADVICE decisions:d1 since 2021-05-27"));
    }

    // As things stand.

    @Test
    void eachKindHasItsOwnDeputy() {
        Appointment contact = contact("p1", "W-1", "2024-03-05").build();
        Appointment deputy =
                deputy("p2", "W-2", "2024-03-05").to(day("2024-03-20")).build();
        CaseFile.Builder caseFile = bare().appointments(contact, deputy);
        assertThat(says(BLEKINGE, "deputy", bare(), "2024-03-20")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(BLEKINGE, "deputy", caseFile, "2024-03-20")).isEqualTo(only("MET case"));
        assertThat(says(BLEKINGE, "deputy", caseFile, "2024-03-21")).isEqualTo(only("BREACHED case", "-> BREACH case"));
        caseFile.appointments(
                contact, deputy, keyWorker("k1", "W-3", "2024-03-05").build());
        assertThat(says(BLEKINGE, "deputy", caseFile, "2024-03-20")).isEqualTo(only("BREACHED case", "-> BREACH case"));
        assertThat(says(BLEKINGE, "deputy", bare().appointments((List<Appointment>) null), "2024-03-20"))
                .isEqualTo(only("UNDETERMINED case", "-> UNDETERMINED BREACH case lacks /appointments"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, MET case",
        "2024-07-01, MET case",
        "2024-07-15, BREACHED case",
        "2024-07-21, BREACHED case",
        "2024-07-22, MET case",
        "2024-07-29, MET case"
    })
    void aDeputyCoversWhileNotAwayToo(String asOf, String row) {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build(),
                        deputy("p2", "W-2", "2024-03-05").build())
                .workers(
                        worker("W-1", away("2024-07-01", "2024-07-28")),
                        worker("W-2", away("2024-07-15", "2024-07-21")));
        List<String> expected = row.startsWith("MET") ? only(row) : only(row, "-> REVIEW case");
        assertThat(says(BLEKINGE, "contact-present", caseFile, asOf)).isEqualTo(expected);
    }

    @Test
    void nobodyKnowsWhetherAnUnnamedDeputyIsThere() {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build(),
                        deputy("p2", null, "2024-03-05").build(),
                        keyWorker("k1", "W-9", "2024-03-05").build())
                .workers(worker("W-1", away("2024-07-01", null)));
        assertThat(says(BLEKINGE, "contact-present", caseFile, "2024-06-30"))
                .isEqualTo(only("UNDETERMINED case", "-> UNDETERMINED REVIEW case lacks /workers"));
        assertThat(says(BLEKINGE, "contact-present", caseFile, "2024-07-01"))
                .isEqualTo(
                        only("UNDETERMINED case", "-> UNDETERMINED REVIEW case lacks /appointments/1/holder /workers"));
    }

    @Test
    void anExemptPersonHasAKeyWorker() {
        CaseFile.Builder caseFile = bare().assessments(exemption("2024-03-05"));
        assertThat(says(BLEKINGE, "key-worker-when-exempt", caseFile, "2024-03-04"))
                .isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(BLEKINGE, "key-worker-when-exempt", caseFile, "2024-03-05"))
                .isEqualTo(only("BREACHED case", "-> BREACH case"));
        caseFile.appointments(keyWorker("k1", "W-1", "2024-03-06").build());
        assertThat(says(BLEKINGE, "key-worker-when-exempt", caseFile, "2024-03-06"))
                .isEqualTo(only("MET case"));
        caseFile.appointments((List<Appointment>) null);
        assertThat(says(BLEKINGE, "key-worker-when-exempt", caseFile, "2024-03-06"))
                .isEqualTo(only("UNDETERMINED case", "-> UNDETERMINED BREACH case lacks /appointments"));
        caseFile.offers(offer("o1", "2024-03-05").build());
        assertThat(says(BLEKINGE, "key-worker-when-exempt", caseFile, "2024-03-06"))
                .isEqualTo(only("NOT_APPLICABLE case"));
    }

    @Test
    void onlyACertificateCountsWithTheBoardsProposal() {
        Worker.Builder nurse = Worker.builder()
                .id("W-1")
                .employments(Employment.builder()
                        .id("e1")
                        .title(EmploymentTitle.ASSISTANT_NURSE)
                        .form(EmploymentForm.PERMANENT)
                        .from(day("2019-01-01"))
                        .build());
        TitleCertificate certificate = TitleCertificate.builder()
                .id("b1")
                .status(CertificateStatus.GRANTED)
                .grantedOn(day("2024-06-01"))
                .build();
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build())
                .workers(nurse.certificates(certificate).build());
        assertThat(says(ANGE, "certificate-held", caseFile, "2024-03-04")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(ANGE, "certificate-held", caseFile, "2024-05-31"))
                .isEqualTo(only("BREACHED case", "-> BREACH case"));
        assertThat(says(ANGE, "certificate-held", caseFile, "2024-06-01")).isEqualTo(only("MET case"));
        caseFile.appointments(
                contact("p1", "W-1", "2024-03-05").build(),
                contact("p2", null, "2024-03-05").build());
        assertThat(says(ANGE, "certificate-held", caseFile, "2024-05-31"))
                .isEqualTo(only("BREACHED case", "-> BREACH case"));
        assertThat(says(ANGE, "certificate-held", caseFile, "2024-06-01"))
                .isEqualTo(only("UNDETERMINED case", "-> UNDETERMINED BREACH case lacks /appointments/1/holder"));
    }

    @Test
    void aContactOrAKeyWorkerWillDo() {
        assertThat(says(SODERMALM, "contact-or-key-worker", bare(), "2024-03-10"))
                .isEqualTo(only("BREACHED case", "-> BREACH case"));
        for (Appointment.Builder either :
                List.of(contact("p1", "W-1", "2024-03-10"), keyWorker("k1", "W-1", "2024-03-10"))) {
            CaseFile.Builder caseFile = bare().appointments(either.build());
            assertThat(says(SODERMALM, "contact-or-key-worker", caseFile, "2024-03-09")
                            .get(0))
                    .isEqualTo("BREACHED case");
            assertThat(says(SODERMALM, "contact-or-key-worker", caseFile, "2024-03-10"))
                    .isEqualTo(only("MET case"));
        }
    }

    // Shares of the care.

    @ParameterizedTest
    @CsvSource({"1000, 501, MET", "1000, 500, BREACHED", "1000, 0, BREACHED", "0, 0, NOT_APPLICABLE"})
    void theContactGivesMoreThanHalf(int careMinutes, int contactMinutes, String status) {
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build())
                .visitPeriods(visits("v1", "2024-04-01", "2024-04-30")
                        .careMinutes(careMinutes)
                        .contactMinutes(contactMinutes)
                        .build());
        List<String> expected = status.equals("BREACHED")
                ? only("BREACHED visitPeriods:v1", "-> BREACH visitPeriods:v1")
                : only(status + " visitPeriods:v1");
        assertThat(says(PROVIDER, "majority-of-care", caseFile, "2024-04-30")).isEqualTo(expected);
        assertThat(says(PROVIDER, "majority-of-care", caseFile, "2024-04-29")).isEqualTo(only("NOT_APPLICABLE case"));
    }

    @Test
    void theLatestPeriodIsTheOneThatCounts() {
        CaseFile.Builder caseFile = bare().visitPeriods(
                        visits("v2", "2024-04-15", "2024-04-30")
                                .contactMinutes(10)
                                .build(),
                        visits("v1", "2024-04-01", "2024-04-30")
                                .careMinutes(10)
                                .contactMinutes(10)
                                .build());
        assertThat(says(PROVIDER, "majority-of-care", caseFile, "2024-05-01"))
                .isEqualTo(only("NOT_APPLICABLE visitPeriods:v2"));
        caseFile.appointments(keyWorker("k1", "W-1", "2024-03-05").build());
        assertThat(says(PROVIDER, "majority-of-care", caseFile, "2024-05-01"))
                .isEqualTo(only(
                        "UNDETERMINED visitPeriods:v2",
                        "-> UNDETERMINED BREACH visitPeriods:v2 lacks /visitPeriods/0/careMinutes"));
        assertThat(says(PROVIDER, "majority-of-care", caseFile.visitPeriods((List<VisitPeriod>) null), "2024-05-01"))
                .isEqualTo(only("UNDETERMINED case"));
    }

    @ParameterizedTest
    @CsvSource({"2024-04-14, 9, MET", "2024-04-14, 10, BREACHED", "2024-04-13, 10, NOT_APPLICABLE"})
    void staffAreCountedOverTwoWeeks(String to, int distinctStaff, String status) {
        Routine few = routine(
                "few",
                Force.LOCAL_POLICY,
                "2023-07-01",
                new Share("staff", OptionalInt.empty(), OptionalInt.of(9), Outcome.BREACH));
        CaseFile.Builder caseFile = bare().appointments(
                        contact("p1", "W-1", "2024-03-05").build())
                .visitPeriods(visits("v1", "2024-04-01", to)
                        .distinctStaff(distinctStaff)
                        .build());
        assertThat(says(few, "staff", caseFile, "2024-05-01").get(0)).isEqualTo(status + " visitPeriods:v1");
    }

    // One thing before another.

    @Test
    void thePlanIsMadeAtTheFirstMeeting() {
        Task meeting = task("t1", TaskKind.FIRST_MEETING, "2024-03-10");
        String since = " tasks:t1 from 2024-03-10 due 2024-03-10";
        assertThat(says(PROVIDER, "plan-at-first-meeting", bare().tasks(meeting), "2024-03-10"))
                .isEqualTo(only("PENDING" + since, "-> DUE tasks:t1 due 2024-03-10"));
        assertThat(says(PROVIDER, "plan-at-first-meeting", bare().tasks(meeting), "2024-03-11"))
                .isEqualTo(only("BREACHED" + since, "-> BREACH tasks:t1 since 2024-03-11"));
        CaseFile.Builder planned = bare().tasks(
                        task("t0", TaskKind.PLAN_ESTABLISHED, "2024-03-09"),
                        meeting,
                        task("t2", TaskKind.PLAN_ESTABLISHED, "2024-03-11"));
        assertThat(says(PROVIDER, "plan-at-first-meeting", planned, "2024-03-11"))
                .isEqualTo(only("MET_LATE" + since + " met 2024-03-11 by DONE"));
        CaseFile.Builder refused = bare().tasks(meeting.toBuilder()
                .result(TaskResult.DECLINED_BY_PERSON)
                .build());
        assertThat(says(PROVIDER, "plan-at-first-meeting", refused, "2024-03-11"))
                .isEqualTo(only("NOT_APPLICABLE case"));
    }

    @Test
    void consentComesBeforeInformation() {
        Task consent = task("t1", TaskKind.TRANSFER_CONSENT_OBTAINED, "2024-04-10");
        CaseFile.Builder caseFile = bare().tasks(
                        consent,
                        task("t2", TaskKind.INFORMATION_TRANSFERRED, "2024-04-10"),
                        task("t3", TaskKind.INFORMATION_TRANSFERRED, "2024-04-09"));
        assertThat(says(PROVIDER, "transfer-consent", caseFile, "2024-05-01"))
                .isEqualTo(only(
                        "MET tasks:t2 from 2024-04-10 met 2024-04-10 by DONE",
                        "BREACHED tasks:t3 from 2024-04-09",
                        "-> BREACH tasks:t3 since 2024-04-09"));
        caseFile.knownFrom(KnownFrom.builder().tasks(day("2024-04-01")).build());
        assertThat(says(PROVIDER, "transfer-consent", caseFile, "2024-05-01"))
                .isEqualTo(only(
                        "MET tasks:t2 from 2024-04-10 met 2024-04-10 by DONE",
                        "UNDETERMINED tasks:t3 from 2024-04-09",
                        "-> UNDETERMINED BREACH tasks:t3 lacks /tasks"));
        CaseFile.Builder refused = bare().tasks(
                        consent.toBuilder().result(TaskResult.NOT_CONSENTED).build(),
                        task("t2", TaskKind.INFORMATION_TRANSFERRED, "2024-04-11"));
        assertThat(says(PROVIDER, "transfer-consent", refused, "2024-05-01").get(0))
                .startsWith("BREACHED");
        assertThat(says(PROVIDER, "transfer-consent", bare(), "2024-05-01")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(PROVIDER, "transfer-consent", bare().tasks((List<Task>) null), "2024-05-01"))
                .isEqualTo(only("UNDETERMINED case"));
    }

    // The end of home care.

    @Test
    void keysAreReturnedOnceHomeCareHasEnded() {
        CaseFile.Builder caseFile = bare().decisions(
                        homeCare("d1", "2024-03-01", "2024-05-31"), homeCare("d2", "2024-03-15", "2024-05-31"))
                .tasks(task("t1", TaskKind.KEYS_RETURNED, "2024-05-31"));
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-05-31")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-06-01"))
                .isEqualTo(only("UNMET decisions:d2 from 2024-06-01", "-> UNMET decisions:d2 since 2024-06-01"));
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-12-01").get(0))
                .startsWith("UNMET");
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-12-02")).isEqualTo(only("NOT_APPLICABLE case"));
        caseFile.tasks(task("t1", TaskKind.KEYS_RETURNED, "2024-06-01", TaskResult.NOT_RELEVANT));
        assertThat(says(BLEKINGE, "keys-returned", caseFile, "2024-06-01"))
                .isEqualTo(only("MET decisions:d2 from 2024-06-01 met 2024-06-01 by NOT_RELEVANT"));
        assertThat(says(BLEKINGE, "keys-returned", caseFile.tasks((List<Task>) null), "2024-06-01"))
                .isEqualTo(only(
                        "UNDETERMINED decisions:d2 from 2024-06-01",
                        "-> UNDETERMINED UNMET decisions:d2 lacks /tasks"));
    }

    @ParameterizedTest
    @CsvSource({
        "DEATH, NOT_APPLICABLE case",
        ", NOT_APPLICABLE case",
        "MOVED_TO_CARE_HOME, UNMET decisions:d1 from 2024-06-01"
    })
    void anEndForAnotherReasonAsksForNothing(EndReason reason, String row) {
        Event moved = new Event(
                "moved",
                HOME_CARE_END,
                List.of(met(TaskKind.INFORMATION_TRANSFERRED)),
                Optional.empty(),
                Counting.PLAIN,
                Optional.of(EndReason.MOVED_TO_CARE_HOME),
                Outcome.BREACH);
        CaseFile.Builder caseFile = bare().decisions(homeCare("d1", "2024-03-01", "2024-05-31").toBuilder()
                .endReason(reason)
                .build());
        assertThat(says(routine("local", Force.LOCAL_ROUTINE, "2023-07-01", moved), "moved", caseFile, "2024-06-02")
                        .get(0))
                .isEqualTo(row);
    }

    // Other starts.

    @Test
    void eachChangeAndEachAssignmentStartsItsOwn() {
        Routine local = routine(
                "local",
                Force.LOCAL_ROUTINE,
                "2024-03-10",
                within(Period.ofDays(7), event("need", start(StartEvent.Kind.NEED_CHANGE), met(TaskKind.CONTACT_NOTE))),
                event("begun", start(StartEvent.Kind.ASSIGNMENT_START), met(TaskKind.CONTACT_NOTE)),
                event("ended", start(StartEvent.Kind.ASSIGNMENT_END), met(TaskKind.CONTACT_NOTE)),
                event("exempt", start(StartEvent.Kind.EXEMPTION), met(TaskKind.CONTACT_NOTE)),
                event("offered", start(StartEvent.Kind.OFFER), met(TaskKind.CONTACT_NOTE)));
        CaseFile.Builder caseFile = bare().needChanges(
                        new NeedChange("n1", day("2024-03-09")),
                        new NeedChange("n2", day("2024-03-10")),
                        new NeedChange("n3", day("2024-03-20")))
                .assignments(
                        Assignment.builder()
                                .id("g1")
                                .from(day("2023-01-01"))
                                .to(day("2024-03-20"))
                                .build(),
                        Assignment.builder().id("g2").from(day("2024-03-21")).build())
                .offers(offer("o1", "2024-03-11").build())
                .assessments(exemption("2024-03-12"))
                .tasks(task("t1", TaskKind.CONTACT_NOTE, "2024-03-18"));
        assertThat(says(local, "need", caseFile, "2024-03-21"))
                .isEqualTo(only(
                        "MET_LATE needChanges:n2 from 2024-03-10 due 2024-03-17 met 2024-03-18 by DONE",
                        "PENDING needChanges:n3 from 2024-03-20 due 2024-03-27",
                        "-> DUE needChanges:n3 due 2024-03-27"));
        assertThat(says(local, "begun", caseFile, "2024-03-21"))
                .isEqualTo(only("UNMET assignments:g2 from 2024-03-21", "-> UNMET assignments:g2 since 2024-03-21"));
        assertThat(says(local, "ended", caseFile, "2024-03-19")).isEqualTo(only("NOT_APPLICABLE case"));
        assertThat(says(local, "ended", caseFile, "2024-03-20"))
                .isEqualTo(only("UNMET assignments:g1 from 2024-03-20", "-> UNMET assignments:g1 since 2024-03-20"));
        assertThat(says(local, "exempt", caseFile, "2024-03-21"))
                .isEqualTo(only("MET assessments:a1 from 2024-03-12 met 2024-03-18 by DONE"));
        assertThat(says(local, "offered", caseFile, "2024-03-21"))
                .isEqualTo(only("MET offers:o1 from 2024-03-11 met 2024-03-18 by DONE"));
    }

    // How time is counted.

    private static String dueOn(String start, Period time, Counting counting, CaseFile.Builder caseFile, String asOf) {
        Event plan = counted(time, counting, event("plan", HOME_CARE_START, met(TaskKind.PLAN_ESTABLISHED)));
        Routine local = routine("local", Force.LOCAL_ROUTINE, "2023-07-01", plan);
        Reading reading = read(local, caseFile.decisions(homeCare("d1", start, null)), asOf);
        return String.valueOf(reading.duties().get(0).dueOn());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05, P14D, 2026-06-19, 2026-06-22",
        "2026-12-10, P14D, 2026-12-24, 2026-12-28",
        "2026-12-17, P14D, 2026-12-31, 2027-01-04",
        "2027-03-12, P14D, 2027-03-26, 2027-03-30",
        "2027-04-22, P14D, 2027-05-06, 2027-05-07",
        "2026-10-17, P14D, 2026-10-31, 2026-11-02",
        "2025-12-23, P14D, 2026-01-06, 2026-01-07",
        "2026-11-09, P14D, 2026-11-23, 2026-11-23",
        "2023-08-31, P6M, 2024-02-29, 2024-02-29",
        "2025-08-31, P6M, 2026-02-28, 2026-03-02",
        "2026-06-24, P6M, 2026-12-24, 2026-12-28",
        "2025-12-06, P6M, 2026-06-06, 2026-06-08",
        "2026-05-22, P6M, 2026-11-22, 2026-11-23"
    })
    void aLastDayOffMovesOnlyWhereTheRoutineSaysSo(String start, String time, String due, String rolled) {
        Counting roll = new Counting(false, true, false, Optional.empty());
        assertThat(dueOn(start, Period.parse(time), Counting.PLAIN, bare(), start))
                .isEqualTo(due);
        assertThat(dueOn(start, Period.parse(time), roll, bare(), start)).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 14, 2024-03-21",
        "2024-03-22, 10, 2024-04-09",
        "2024-05-08, 1, 2024-05-10",
        "2024-06-20, 1, 2024-06-24",
        "2024-12-23, 3, 2025-01-02",
        "2024-03-02, 0, 2024-03-02"
    })
    void workingDaysLeaveOutDaysOff(String start, int days, String due) {
        Counting working = new Counting(true, false, false, Optional.empty());
        assertThat(dueOn(start, Period.ofDays(days), working, bare(), start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-09, 2024-06-01, 2024-03-20", // five days away
        "2024-02-20, 2024-03-01, 2024-06-01, 2024-03-15", // back on the first day, which does not count
        "2024-02-20, 2024-03-02, 2024-06-01, 2024-03-16",
        "2024-03-15, 2024-03-16, 2024-06-01, 2024-03-17", // away on the last day, and on the day it moves to
        "2024-03-16, 2024-03-20, 2024-06-01, 2024-03-15", // away only after the last day
        "2024-03-05, , 2024-03-04, 2024-03-15", // not known yet
        "2024-03-05, , 2024-03-07, 2024-03-18", // away for three days so far
        "2024-03-05, 2024-03-09, 2024-03-07, 2024-03-18",
        "2024-03-05, , 2024-04-30, 2024-05-11"
    })
    void timeStandsStillWhileThePersonIsAway(String from, String to, String asOf, String due) {
        Counting pause = new Counting(false, false, true, Optional.empty());
        CaseFile.Builder caseFile = bare().recipient(inHospital(from, to));
        assertThat(dueOn("2024-03-01", Period.ofDays(14), pause, caseFile, asOf))
                .isEqualTo(due);
        assertThat(dueOn("2024-03-01", Period.ofDays(14), Counting.PLAIN, caseFile, asOf))
                .isEqualTo("2024-03-15");
    }

    @Test
    void whileThePersonIsAwayOnlyWorkingDaysPushWorkingDays() {
        CaseFile.Builder caseFile = bare().recipient(inHospital("2024-03-08", "2024-03-11"));
        Counting working = new Counting(true, false, true, Optional.empty());
        assertThat(dueOn("2024-03-01", Period.ofDays(10), working, caseFile, "2024-06-01"))
                .isEqualTo("2024-03-19");
        Counting rolled = new Counting(false, true, true, Optional.empty());
        assertThat(dueOn("2024-03-01", Period.ofDays(11), rolled, caseFile, "2024-06-01"))
                .isEqualTo("2024-03-18");
    }

    @Test
    void aRequirementMayLookFurtherAheadThanTheOthers() {
        Counting far = new Counting(false, false, false, Optional.of(Period.ofDays(10)));
        Routine local = routine(
                "local",
                Force.LOCAL_ROUTINE,
                "2023-07-01",
                counted(Period.ofDays(14), far, event("plan", HOME_CARE_START, met(TaskKind.PLAN_ESTABLISHED))));
        assertThat(says(local, "plan", bare(), "2024-03-04")).hasSize(1);
        assertThat(says(local, "plan", bare(), "2024-03-05")).hasSize(2);
    }
}

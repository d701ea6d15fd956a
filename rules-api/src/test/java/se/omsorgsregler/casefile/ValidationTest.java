package se.omsorgsregler.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Case files built in Java. That reading the same case as JSON gives the same list is tested beside the codec. */
class ValidationTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void whatIsNotSuppliedIsNoProblemUnlessItIsRequired() {
        assertThat(CaseFile.builder().caseId("K-1").build().validate()).isEmpty();
        assertThat(CaseFile.builder().formatVersion(null).build().validate())
                .containsExactly(
                        problem("/caseId", ProblemCode.MISSING_FIELD),
                        problem("/formatVersion", ProblemCode.MISSING_FIELD));
    }

    @Test
    void listsAllProblemsAtOnceSorted() {
        CaseFile caseFile = CaseFile.builder()
                .formatVersion(2)
                .caseId("19121212-1212")
                .decisions(Arrays.asList(
                        null,
                        Decision.builder()
                                .id("d")
                                .setting(Setting.HOME_CARE)
                                .from(DAY)
                                .to(DAY.minusDays(1))
                                .services(new LinkedHashSet<>(Arrays.asList(Service.OTHER, null)))
                                .build()))
                .offers(
                        Offer.builder()
                                .id("o")
                                .madeOn(DAY)
                                .respondedOn(DAY.minusDays(1))
                                .build(),
                        Offer.builder().id("o").build())
                .workers(Worker.builder()
                        .id("w")
                        .transitionProofs(TransitionProof.builder()
                                .id("x")
                                .referenceDate(DAY)
                                .build())
                        .build())
                .tasks(Task.builder()
                        .id("t")
                        .kind(TaskKind.INTRODUCED)
                        .on(DAY)
                        .appointment("p")
                        .build())
                .build();

        assertThat(caseFile.validate())
                .containsExactly(
                        problem("/caseId", ProblemCode.PERSON_ID),
                        problem("/decisions/0", ProblemCode.WRONG_TYPE),
                        problem("/decisions/1/services/1", ProblemCode.WRONG_TYPE),
                        problem("/decisions/1/to", ProblemCode.ENDS_BEFORE_START),
                        problem("/formatVersion", ProblemCode.UNSUPPORTED_VERSION),
                        problem("/offers/0/respondedOn", ProblemCode.ANSWERED_BEFORE_OFFER),
                        problem("/offers/1/id", ProblemCode.DUPLICATE_ID),
                        problem("/offers/1/madeOn", ProblemCode.MISSING_FIELD),
                        problem("/tasks/0/appointment", ProblemCode.UNKNOWN_APPOINTMENT),
                        problem("/workers/0/transitionProofs/0/permanentAssistantNurse", ProblemCode.MISSING_FIELD),
                        problem("/workers/0/transitionProofs/0/referenceDate", ProblemCode.UNKNOWN_VALUE));
        assertThat(caseFile.validate(PersonIds.ALLOWED))
                .hasSize(10)
                .doesNotContain(problem("/caseId", ProblemCode.PERSON_ID));
    }

    @Test
    void theSameDayIsInOrder() {
        assertThat(CaseFile.builder()
                        .caseId("K-1")
                        .assignments(
                                Assignment.builder().id("g").from(DAY).to(DAY).build())
                        .offers(Offer.builder()
                                .id("o")
                                .madeOn(DAY)
                                .respondedOn(DAY)
                                .build())
                        .build()
                        .validate())
                .isEmpty();
    }

    @Test
    void idsNeedToBeUniqueInTheirListOnly() {
        Worker worker = Worker.builder()
                .id("a")
                .employments(Employment.builder().id("a").from(DAY).build())
                .absences(WorkerAbsence.builder().id("a").from(DAY).build())
                .build();
        assertThat(CaseFile.builder()
                        .caseId("a")
                        .workers(worker, worker.toBuilder().id("b").build())
                        .build()
                        .validate())
                .isEmpty();
    }

    @Test
    void aHolderNeedNotBeAmongTheWorkers() {
        assertThat(CaseFile.builder()
                        .caseId("K-1")
                        .appointments(Appointment.builder()
                                .id("p")
                                .kind(AppointmentKind.CARE_CONTACT)
                                .role(AppointmentRole.PRIMARY)
                                .holder("W-99")
                                .build())
                        .workers(List.of())
                        .build()
                        .validate())
                .isEmpty();
    }

    @Test
    void aYearThatTheFormatCannotWriteIsAWrongType() {
        assertThat(CaseFile.builder()
                        .caseId("K-1")
                        .needChanges(
                                NeedChange.builder().id("n").on(LocalDate.MAX).build())
                        .build()
                        .validate())
                .containsExactly(problem("/needChanges/0/on", ProblemCode.WRONG_TYPE));
    }

    @Test
    void whetherPersonalIdentityNumbersAreAllowedMustBeSaid() {
        CaseFile caseFile = CaseFile.builder().caseId("K-1").build();
        assertThatThrownBy(() -> caseFile.validate(null)).isInstanceOf(NullPointerException.class);
    }

    private static Problem problem(String pointer, ProblemCode code) {
        return new Problem(pointer, code);
    }
}

package se.omsorgsregler.format;

import static se.omsorgsregler.format.Type.DAY;
import static se.omsorgsregler.format.Type.FLAG;
import static se.omsorgsregler.format.Type.TEXT;
import static se.omsorgsregler.format.Type.WHOLE;
import static se.omsorgsregler.format.Type.choice;
import static se.omsorgsregler.format.Type.choices;
import static se.omsorgsregler.format.Type.listOf;
import static se.omsorgsregler.format.Type.nested;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.Assignment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
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
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.casefile.ProviderKind;
import se.omsorgsregler.casefile.Purpose;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.RecipientAbsenceKind;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.casefile.WorkerAbsence;

/**
 * The case file, version 1. Every string of the format is an opaque id or key, which is what makes the check for personal identity numbers
 * complete.
 */
public final class CaseFileFormat {

    /** The name of the field that tells the elements of a list apart. */
    public static final String ID = "id";

    private static final Set<LocalDate> REFERENCE_DATES = Set.of(LocalDate.of(2023, 7, 1), LocalDate.of(2025, 7, 1));

    private static final Shape<Assignment, Assignment.Builder> ASSIGNMENT = Shape.of(
                    "assignment", Assignment::builder, Assignment.Builder::build)
            .required(ID, TEXT, Assignment::id, Assignment.Builder::id)
            .optional("provider", TEXT, Assignment::provider, Assignment.Builder::provider)
            .optional("unit", TEXT, Assignment::unit, Assignment.Builder::unit)
            .optional(
                    "providerKind",
                    choice(ProviderKind.class),
                    Assignment::providerKind,
                    Assignment.Builder::providerKind)
            .required("from", DAY, Assignment::from, Assignment.Builder::from)
            .optional("to", DAY, Assignment::to, Assignment.Builder::to)
            .inOrder(Assignment::from, "to", orNull(Assignment::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<KnownFrom, KnownFrom.Builder> KNOWN_FROM = Shape.of(
                    "knownFrom", KnownFrom::builder, KnownFrom.Builder::build)
            .optional("offers", DAY, KnownFrom::offers, KnownFrom.Builder::offers)
            .optional("assessments", DAY, KnownFrom::assessments, KnownFrom.Builder::assessments)
            .optional("tasks", DAY, KnownFrom::tasks, KnownFrom.Builder::tasks)
            .end();

    private static final Shape<Circumstance, Circumstance.Builder> CIRCUMSTANCE = Shape.of(
                    "circumstance", Circumstance::builder, Circumstance.Builder::build)
            .required(ID, TEXT, Circumstance::id, Circumstance.Builder::id)
            .required("kind", choice(CircumstanceKind.class), Circumstance::kind, Circumstance.Builder::kind)
            .optional("from", DAY, Circumstance::from, Circumstance.Builder::from)
            .optional("to", DAY, Circumstance::to, Circumstance.Builder::to)
            .inOrder(orNull(Circumstance::from), "to", orNull(Circumstance::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<RecipientAbsence, RecipientAbsence.Builder> RECIPIENT_ABSENCE = Shape.of(
                    "recipientAbsence", RecipientAbsence::builder, RecipientAbsence.Builder::build)
            .required(ID, TEXT, RecipientAbsence::id, RecipientAbsence.Builder::id)
            .required(
                    "kind", choice(RecipientAbsenceKind.class), RecipientAbsence::kind, RecipientAbsence.Builder::kind)
            .required("from", DAY, RecipientAbsence::from, RecipientAbsence.Builder::from)
            .optional("to", DAY, RecipientAbsence::to, RecipientAbsence.Builder::to)
            .inOrder(RecipientAbsence::from, "to", orNull(RecipientAbsence::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<Recipient, Recipient.Builder> RECIPIENT = Shape.of(
                    "recipient", Recipient::builder, Recipient.Builder::build)
            .optional("birthYear", WHOLE, Recipient::birthYear, Recipient.Builder::birthYear)
            .optional("circumstances", listOf(CIRCUMSTANCE), Recipient::circumstances, Recipient.Builder::circumstances)
            .optional("absences", listOf(RECIPIENT_ABSENCE), Recipient::absences, Recipient.Builder::absences)
            .end();

    private static final Shape<Decision, Decision.Builder> DECISION = Shape.of(
                    "decision", Decision::builder, Decision.Builder::build)
            .required(ID, TEXT, Decision::id, Decision.Builder::id)
            .required("setting", choice(Setting.class), Decision::setting, Decision.Builder::setting)
            .optional("basis", choice(DecisionBasis.class), Decision::basis, Decision.Builder::basis)
            .required("from", DAY, Decision::from, Decision.Builder::from)
            .optional("to", DAY, Decision::to, Decision.Builder::to)
            .optional("endReason", choice(EndReason.class), Decision::endReason, Decision.Builder::endReason)
            .optional("services", choices(Service.class), Decision::services, Decision.Builder::services)
            .inOrder(Decision::from, "to", orNull(Decision::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<NeedChange, NeedChange.Builder> NEED_CHANGE = Shape.of(
                    "needChange", NeedChange::builder, NeedChange.Builder::build)
            .required(ID, TEXT, NeedChange::id, NeedChange.Builder::id)
            .required("on", DAY, NeedChange::on, NeedChange.Builder::on)
            .end();

    private static final Shape<Offer, Offer.Builder> OFFER = Shape.of("offer", Offer::builder, Offer.Builder::build)
            .required(ID, TEXT, Offer::id, Offer.Builder::id)
            .required("madeOn", DAY, Offer::madeOn, Offer.Builder::madeOn)
            .optional("madeBy", choice(ActingParty.class), Offer::madeBy, Offer.Builder::madeBy)
            .optional("informationAdapted", FLAG, Offer::informationAdapted, Offer.Builder::informationAdapted)
            .optional("response", choice(OfferResponse.class), Offer::response, Offer.Builder::response)
            .optional("respondedOn", DAY, Offer::respondedOn, Offer.Builder::respondedOn)
            .optional("answeredBy", choice(AnsweredBy.class), Offer::answeredBy, Offer.Builder::answeredBy)
            .optional("documented", FLAG, Offer::documented, Offer.Builder::documented)
            .inOrder(Offer::madeOn, "respondedOn", orNull(Offer::respondedOn), ProblemCode.ANSWERED_BEFORE_OFFER)
            .end();

    private static final Shape<ExemptionAssessment, ExemptionAssessment.Builder> ASSESSMENT = Shape.of(
                    "assessment", ExemptionAssessment::builder, ExemptionAssessment.Builder::build)
            .required(ID, TEXT, ExemptionAssessment::id, ExemptionAssessment.Builder::id)
            .required("assessedOn", DAY, ExemptionAssessment::assessedOn, ExemptionAssessment.Builder::assessedOn)
            .required(
                    "outcome",
                    choice(AssessmentOutcome.class),
                    ExemptionAssessment::outcome,
                    ExemptionAssessment.Builder::outcome)
            .optional(
                    "assessedBy",
                    choice(AssessedBy.class),
                    ExemptionAssessment::assessedBy,
                    ExemptionAssessment.Builder::assessedBy)
            .optional("individual", FLAG, ExemptionAssessment::individual, ExemptionAssessment.Builder::individual)
            .optional(
                    "grounds",
                    choices(AssessmentGround.class),
                    ExemptionAssessment::grounds,
                    ExemptionAssessment.Builder::grounds)
            .optional(
                    "purposesConsidered",
                    choices(Purpose.class),
                    ExemptionAssessment::purposesConsidered,
                    ExemptionAssessment.Builder::purposesConsidered)
            .optional(
                    "ownView",
                    choice(OwnView.class),
                    ExemptionAssessment::ownView,
                    ExemptionAssessment.Builder::ownView)
            .optional(
                    "rationaleRecorded",
                    FLAG,
                    ExemptionAssessment::rationaleRecorded,
                    ExemptionAssessment.Builder::rationaleRecorded)
            .end();

    private static final Shape<Appointment, Appointment.Builder> APPOINTMENT = Shape.of(
                    "appointment", Appointment::builder, Appointment.Builder::build)
            .required(ID, TEXT, Appointment::id, Appointment.Builder::id)
            .required("kind", choice(AppointmentKind.class), Appointment::kind, Appointment.Builder::kind)
            .required("role", choice(AppointmentRole.class), Appointment::role, Appointment.Builder::role)
            .optional("holder", TEXT, Appointment::holder, Appointment.Builder::holder)
            .optional("holderType", choice(HolderType.class), Appointment::holderType, Appointment.Builder::holderType)
            .optional("provider", TEXT, Appointment::provider, Appointment.Builder::provider)
            .optional("from", DAY, Appointment::from, Appointment.Builder::from)
            .optional("to", DAY, Appointment::to, Appointment.Builder::to)
            .optional(
                    "appointedBy",
                    choice(ActingParty.class),
                    Appointment::appointedBy,
                    Appointment.Builder::appointedBy)
            .optional("documented", FLAG, Appointment::documented, Appointment.Builder::documented)
            .inOrder(orNull(Appointment::from), "to", orNull(Appointment::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<ChangeRequest, ChangeRequest.Builder> CHANGE_REQUEST = Shape.of(
                    "changeRequest", ChangeRequest::builder, ChangeRequest.Builder::build)
            .required(ID, TEXT, ChangeRequest::id, ChangeRequest.Builder::id)
            .required("on", DAY, ChangeRequest::on, ChangeRequest.Builder::on)
            .optional("resolvedOn", DAY, ChangeRequest::resolvedOn, ChangeRequest.Builder::resolvedOn)
            .end();

    private static final Shape<TitleCertificate, TitleCertificate.Builder> CERTIFICATE = Shape.of(
                    "certificate", TitleCertificate::builder, TitleCertificate.Builder::build)
            .required(ID, TEXT, TitleCertificate::id, TitleCertificate.Builder::id)
            .required(
                    "status",
                    choice(CertificateStatus.class),
                    TitleCertificate::status,
                    TitleCertificate.Builder::status)
            .optional("appliedOn", DAY, TitleCertificate::appliedOn, TitleCertificate.Builder::appliedOn)
            .optional("grantedOn", DAY, TitleCertificate::grantedOn, TitleCertificate.Builder::grantedOn)
            .optional("verifiedOn", DAY, TitleCertificate::verifiedOn, TitleCertificate.Builder::verifiedOn)
            .end();

    private static final Shape<Employment, Employment.Builder> EMPLOYMENT = Shape.of(
                    "employment", Employment::builder, Employment.Builder::build)
            .required(ID, TEXT, Employment::id, Employment.Builder::id)
            .optional("title", choice(EmploymentTitle.class), Employment::title, Employment.Builder::title)
            .optional("form", choice(EmploymentForm.class), Employment::form, Employment.Builder::form)
            .required("from", DAY, Employment::from, Employment.Builder::from)
            .optional("to", DAY, Employment::to, Employment.Builder::to)
            .inOrder(Employment::from, "to", orNull(Employment::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<TransitionProof, TransitionProof.Builder> TRANSITION_PROOF = Shape.of(
                    "transitionProof", TransitionProof::builder, TransitionProof.Builder::build)
            .required(ID, TEXT, TransitionProof::id, TransitionProof.Builder::id)
            .required(
                    "referenceDate",
                    DAY,
                    TransitionProof::referenceDate,
                    TransitionProof.Builder::referenceDate,
                    REFERENCE_DATES,
                    ProblemCode.UNKNOWN_VALUE)
            .required(
                    "permanentAssistantNurse",
                    FLAG,
                    TransitionProof::permanentAssistantNurse,
                    TransitionProof.Builder::permanentAssistantNurse)
            .end();

    private static final Shape<WorkerAbsence, WorkerAbsence.Builder> WORKER_ABSENCE = Shape.of(
                    "workerAbsence", WorkerAbsence::builder, WorkerAbsence.Builder::build)
            .required(ID, TEXT, WorkerAbsence::id, WorkerAbsence.Builder::id)
            .required("from", DAY, WorkerAbsence::from, WorkerAbsence.Builder::from)
            .optional("to", DAY, WorkerAbsence::to, WorkerAbsence.Builder::to)
            .inOrder(WorkerAbsence::from, "to", orNull(WorkerAbsence::to), ProblemCode.ENDS_BEFORE_START)
            .end();

    private static final Shape<Worker, Worker.Builder> WORKER = Shape.of(
                    "worker", Worker::builder, Worker.Builder::build)
            .required(ID, TEXT, Worker::id, Worker.Builder::id)
            .optional("certificates", listOf(CERTIFICATE), Worker::certificates, Worker.Builder::certificates)
            .optional("employments", listOf(EMPLOYMENT), Worker::employments, Worker.Builder::employments)
            .optional("employmentsKnownFrom", DAY, Worker::employmentsKnownFrom, Worker.Builder::employmentsKnownFrom)
            .optional(
                    "transitionProofs",
                    listOf(TRANSITION_PROOF),
                    Worker::transitionProofs,
                    Worker.Builder::transitionProofs)
            .optional("licensedProfession", FLAG, Worker::licensedProfession, Worker.Builder::licensedProfession)
            .optional("absences", listOf(WORKER_ABSENCE), Worker::absences, Worker.Builder::absences)
            .end();

    private static final Shape<Task, Task.Builder> TASK = Shape.of("task", Task::builder, Task.Builder::build)
            .required(ID, TEXT, Task::id, Task.Builder::id)
            .required("kind", choice(TaskKind.class), Task::kind, Task.Builder::kind)
            .required("on", DAY, Task::on, Task.Builder::on)
            .optional("result", choice(TaskResult.class), Task::result, Task.Builder::result)
            .optional("appointment", TEXT, Task::appointment, Task.Builder::appointment)
            .end();

    private static final Shape<VisitPeriod, VisitPeriod.Builder> VISIT_PERIOD = Shape.of(
                    "visitPeriod", VisitPeriod::builder, VisitPeriod.Builder::build)
            .required(ID, TEXT, VisitPeriod::id, VisitPeriod.Builder::id)
            .required("from", DAY, VisitPeriod::from, VisitPeriod.Builder::from)
            .required("to", DAY, VisitPeriod::to, VisitPeriod.Builder::to)
            .optional("careMinutes", WHOLE, VisitPeriod::careMinutes, VisitPeriod.Builder::careMinutes)
            .optional("contactMinutes", WHOLE, VisitPeriod::contactMinutes, VisitPeriod.Builder::contactMinutes)
            .optional("distinctStaff", WHOLE, VisitPeriod::distinctStaff, VisitPeriod.Builder::distinctStaff)
            .inOrder(VisitPeriod::from, "to", VisitPeriod::to, ProblemCode.ENDS_BEFORE_START)
            .end();

    /** One case file. */
    public static final Shape<CaseFile, CaseFile.Builder> CASE_FILE = Shape.of(
                    "caseFile", () -> CaseFile.builder().formatVersion(null), CaseFile.Builder::build)
            .required(
                    "formatVersion",
                    WHOLE,
                    CaseFile::formatVersion,
                    CaseFile.Builder::formatVersion,
                    Set.of(CaseFile.FORMAT_VERSION),
                    ProblemCode.UNSUPPORTED_VERSION)
            .required("caseId", TEXT, CaseFile::caseId, CaseFile.Builder::caseId)
            .optional("municipality", TEXT, CaseFile::municipality, CaseFile.Builder::municipality)
            .optional("provider", TEXT, CaseFile::provider, CaseFile.Builder::provider)
            .optional("unit", TEXT, CaseFile::unit, CaseFile.Builder::unit)
            .optional("assignments", listOf(ASSIGNMENT), CaseFile::assignments, CaseFile.Builder::assignments)
            .optional("knownFrom", nested(KNOWN_FROM), CaseFile::knownFrom, CaseFile.Builder::knownFrom)
            .optional("recipient", nested(RECIPIENT), CaseFile::recipient, CaseFile.Builder::recipient)
            .optional("decisions", listOf(DECISION), CaseFile::decisions, CaseFile.Builder::decisions)
            .optional("needChanges", listOf(NEED_CHANGE), CaseFile::needChanges, CaseFile.Builder::needChanges)
            .optional("offers", listOf(OFFER), CaseFile::offers, CaseFile.Builder::offers)
            .optional("assessments", listOf(ASSESSMENT), CaseFile::assessments, CaseFile.Builder::assessments)
            .optional("appointments", listOf(APPOINTMENT), CaseFile::appointments, CaseFile.Builder::appointments)
            .optional(
                    "changeRequests",
                    listOf(CHANGE_REQUEST),
                    CaseFile::changeRequests,
                    CaseFile.Builder::changeRequests)
            .optional("healthCareContact", FLAG, CaseFile::healthCareContact, CaseFile.Builder::healthCareContact)
            .optional("workers", listOf(WORKER), CaseFile::workers, CaseFile.Builder::workers)
            .optional("tasks", listOf(TASK), CaseFile::tasks, CaseFile.Builder::tasks)
            .optional("visitPeriods", listOf(VISIT_PERIOD), CaseFile::visitPeriods, CaseFile.Builder::visitPeriods)
            .end();

    private CaseFileFormat() {}

    private static <T> Function<T, LocalDate> orNull(Function<T, Optional<LocalDate>> getter) {
        return getter.andThen(day -> day.orElse(null));
    }
}

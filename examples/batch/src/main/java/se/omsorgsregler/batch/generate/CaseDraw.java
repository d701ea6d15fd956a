package se.omsorgsregler.batch.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.OwnView;
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
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.casefile.Worker;

/** Draws one case: first the course of the care, then what the record system made of it. Not thread-safe, used once. */
final class CaseDraw {

    private static final LocalDate OFFER_DUTY = LocalDate.of(2022, 7, 1);

    private final Unit unit;
    private final Draw draw;
    private final LocalDate asOf;

    private final List<Decision> decisions = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<ExemptionAssessment> assessments = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<ChangeRequest> changeRequests = new ArrayList<>();
    private final List<NeedChange> needChanges = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();

    private boolean alarmOrMealsOnly;
    private LocalDate begun;
    private Decision.Builder decision;
    private Appointment.Builder appointment;

    CaseDraw(Unit unit, Draw draw, LocalDate asOf) {
        this.unit = unit;
        this.draw = draw;
        this.asOf = asOf;
    }

    CaseFile draw(String caseId) {
        drawDecisions();
        drawCourse();
        drawNeedChanges();
        CaseFile.Builder file = CaseFile.builder()
                .caseId(caseId)
                .municipality(unit.municipality())
                .provider(unit.provider())
                .unit(unit.id())
                .recipient(recipient())
                .decisions(decisions)
                .needChanges(needChanges)
                .offers(offers)
                .assessments(draw.mostly(assessments))
                .appointments(appointments)
                .changeRequests(changeRequests)
                .healthCareContact(draw.mostly(draw.chance(0.15)))
                .workers(workers);
        if (unit.providerKind() == ProviderKind.PRIVATE || draw.chance(0.2)) {
            file.assignments(Assignment.builder()
                    .id("g1")
                    .provider(unit.provider())
                    .unit(unit.id())
                    .providerKind(unit.providerKind())
                    .from(begun)
                    .build());
        }
        unit.offersKnownFrom()
                .ifPresent(day -> file.knownFrom(KnownFrom.builder().offers(day).build()));
        if (unit.exportsTasks()) {
            file.tasks(tasks);
        }
        drawVisitPeriods(file);
        return file.build();
    }

    private void drawDecisions() {
        alarmOrMealsOnly = draw.chance(Proportions.ALARM_OR_MEALS_ONLY);
        begun = draw.chance(0.05)
                ? draw.day(asOf.minusDays(30), asOf)
                : draw.day(asOf.minusYears(6), asOf.minusDays(31));
        if (draw.chance(Proportions.EARLIER_SPAN)) {
            LocalDate end = begun.minusDays(draw.number(40, 400));
            addDecision(end.minusDays(draw.number(30, 700)), services()).to(end).endReason(EndReason.OTHER);
            finishDecision();
        }
        Set<Service> services = services();
        addDecision(begun, services);
        if (draw.chance(Proportions.RENEWED)) {
            LocalDate renewed = draw.day(begun.plusDays(1), asOf);
            decision.to(renewed.minusDays(1));
            finishDecision();
            Set<Service> wider = EnumSet.copyOf(services);
            if (!alarmOrMealsOnly) {
                wider.add(draw.one(List.of(Service.PERSONAL_CARE, Service.LAUNDRY, Service.ESCORT, Service.COOKING)));
            }
            addDecision(renewed, wider);
        }
        if (draw.chance(Proportions.ENDED)) {
            endHomeCare();
        } else if (draw.chance(0.1)) {
            decision.to(asOf.plusDays(draw.number(1, 365)));
        }
        finishDecision();
    }

    private Decision.Builder addDecision(LocalDate from, Set<Service> services) {
        decision = Decision.builder()
                .id("d" + (decisions.size() + 1))
                .setting(Setting.HOME_CARE)
                .basis(draw.mostly(draw.chance(0.9) ? DecisionBasis.NEEDS_TESTED : DecisionBasis.WITHOUT_NEEDS_TEST))
                .from(from)
                .services(draw.mostly(services));
        return decision;
    }

    private void finishDecision() {
        decisions.add(decision.build());
    }

    private void endHomeCare() {
        LocalDate lastFrom = decision.build().from();
        LocalDate end = draw.day(lastFrom, asOf.minusDays(1));
        EndReason reason = draw.mostly(draw.one(List.of(EndReason.values())));
        decision.to(end).endReason(reason);
        if (reason == EndReason.MOVED_TO_CARE_HOME) {
            finishDecision();
            decision = Decision.builder()
                    .id("d" + (decisions.size() + 1))
                    .setting(Setting.SPECIAL_HOUSING_OLDER)
                    .basis(DecisionBasis.NEEDS_TESTED)
                    .from(end.plusDays(1));
        }
    }

    private Set<Service> services() {
        if (alarmOrMealsOnly) {
            return draw.one(List.of(
                    EnumSet.of(Service.SAFETY_ALARM),
                    EnumSet.of(Service.MEAL_DELIVERY),
                    EnumSet.of(Service.SAFETY_ALARM, Service.MEAL_DELIVERY)));
        }
        Set<Service> services = EnumSet.noneOf(Service.class);
        addWith(0.75, services, Service.PERSONAL_CARE);
        addWith(0.6, services, Service.CLEANING);
        addWith(0.5, services, Service.SAFETY_ALARM);
        addWith(0.4, services, Service.SHOPPING);
        addWith(0.3, services, Service.LAUNDRY);
        addWith(0.3, services, Service.DELEGATED_HEALTH_CARE);
        addWith(0.25, services, Service.MEAL_DELIVERY);
        addWith(0.15, services, Service.SOCIAL_SUPPORT);
        addWith(0.1, services, Service.ESCORT);
        if (services.isEmpty()) {
            services.add(Service.PERSONAL_CARE);
        }
        return services;
    }

    private void addWith(double share, Set<Service> services, Service service) {
        if (draw.chance(share)) {
            services.add(service);
        }
    }

    private void drawCourse() {
        LocalDate start = begun.isBefore(OFFER_DUTY) ? OFFER_DUTY : begun;
        LocalDate reached = earlier(asOf, start.plusDays(draw.number(0, begun.isBefore(OFFER_DUTY) ? 300 : 40)));
        boolean exempted = draw.chance(alarmOrMealsOnly ? Proportions.EXEMPTED_ALARM_OR_MEALS : Proportions.EXEMPTED);
        if (exempted) {
            assess(reached);
            return;
        }
        double course = draw.number(0, 999) / 1000.0;
        if (course < Proportions.CONTACT_APPOINTED) {
            LocalDate answered = offer(reached, OfferResponse.ACCEPTED);
            appoint(earlier(asOf, answered.plusDays(draw.number(0, 21))));
        } else if (course < Proportions.CONTACT_APPOINTED + Proportions.DECLINED) {
            decline(reached);
        } else if (course < Proportions.CONTACT_APPOINTED + Proportions.DECLINED + Proportions.UNANSWERED) {
            offer(draw.day(reached, asOf), OfferResponse.AWAITED);
        } else if (draw.chance(0.25)) {
            offer(reached, OfferResponse.ACCEPTED);
        }
        // Whoever is left has neither offer nor contact: the cases that somebody must look at.
    }

    private void decline(LocalDate on) {
        LocalDate answered = offer(on, OfferResponse.DECLINED);
        if (draw.chance(0.25)) {
            offer(draw.day(answered.plusDays(1), asOf), OfferResponse.DECLINED);
        }
    }

    private LocalDate offer(LocalDate madeOn, OfferResponse response) {
        LocalDate answered = response == OfferResponse.AWAITED ? null : madeOn.plusDays(draw.number(0, 20));
        offers.add(Offer.builder()
                .id("o" + (offers.size() + 1))
                .madeOn(madeOn)
                .madeBy(draw.mostly(draw.chance(0.94) ? ActingParty.PROVIDER : ActingParty.NEEDS_ASSESSOR))
                .informationAdapted(draw.mostly(draw.chance(0.95)))
                .response(draw.mostly(response))
                .respondedOn(draw.mostly(answered))
                .answeredBy(answered == null ? null : draw.mostly(answeredBy()))
                .documented(draw.mostly(draw.chance(0.97)))
                .build());
        return answered == null ? madeOn : answered;
    }

    private AnsweredBy answeredBy() {
        if (draw.chance(0.9)) {
            return AnsweredBy.PERSON;
        }
        return draw.one(
                List.of(AnsweredBy.GUARDIAN, AnsweredBy.ADMINISTRATOR, AnsweredBy.ATTORNEY, AnsweredBy.RELATIVE));
    }

    private void assess(LocalDate on) {
        boolean careful = draw.chance(0.7);
        assessments.add(ExemptionAssessment.builder()
                .id("a1")
                .assessedOn(on)
                .outcome(AssessmentOutcome.OBVIOUSLY_UNNECESSARY)
                .assessedBy(draw.mostly(assessedBy()))
                .individual(draw.mostly(careful || draw.chance(0.5)))
                .grounds(draw.mostly(grounds(careful)))
                .purposesConsidered(draw.mostly(purposes(careful)))
                .ownView(draw.mostly(
                        careful
                                ? draw.one(List.of(OwnView.DOES_NOT_WANT, OwnView.NO_OPINION))
                                : draw.one(List.of(OwnView.values()))))
                .rationaleRecorded(draw.mostly(careful || draw.chance(0.5)))
                .build());
        if (draw.chance(0.05)) {
            assessments.add(ExemptionAssessment.builder()
                    .id("a2")
                    .assessedOn(draw.day(on, asOf))
                    .outcome(AssessmentOutcome.NEEDED)
                    .assessedBy(AssessedBy.NEEDS_ASSESSOR)
                    .build());
        }
    }

    private AssessedBy assessedBy() {
        if (unit.providerKind() == ProviderKind.PRIVATE && draw.chance(0.3)) {
            return AssessedBy.PROVIDER_PRIVATE;
        }
        return draw.chance(0.5) ? AssessedBy.NEEDS_ASSESSOR : AssessedBy.PROVIDER_MUNICIPAL;
    }

    private Set<AssessmentGround> grounds(boolean careful) {
        if (careful) {
            return EnumSet.of(
                    AssessmentGround.NEEDS_MET_OTHERWISE,
                    draw.one(List.of(AssessmentGround.SERVICE_AMOUNT, AssessmentGround.SERVICE_TYPE)));
        }
        return EnumSet.of(draw.one(List.of(AssessmentGround.values())));
    }

    private Set<Purpose> purposes(boolean careful) {
        return careful ? EnumSet.allOf(Purpose.class) : EnumSet.of(draw.one(List.of(Purpose.values())));
    }

    private void appoint(LocalDate from) {
        Worker first = contact();
        if (draw.chance(Proportions.CONTACT_CHANGED) && from.plusDays(60).isBefore(asOf)) {
            LocalDate change = draw.day(from.plusDays(30), asOf);
            requestChange(from, change);
            addAppointment(first, AppointmentRole.PRIMARY, from).to(change.minusDays(1));
            finishAppointment();
            addAppointment(another(first), AppointmentRole.PRIMARY, change);
        } else {
            addAppointment(first, AppointmentRole.PRIMARY, from);
            if (draw.chance(Proportions.CONTACT_LEFT)) {
                appointment.to(draw.day(from, asOf));
            }
        }
        endWithHomeCare();
        finishAppointment();
        Appointment primary = appointments.get(appointments.size() - 1);
        if (draw.chance(Proportions.DEPUTY)) {
            addAppointment(
                    another(first), AppointmentRole.DEPUTY, primary.from().orElse(from));
            endWithHomeCare();
            finishAppointment();
        }
        if (draw.chance(0.04)) {
            changeRequests.add(ChangeRequest.builder()
                    .id("r" + (changeRequests.size() + 1))
                    .on(draw.day(primary.from().orElse(from), asOf))
                    .build());
        }
        drawTasks(from, primary.id());
    }

    private void requestChange(LocalDate from, LocalDate change) {
        if (draw.chance(0.3)) {
            changeRequests.add(ChangeRequest.builder()
                    .id("r1")
                    .on(draw.day(from, change))
                    .resolvedOn(change)
                    .build());
        }
    }

    private Appointment.Builder addAppointment(Worker holder, AppointmentRole role, LocalDate from) {
        if (!workers.contains(holder)) {
            workers.add(holder);
        }
        appointment = Appointment.builder()
                .id("p" + (appointments.size() + 1))
                .kind(AppointmentKind.CARE_CONTACT)
                .role(role)
                .holder(holder.id())
                .holderType(draw.mostly(draw.chance(0.99) ? HolderType.PERSON : HolderType.TEAM))
                .provider(unit.provider())
                .from(draw.mostly(from))
                .appointedBy(draw.mostly(draw.chance(0.97) ? ActingParty.PROVIDER : ActingParty.NEEDS_ASSESSOR))
                .documented(draw.mostly(draw.chance(0.97)));
        return appointment;
    }

    private void endWithHomeCare() {
        LocalDate last = lastDayOfHomeCare();
        Appointment current = appointment.build();
        // Some systems leave appointments open when care ends.
        if (last.isBefore(asOf) && current.to().isEmpty() && draw.chance(0.8)) {
            LocalDate from = current.from().orElse(last);
            appointment.to(last.isBefore(from) ? from : last);
        }
    }

    private LocalDate lastDayOfHomeCare() {
        return decisions.stream()
                .filter(each -> each.setting() == Setting.HOME_CARE)
                .map(each -> each.to().orElse(LocalDate.MAX))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private void finishAppointment() {
        appointments.add(appointment.build());
    }

    private Worker contact() {
        return draw.one(draw.chance(Proportions.CONTACT_IS_ASSISTANT_NURSE) ? unit.assistantNurses() : unit.staff());
    }

    private Worker another(Worker than) {
        Worker drawn = contact();
        if (!drawn.equals(than)) {
            return drawn;
        }
        int next = (unit.staff().indexOf(than) + 1) % unit.staff().size();
        return unit.staff().get(next);
    }

    private void drawTasks(LocalDate from, String appointmentId) {
        addTask(0.85, TaskKind.PLAN_ESTABLISHED, from, 30, appointmentId);
        addTask(0.8, TaskKind.RECIPIENT_INFORMED, from, 20, null);
        addTask(0.7, TaskKind.INTRODUCED, from, 21, appointmentId);
        addTask(0.7, TaskKind.FIRST_MEETING, from, 30, appointmentId);
        addTask(0.6, TaskKind.RESPONSE_JOURNALED, from, 7, null);
        addTask(0.5, TaskKind.WORK_ENVIRONMENT_ASSESSED, from, 30, null);
        addTask(0.5, TaskKind.RELATIVES_INFORMED, from, 30, null);
        for (LocalDate next = from.plusMonths(6); next.isBefore(asOf); next = next.plusMonths(6)) {
            addTask(0.6, TaskKind.PLAN_FOLLOWED_UP, next, 45, appointmentId);
        }
    }

    private void addTask(double share, TaskKind kind, LocalDate from, int days, String appointmentId) {
        LocalDate on = from.plusDays(draw.number(0, days));
        if (draw.chance(share) && !on.isAfter(asOf)) {
            tasks.add(Task.builder()
                    .id("t" + (tasks.size() + 1))
                    .kind(kind)
                    .on(on)
                    .result(draw.chance(0.95) ? TaskResult.DONE : TaskResult.DECLINED_BY_PERSON)
                    .appointment(appointmentId)
                    .build());
        }
    }

    private void drawNeedChanges() {
        for (int i = 1; i <= 2; i++) {
            if (draw.chance(0.15)) {
                needChanges.add(NeedChange.builder()
                        .id("n" + i)
                        .on(draw.day(begun, asOf))
                        .build());
            }
        }
    }

    private Recipient recipient() {
        Recipient.Builder recipient = Recipient.builder()
                .birthYear(
                        draw.mostly(asOf.getYear() - (draw.chance(0.92) ? draw.number(66, 99) : draw.number(20, 65))));
        if (unit.exportsCircumstances()) {
            recipient.circumstances(circumstances());
        }
        if (draw.chance(0.2)) {
            LocalDate from = draw.day(begun, asOf);
            recipient.absences(RecipientAbsence.builder()
                    .id("h1")
                    .kind(draw.one(List.of(RecipientAbsenceKind.values())))
                    .from(from)
                    .to(from.plusDays(draw.number(1, 25)))
                    .build());
        }
        return recipient.build();
    }

    private List<Circumstance> circumstances() {
        List<Circumstance> circumstances = new ArrayList<>();
        for (CircumstanceKind kind : CircumstanceKind.values()) {
            if (draw.chance(alarmOrMealsOnly ? 0.05 : 0.15)) {
                circumstances.add(Circumstance.builder()
                        .id("c" + (circumstances.size() + 1))
                        .kind(kind)
                        .from(draw.chance(0.2) ? null : draw.day(begun.minusYears(1), asOf))
                        .build());
            }
        }
        return circumstances;
    }

    private void drawVisitPeriods(CaseFile.Builder file) {
        if (!draw.chance(0.4)) {
            return;
        }
        LocalDate month = asOf.withDayOfMonth(1).minusMonths(1);
        int care = alarmOrMealsOnly ? draw.number(20, 300) : draw.number(300, 5000);
        file.visitPeriods(VisitPeriod.builder()
                .id("v1")
                .from(month)
                .to(month.plusMonths(1).minusDays(1))
                .careMinutes(draw.mostly(care))
                .contactMinutes(draw.mostly(care * draw.number(10, 80) / 100))
                .distinctStaff(draw.mostly(draw.number(3, 18)))
                .build());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omsorgsregler.casefile.Assignment;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.engine.RequirementElement.Duty;
import se.omsorgsregler.engine.RequirementElement.Source;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/** Finds, for the requirements of a routine, what started them in a case and what could meet them. It names; the rules judge. */
final class RequirementWiring {

    private static final String LOOK_AHEAD = "look-ahead";
    private static final String HOME_CARE_END_LAPSES = "home-care-end-lapses";

    private static final Comparator<VisitPeriod> BY_END = Comparator.comparing(VisitPeriod::to)
            .thenComparing(VisitPeriod::from)
            .thenComparing(VisitPeriod::id);

    private final Situation situation;
    private final AsOfDay asOf;
    private final List<RequirementElement> facts = new ArrayList<>();

    RequirementWiring(Situation situation) {
        this.situation = situation;
        this.asOf = situation.asOf;
    }

    /** A start event: its day, what it came from, whether it is known to have happened, and the appointment it is about. */
    private record Start(LocalDate on, Source source, Truth happened, Optional<String> appointment) {}

    List<RequirementElement> facts(List<Routine> routines) {
        for (Routine routine : routines) {
            if (asOf.hasReached(routine.validFrom()) && !situation.ended(routine.validTo())) {
                routine.requirements().forEach(requirement -> wire(routine, requirement));
            }
        }
        return facts;
    }

    private void wire(Routine routine, Requirement requirement) {
        Duty duty = new Duty(situation, routine.dutyId(requirement), requirement);
        if (requirement instanceof Requirement.Event event) {
            wireEvent(routine, duty, event);
        } else if (situation.current != null) {
            if (requirement instanceof Requirement.Recurring recurring) {
                wireRecurring(routine, duty, recurring);
            } else if (requirement instanceof Requirement.Precondition precondition) {
                wirePrecondition(routine, duty, precondition);
            } else if (requirement instanceof Requirement.Share share) {
                wireShare(duty, share);
            } else {
                facts.add(new RequirementElement.StandingElement(duty, situation.span));
            }
        }
    }

    private void wireEvent(Routine routine, Duty duty, Requirement.Event event) {
        boolean afterEnd = event.start().kind() == StartEvent.Kind.HOME_CARE_END;
        SpanRange span = afterEnd ? situation.lastEnded : situation.current;
        if (span == null) {
            return;
        }
        Meetings meetings = new Meetings(situation, span);
        boolean anyOfSpan = event.start().kind() == StartEvent.Kind.HOME_CARE_START;
        List<Start> starts = starts(event.start(), event.endReason().map(Enum::name)).stream()
                .filter(start -> asOf.hasReached(start.on()) && speaks(routine, start.on()))
                .toList();
        for (Start start : starts) {
            TimeLimit limit = event.within()
                    .map(within -> limit(start.on(), within, event.counting()))
                    .orElse(null);
            Meetings.Met met = anyOfSpan
                    ? meetings.firstOfSpan(event.metBy(), start.appointment())
                    : meetings.firstFrom(start.on(), event.metBy(), start.appointment());
            facts.add(new RequirementElement.EventElement(
                    duty, start.source(), start.on(), start.happened(), limit, met));
        }
        if (starts.isEmpty()) {
            unstarted(duty, event.start());
        }
    }

    private static boolean speaks(Routine routine, LocalDate on) {
        return !on.isBefore(routine.validFrom())
                && routine.validTo().map(to -> !on.isAfter(to)).orElse(true);
    }

    private void unstarted(Duty duty, StartEvent start) {
        facts.add(new RequirementElement.UnstartedElement(duty, startsKnown(start)));
    }

    /** Whether no start event may be concluded from there being none in the list. */
    private Truth startsKnown(StartEvent start) {
        return switch (start.kind()) {
            case APPOINTMENT, CONTACT_CHANGED -> Situation.supplied(situation.caseFile.appointments(), "appointments");
            // An exemption is always decided on what is known.
            case EXEMPTION -> Situation.supplied(situation.caseFile.assessments(), "assessments");
            case OFFER, RESPONSE -> currentMeetings().offersComplete();
            case NEED_CHANGE -> Situation.supplied(situation.caseFile.needChanges(), "needChanges");
            case TASK -> currentMeetings().tasksComplete();
            case HOME_CARE_START, HOME_CARE_END, ASSIGNMENT_START, ASSIGNMENT_END -> Truth.YES;
        };
    }

    private Meetings currentMeetings() {
        return new Meetings(situation, situation.current);
    }

    private List<Start> starts(StartEvent start, Optional<String> endReason) {
        List<Start> starts = new ArrayList<>();
        switch (start.kind()) {
            case HOME_CARE_START -> starts.add(start(situation.current.start(), situation.span));
            case HOME_CARE_END -> {
                if (situation.lastEnded != null) {
                    addHomeCareEnd(endReason, starts);
                }
            }
            case APPOINTMENT ->
                addAppointments(
                        appointment ->
                                appointment.contact() || appointment.keyWorker() ? appointment.recorded() : Truth.NO,
                        starts);
            case CONTACT_CHANGED ->
                addAppointments(appointment -> appointment.contact() ? succeeds(appointment) : Truth.NO, starts);
            case EXEMPTION -> {
                if (situation.span.exemption != null) {
                    starts.add(start(situation.span.exemption.assessedOn(), situation.span.exemption));
                }
            }
            case OFFER -> situation.span.offers.forEach(offer -> starts.add(start(offer.madeOn(), offer)));
            case RESPONSE -> {
                OfferElement offer = situation.span.latestAnswered;
                if (offer != null) {
                    starts.add(new Start(
                            offer.answeredOn(), source(offer), offer.response().supplied(), Optional.empty()));
                }
            }
            case NEED_CHANGE -> addNeedChanges(starts);
            case ASSIGNMENT_START -> addAssignments(assignment -> Optional.of(assignment.from()), starts);
            case ASSIGNMENT_END -> addAssignments(assignment -> assignment.to().filter(asOf::hasReached), starts);
            case TASK -> tasks(start.task().orElseThrow()).forEach(starts::add);
        }
        return starts;
    }

    private static Start start(LocalDate on, Element from) {
        return new Start(on, source(from), Truth.known(true, from.pointer(), null), Optional.empty());
    }

    private static Source source(Element element) {
        return new Source(element.pointer(), element.list(), element.id());
    }

    private void addHomeCareEnd(Optional<String> endReason, List<Start> starts) {
        DecisionElement last = situation.lastEnded.decisions().stream()
                .max(Comparator.comparing((DecisionElement decision) ->
                                decision.decision.to().orElseThrow())
                        .thenComparing(Element::id))
                .orElseThrow();
        LocalDate day = last.decision.to().orElseThrow().plusDays(1);
        boolean lapsed = asOf.hasPassed(day.plus(situation.law.period(HOME_CARE_END_LAPSES)));
        boolean wanted =
                endReason.isEmpty() || last.decision.endReason().map(Enum::name).equals(endReason);
        if (wanted && !lapsed) {
            starts.add(start(day, last));
        }
    }

    /** Whether another contact with another holder began earlier; one whose first day is unknown is not known to have. */
    private Truth succeeds(AppointmentElement contact) {
        return Truth.any(situation.span.appointments.stream()
                .filter(AppointmentElement::contact)
                .filter(other -> other.from()
                        .before(contact.appointment.from().orElseThrow())
                        .certain())
                .map(other -> Truth.no(contact.holderId().same(other.holderId())))
                .toArray(Truth[]::new));
    }

    /** Of the appointments that run, those whose first day is known. */
    private void addAppointments(Function<AppointmentElement, Truth> happened, List<Start> starts) {
        for (AppointmentElement appointment : situation.span.appointments) {
            Optional<LocalDate> from = appointment.appointment.from();
            if (appointment.running() && from.isPresent()) {
                Truth truth = happened.apply(appointment);
                if (truth.possible()) {
                    starts.add(new Start(from.get(), source(appointment), truth, Optional.of(appointment.id())));
                }
            }
        }
    }

    private void addNeedChanges(List<Start> starts) {
        var changes = situation.caseFile.needChanges().orElse(List.of());
        for (int i = 0; i < changes.size(); i++) {
            LocalDate on = changes.get(i).on();
            if (asOf.hasReached(on) && situation.current.owns(on)) {
                starts.add(start(
                        on,
                        new Element(
                                situation,
                                "/needChanges/" + i,
                                "needChanges",
                                changes.get(i).id())));
            }
        }
    }

    private void addAssignments(Function<Assignment, Optional<LocalDate>> day, List<Start> starts) {
        List<Assignment> assignments = situation.caseFile.assignments().orElse(List.of());
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            if (asOf.hasReached(assignment.from())
                    && situation.current.overlaps(Optional.of(assignment.from()), assignment.to())) {
                Element element = new Element(situation, "/assignments/" + i, "assignments", assignment.id());
                day.apply(assignment).ifPresent(on -> starts.add(start(on, element)));
            }
        }
    }

    /** The known tasks of a kind that are done, of the current span, in the order of the list. */
    private List<Start> tasks(TaskKind kind) {
        List<Start> done = new ArrayList<>();
        List<Task> tasks = situation.caseFile.tasks().orElse(List.of());
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (task.kind() == kind
                    && task.result().orElse(TaskResult.DONE) == TaskResult.DONE
                    && asOf.hasReached(task.on())
                    && situation.current.owns(task.on())) {
                done.add(start(task.on(), new Element(situation, "/tasks/" + i, "tasks", task.id())));
            }
        }
        return done;
    }

    private TimeLimit limit(LocalDate start, Period within, Requirement.Counting counting) {
        List<RecipientAbsence> absences =
                situation.caseFile.recipient().flatMap(Recipient::absences).orElse(List.of());
        LocalDate due = DueDates.due(start, within, counting, absences, asOf);
        return new TimeLimit(due, due.minus(counting.lookAhead().orElse(situation.law.period(LOOK_AHEAD))));
    }

    private void wireRecurring(Routine routine, Duty duty, Requirement.Recurring recurring) {
        Optional<Start> first = starts(recurring.start(), Optional.empty()).stream()
                .filter(start -> asOf.hasReached(start.on()))
                .min(Comparator.comparing((Start start) -> start.happened().undecided())
                        .thenComparing(Start::on)
                        .thenComparing(start -> String.valueOf(start.source().id())));
        if (first.isEmpty()) {
            unstarted(duty, recurring.start());
            return;
        }
        Meetings meetings = currentMeetings();
        Meetings.Latest latest = meetings.latest(recurring.metBy());
        LocalDate metOn = latest.on();
        LocalDate start = later(first.get().on(), routine.validFrom());
        LocalDate anchor = metOn == null ? start : later(metOn, routine.validFrom());
        facts.add(new RequirementElement.RecurringElement(
                duty,
                first.get().source(),
                start,
                first.get().happened(),
                limit(anchor, recurring.every(), recurring.counting()),
                latest,
                situation.span.needOfSpanChangedAfter(anchor)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void wirePrecondition(Routine routine, Duty duty, Requirement.Precondition precondition) {
        List<Start> events = tasks(precondition.event()).stream()
                .filter(event -> speaks(routine, event.on()))
                .toList();
        List<Start> required = tasks(precondition.required());
        for (Start event : events) {
            Optional<Start> before = required.stream()
                    .filter(other -> !other.on().isAfter(event.on()))
                    .max(Comparator.comparing(Start::on));
            Truth done = before.map(Start::happened)
                    .orElseGet(() -> Truth.no(currentMeetings().tasksComplete()));
            facts.add(new RequirementElement.PreconditionElement(
                    duty,
                    event.source(),
                    event.on(),
                    done,
                    before.map(Start::on).orElse(null)));
        }
        if (events.isEmpty()) {
            facts.add(new RequirementElement.UnstartedElement(
                    duty, currentMeetings().tasksComplete()));
        }
    }

    private void wireShare(Duty duty, Requirement.Share share) {
        List<VisitPeriod> periods = situation.caseFile.visitPeriods().orElse(List.of());
        int latest = -1;
        for (int i = 0; i < periods.size(); i++) {
            VisitPeriod period = periods.get(i);
            if (asOf.hasReached(period.to())
                    && situation.current.overlaps(Optional.of(period.from()), Optional.of(period.to()))
                    && (latest < 0 || BY_END.compare(period, periods.get(latest)) > 0)) {
                latest = i;
            }
        }
        if (latest < 0) {
            facts.add(new RequirementElement.UnmeasuredShareElement(
                    duty, situation.span, Situation.supplied(situation.caseFile.visitPeriods(), "visitPeriods")));
            return;
        }
        VisitPeriod period = periods.get(latest);
        Source source = new Source("/visitPeriods/" + latest, "visitPeriods", period.id());
        facts.add(
                share.moreThan().isPresent()
                        ? new RequirementElement.CareShareElement(duty, source, situation.span, period)
                        : new RequirementElement.StaffCountElement(duty, source, situation.span, period));
    }
}

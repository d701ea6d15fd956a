package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.later;
import static se.omsorgsregler.reading.Dates.onOrAfter;
import static se.omsorgsregler.reading.Dates.onOrBefore;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.reading.RoutineEvents.Meeting;
import se.omsorgsregler.reading.RoutineEvents.Start;
import se.omsorgsregler.routine.Requirement.Counting;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.Requirement.Precondition;
import se.omsorgsregler.routine.Requirement.Recurring;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/** Requirements that something happens by a day, again and again, or before something else. */
final class TimedReading {

    private final Routine routine;
    private final Situation situation;
    private final Period lookAhead;
    private final Ledger ledger;
    private final RoutineEvents events;
    private final LastDay lastDay;
    private final LocalDate asOf;

    TimedReading(Routine routine, Situation situation, Period lookAhead, Ledger ledger) {
        this.routine = routine;
        this.situation = situation;
        this.lookAhead = lookAhead;
        this.ledger = ledger;
        events = new RoutineEvents(situation);
        lastDay = new LastDay(situation);
        asOf = situation.asOf;
    }

    void readEvent(Event requirement) {
        RoutineDuty duty = new RoutineDuty(routine, requirement, ledger);
        boolean atTheEnd = requirement.start().kind() == StartEvent.Kind.HOME_CARE_END;
        List<Start> starts = atTheEnd ? events.homeCareEnd(requirement) : events.starts(requirement.start());
        boolean anyRow = false;
        for (Start start : starts) {
            if (routineSpeaksOn(start.day())) {
                readEvent(requirement, start, duty);
                anyRow = true;
            }
        }
        if (!anyRow) {
            duty.noSubject(events.startsUnknown(requirement.start()));
        }
    }

    private boolean routineSpeaksOn(LocalDate day) {
        return Dates.contains(routine.validFrom(), routine.validTo(), day);
    }

    private void readEvent(Event requirement, Start start, RoutineDuty duty) {
        LocalDate due = requirement
                .within()
                .map(within -> lastDay.of(start.day(), within, requirement.counting()))
                .orElse(null);
        boolean anyOfSpan = requirement.start().kind() == StartEvent.Kind.HOME_CARE_START;
        Optional<Meeting> met = events.firstMeeting(requirement.metBy(), start, anyOfSpan);
        if (met.isPresent()) {
            readMet(met.get(), start, due, duty);
        } else if (anyOfSpan && events.keyWorkerSometime(requirement.metBy())) {
            // There was one by today at the latest, which is in time unless the last day has passed.
            boolean inTime = due == null || onOrBefore(asOf, due);
            DutyStatus status = inTime ? DutyStatus.MET : DutyStatus.UNDETERMINED;
            duty.row(status, start.subject(), start.day(), due, null, inTime ? "KEY_WORKER" : null);
        } else {
            SortedSet<String> missing = new TreeSet<>(start.missing());
            missing.addAll(
                    anyOfSpan
                            ? events.lacking(requirement.metBy())
                            : events.lackingFrom(start.day(), requirement.metBy()));
            readNotMet(requirement, start, due, missing, duty);
        }
    }

    /** Whatever is not known about the start: what follows it has happened, so nothing is neglected. */
    private static void readMet(Meeting met, Start start, LocalDate due, RoutineDuty duty) {
        boolean late = due != null && met.day().isAfter(due);
        if (start.missing().isEmpty()) {
            DutyStatus status = late ? DutyStatus.MET_LATE : DutyStatus.MET;
            duty.row(status, start.subject(), start.day(), due, met.day(), met.basis());
        } else {
            duty.row(DutyStatus.UNDETERMINED, start.subject(), start.day(), due, null, null);
        }
    }

    private void readNotMet(
            Event requirement, Start start, LocalDate due, SortedSet<String> missing, RoutineDuty duty) {
        boolean timeIsLeft = due != null && onOrBefore(asOf, due);
        if (!missing.isEmpty()) {
            duty.row(DutyStatus.UNDETERMINED, start.subject(), start.day(), due, null, null);
            if (timeIsLeft) {
                duty.undecidedDue(start.subject(), missing);
            } else {
                duty.undecided(due == null ? Outcome.UNMET : Outcome.BREACH, start.subject(), missing);
            }
        } else if (due == null) {
            duty.row(DutyStatus.UNMET, start.subject(), start.day(), null, null, null);
            duty.failed(Outcome.UNMET, start.subject(), start.day());
        } else if (timeIsLeft) {
            duty.row(DutyStatus.PENDING, start.subject(), start.day(), due, null, null);
            if (isNear(due, requirement.counting())) {
                duty.due(start.subject(), due);
            }
        } else {
            duty.row(DutyStatus.BREACHED, start.subject(), start.day(), due, null, null);
            duty.failed(Outcome.BREACH, start.subject(), due.plusDays(1));
        }
    }

    /** Whether a last day is close enough to be told of. */
    private boolean isNear(LocalDate due, Counting counting) {
        return onOrAfter(asOf, due.minus(counting.lookAhead().orElse(lookAhead)));
    }

    void readRecurring(Recurring requirement) {
        RoutineDuty duty = new RoutineDuty(routine, requirement, ledger);
        List<Start> starts = events.starts(requirement.start());
        // What is known to have happened comes before what may have.
        starts.sort(Comparator.comparing(start -> !start.missing().isEmpty()));
        if (starts.isEmpty()) {
            duty.noSubject(events.startsUnknown(requirement.start()));
        } else {
            readRecurring(requirement, starts.get(0), duty);
        }
    }

    private void readRecurring(Recurring requirement, Start start, RoutineDuty duty) {
        Optional<Meeting> last = events.lastDone(requirement.metBy());
        LocalDate anchor = later(last.map(Meeting::day).orElse(start.day()), routine.validFrom());
        LocalDate triggeredOn = later(start.day(), routine.validFrom());
        LocalDate due = lastDay.of(anchor, requirement.every(), requirement.counting());
        boolean overdue = asOf.isAfter(due);
        SortedSet<String> missing = new TreeSet<>(start.missing());
        if (overdue || last.isEmpty()) {
            missing.addAll(events.lacking(requirement.metBy()));
        }
        if (!overdue
                && requirement.alsoOnNeedChange()
                && situation.file.needChanges().isEmpty()) {
            missing.add("/needChanges");
        }
        boolean mayBeReview = !overdue
                && requirement.alsoOnNeedChange()
                && (situation.file.needChanges().isEmpty() || needChangedAfter(anchor));
        if (!missing.isEmpty()) {
            duty.row(DutyStatus.UNDETERMINED, start.subject(), triggeredOn, due, null, null);
            if (mayBeReview) {
                duty.undecided(Outcome.REVIEW, start.subject(), missing);
            } else if (overdue) {
                duty.undecided(Outcome.BREACH, start.subject(), missing);
            } else {
                duty.undecidedDue(start.subject(), missing);
            }
        } else if (overdue) {
            duty.row(DutyStatus.BREACHED, start.subject(), triggeredOn, due, null, null);
            duty.failed(Outcome.BREACH, start.subject(), due.plusDays(1));
        } else if (requirement.alsoOnNeedChange() && needChangedAfter(anchor)) {
            duty.row(DutyStatus.REVIEW, start.subject(), triggeredOn, due, null, null);
            duty.review(start.subject());
        } else {
            if (last.isPresent()) {
                LocalDate metOn = last.get().day();
                duty.row(
                        DutyStatus.MET,
                        start.subject(),
                        triggeredOn,
                        due,
                        metOn,
                        last.get().basis());
            } else {
                duty.row(DutyStatus.PENDING, start.subject(), triggeredOn, due, null, null);
            }
            if (isNear(due, requirement.counting())) {
                duty.due(start.subject(), due);
            }
        }
    }

    private boolean needChangedAfter(LocalDate day) {
        for (NeedChange change : situation.file.needChanges().orElseThrow()) {
            if (situation.isOfSpan(change.on()) && change.on().isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    void readPrecondition(Precondition requirement) {
        RoutineDuty duty = new RoutineDuty(routine, requirement, ledger);
        boolean anyRow = false;
        for (Located<Task> task : events.doneTasks(requirement.event())) {
            if (routineSpeaksOn(task.value().on())) {
                readPrecondition(requirement, task, duty);
                anyRow = true;
            }
        }
        if (!anyRow) {
            duty.noSubject(situation.tasksIncomplete());
        }
    }

    private void readPrecondition(Precondition requirement, Located<Task> task, RoutineDuty duty) {
        LocalDate day = task.value().on();
        LocalDate metOn = null;
        for (Located<Task> required : events.doneTasks(requirement.required())) {
            LocalDate doneOn = required.value().on();
            if (onOrBefore(doneOn, day)) {
                metOn = metOn == null ? doneOn : later(metOn, doneOn);
            }
        }
        if (metOn != null) {
            duty.row(DutyStatus.MET, task.subject(), day, null, metOn, "DONE");
        } else if (situation.tasksIncomplete()) {
            duty.row(DutyStatus.UNDETERMINED, task.subject(), day, null, null, null);
            duty.undecided(Outcome.BREACH, task.subject(), new TreeSet<>(List.of("/tasks")));
        } else {
            duty.row(DutyStatus.BREACHED, task.subject(), day, null, null, null);
            duty.failed(Outcome.BREACH, task.subject(), day);
        }
    }
}

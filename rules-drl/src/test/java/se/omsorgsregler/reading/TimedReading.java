package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.later;
import static se.omsorgsregler.reading.Dates.onOrAfter;
import static se.omsorgsregler.reading.Dates.onOrBefore;

import java.time.LocalDate;
import java.time.Period;
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
        Optional<Meeting> met = firstMeeting(requirement, start);
        SortedSet<String> missing = new TreeSet<>(start.missing());
        if (met.isEmpty()) {
            missing.addAll(events.lacking(requirement.metBy()));
        }
        if (!missing.isEmpty()) {
            duty.row(DutyStatus.UNDETERMINED, start.subject(), start.day(), due, null, null);
            duty.undecided(due == null ? Outcome.UNMET : Outcome.BREACH, start.subject(), missing);
        } else if (met.isPresent()) {
            boolean late = due != null && met.get().day().isAfter(due);
            DutyStatus status = late ? DutyStatus.MET_LATE : DutyStatus.MET;
            duty.row(
                    status,
                    start.subject(),
                    start.day(),
                    due,
                    met.get().day(),
                    met.get().basis());
        } else if (due == null) {
            duty.row(DutyStatus.UNMET, start.subject(), start.day(), null, null, null);
            duty.failed(Outcome.UNMET, start.subject(), start.day());
        } else if (onOrBefore(asOf, due)) {
            duty.row(DutyStatus.PENDING, start.subject(), start.day(), due, null, null);
            if (isNear(due, requirement.counting())) {
                duty.due(start.subject(), due);
            }
        } else {
            duty.row(DutyStatus.BREACHED, start.subject(), start.day(), due, null, null);
            duty.failed(Outcome.BREACH, start.subject(), due.plusDays(1));
        }
    }

    private Optional<Meeting> firstMeeting(Event requirement, Start start) {
        boolean anyOfSpan = requirement.start().kind() == StartEvent.Kind.HOME_CARE_START;
        for (Meeting meeting : events.meetings(requirement.metBy())) {
            boolean inTime = anyOfSpan || onOrAfter(meeting.day(), start.day());
            if (inTime && meeting.countsFor(start.subject())) {
                return Optional.of(meeting);
            }
        }
        return Optional.empty();
    }

    /** Whether a last day is close enough to be told of. */
    private boolean isNear(LocalDate due, Counting counting) {
        return onOrAfter(asOf, due.minus(counting.lookAhead().orElse(lookAhead)));
    }

    void readRecurring(Recurring requirement) {
        RoutineDuty duty = new RoutineDuty(routine, requirement, ledger);
        List<Start> starts = events.starts(requirement.start());
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
        if (overdue) {
            missing.addAll(events.lacking(requirement.metBy()));
        } else if (requirement.alsoOnNeedChange()
                && situation.file.needChanges().isEmpty()) {
            missing.add("/needChanges");
        }
        boolean mayBeReview = !overdue
                && requirement.alsoOnNeedChange()
                && (situation.file.needChanges().isEmpty() || needChangedAfter(anchor));
        if (!missing.isEmpty()) {
            duty.row(DutyStatus.UNDETERMINED, start.subject(), triggeredOn, due, null, null);
            duty.undecided(mayBeReview ? Outcome.REVIEW : Outcome.BREACH, start.subject(), missing);
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
            duty.noSubject(situation.file.tasks().isEmpty());
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

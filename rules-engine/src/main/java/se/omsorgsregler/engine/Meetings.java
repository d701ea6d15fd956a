package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.facts.DayField;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.routine.MeetingEvent;

/** What happened, in a span or before it, that can meet a requirement. */
final class Meetings {

    /** The field that may lack the day of a key worker; no other meeting may be of unknown day. */
    private static final String FROM = "from";

    private final Situation situation;
    private final SpanRange span;

    Meetings(Situation situation, SpanRange span) {
        this.situation = situation;
        this.span = span;
    }

    /**
     * Something that happened; on one day the id decides what comes first, never the place in a list. The day is unknown for a key worker
     * who has begun nobody knows when, but not after their last day.
     */
    private record Meeting(
            LocalDate on,
            Optional<LocalDate> notAfter,
            boolean ofSpan,
            String by,
            String pointer,
            String subjectId,
            Optional<String> appointment) {

        boolean mayBeFrom(LocalDate day) {
            return on == null && notAfter.map(last -> !last.isBefore(day)).orElse(true);
        }
    }

    /** Whether, when and by what a requirement is met. */
    record Met(Truth truth, DayField day, String by) {}

    /** What met a requirement last, whether that is known, and whether there can be nothing later. */
    record Latest(Truth known, Truth noneLater, LocalDate on, String by) {}

    /** Known meetings, earliest first; those whose day is unknown last. */
    private List<Meeting> of(List<MeetingEvent> events, boolean doneOnly) {
        List<Meeting> meetings = new ArrayList<>();
        for (MeetingEvent event : events) {
            switch (event.kind()) {
                case TASK -> addTasks(event, doneOnly, meetings);
                case OFFER -> addOffers(meetings);
                case KEY_WORKER -> addKeyWorkers(meetings);
            }
        }
        meetings.sort(Comparator.comparing(Meeting::on, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Meeting::subjectId));
        return meetings;
    }

    private void addTasks(MeetingEvent event, boolean doneOnly, List<Meeting> meetings) {
        List<Task> tasks = situation.caseFile.tasks().orElse(List.of());
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            TaskResult result = task.result().orElse(TaskResult.DONE);
            if (event.task().equals(Optional.of(task.kind()))
                    && (!doneOnly || result == TaskResult.DONE)
                    && situation.asOf.hasReached(task.on())) {
                meetings.add(new Meeting(
                        task.on(),
                        Optional.empty(),
                        span.owns(task.on()),
                        result.name(),
                        "/tasks/" + i,
                        "tasks:" + task.id(),
                        task.appointment()));
            }
        }
    }

    private void addOffers(List<Meeting> meetings) {
        List<Offer> offers = situation.caseFile.offers().orElse(List.of());
        for (int i = 0; i < offers.size(); i++) {
            LocalDate on = offers.get(i).madeOn();
            if (situation.asOf.hasReached(on)) {
                meetings.add(new Meeting(
                        on,
                        Optional.empty(),
                        span.owns(on),
                        MeetingEvent.Kind.OFFER.name(),
                        "/offers/" + i,
                        "offers:" + offers.get(i).id(),
                        Optional.empty()));
            }
        }
    }

    private void addKeyWorkers(List<Meeting> meetings) {
        var appointments = situation.caseFile.appointments().orElse(List.of());
        for (int i = 0; i < appointments.size(); i++) {
            var appointment = appointments.get(i);
            if (appointment.kind() == AppointmentKind.KEY_WORKER
                    && appointment.role() == AppointmentRole.PRIMARY
                    && situation.known(appointment.from())) {
                meetings.add(new Meeting(
                        appointment.from().orElse(null),
                        appointment.to(),
                        span.overlaps(appointment.from(), appointment.to()),
                        MeetingEvent.Kind.KEY_WORKER.name(),
                        "/appointments/" + i,
                        "appointments:" + appointment.id(),
                        Optional.empty()));
            }
        }
    }

    /** Whether "nothing more happened" may be concluded: true, or unknown with every list that is missing or incomplete. */
    Truth complete(List<MeetingEvent> events) {
        return Truth.all(events.stream().map(this::complete).toArray(Truth[]::new));
    }

    private Truth complete(MeetingEvent event) {
        return switch (event.kind()) {
            case TASK -> tasksComplete();
            case OFFER -> offersComplete();
            case KEY_WORKER -> Situation.supplied(situation.caseFile.appointments(), "appointments");
        };
    }

    Truth tasksComplete() {
        return complete("tasks", situation.caseFile.tasks(), KnownFrom::tasks);
    }

    Truth offersComplete() {
        return complete("offers", situation.caseFile.offers(), KnownFrom::offers);
    }

    private Truth complete(String name, Optional<?> list, Function<KnownFrom, Optional<LocalDate>> day) {
        return situation.complete(list, day, span.start())
                ? Truth.known(true, "/" + name, null)
                : Truth.unknown("/" + name, null);
    }

    /** The latest meeting of the span that is done; what could hold a later one are lists that are incomplete and days that are unknown. */
    Latest latest(List<MeetingEvent> events) {
        Meeting latest = null;
        List<Truth> noneLater = new ArrayList<>(List.of(complete(events)));
        for (Meeting meeting : of(events, true)) {
            if (meeting.ofSpan() && meeting.on() == null) {
                noneLater.add(Truth.unknown(meeting.pointer(), FROM));
            } else if (meeting.ofSpan()) {
                latest = meeting;
            }
        }
        if (latest == null) {
            return new Latest(Truth.NO, all(noneLater), null, null);
        }
        Truth known = Truth.known(true, latest.pointer(), null);
        noneLater.add(known);
        return new Latest(known, all(noneLater), latest.on(), latest.by());
    }

    /** The first meeting of the span that counts for the subject. One of unknown day counts when there is no other. */
    Met firstOfSpan(List<MeetingEvent> events, Optional<String> appointmentOfSubject) {
        return counting(events, appointmentOfSubject)
                .filter(Meeting::ofSpan)
                .findFirst()
                .map(Meetings::met)
                .orElseGet(() -> notMet(Truth.no(complete(events))));
    }

    /** The first meeting on or after a day that counts for the subject, of this span or before it. */
    Met firstFrom(LocalDate day, List<MeetingEvent> events, Optional<String> appointmentOfSubject) {
        List<Meeting> meetings = counting(events, appointmentOfSubject).toList();
        for (Meeting meeting : meetings) {
            if (meeting.on() != null && !meeting.on().isBefore(day)) {
                return met(meeting);
            }
        }
        List<Truth> dayUnknown = meetings.stream()
                .filter(meeting -> meeting.mayBeFrom(day))
                .map(meeting -> Truth.unknown(meeting.pointer(), FROM))
                .toList();
        Truth none = Truth.no(complete(events));
        return notMet(dayUnknown.isEmpty() ? none : Truth.any(none, all(dayUnknown)));
    }

    private Stream<Meeting> counting(List<MeetingEvent> events, Optional<String> appointmentOfSubject) {
        return of(events, false).stream()
                .filter(meeting -> appointmentOfSubject.isEmpty()
                        || meeting.appointment().isEmpty()
                        || meeting.appointment().equals(appointmentOfSubject));
    }

    private static Met met(Meeting meeting) {
        return new Met(
                Truth.known(true, meeting.pointer(), null),
                new DayField(Optional.ofNullable(meeting.on()), meeting.pointer(), FROM),
                meeting.by());
    }

    private static Met notMet(Truth truth) {
        return new Met(truth, new DayField(Optional.empty(), "", FROM), null);
    }

    private static Truth all(List<Truth> conditions) {
        return Truth.all(conditions.toArray(Truth[]::new));
    }
}

package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.routine.MeetingEvent;

/** What happened in a span that can meet a requirement. */
final class Meetings {

    private final Situation situation;
    private final SpanRange span;

    Meetings(Situation situation, SpanRange span) {
        this.situation = situation;
        this.span = span;
    }

    /** Something that happened; on one day the id decides what comes first, never the place in a list. Its day may be unknown for a key worker who has begun. */
    record Meeting(LocalDate on, String by, String pointer, String subjectId, Optional<String> appointment) {}

    /** Whether, when and by what a requirement is met. */
    record Met(Truth truth, LocalDate on, String by) {}

    /** Known meetings of the span, earliest first; those whose day is unknown last. */
    List<Meeting> of(List<MeetingEvent> events, boolean doneOnly) {
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
                    && situation.asOf.hasReached(task.on())
                    && span.owns(task.on())) {
                meetings.add(
                        new Meeting(task.on(), result.name(), "/tasks/" + i, "tasks:" + task.id(), task.appointment()));
            }
        }
    }

    private void addOffers(List<Meeting> meetings) {
        List<Offer> offers = situation.caseFile.offers().orElse(List.of());
        for (int i = 0; i < offers.size(); i++) {
            LocalDate on = offers.get(i).madeOn();
            if (situation.asOf.hasReached(on) && span.owns(on)) {
                meetings.add(new Meeting(
                        on,
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
                    && situation.known(appointment.from())
                    && span.overlaps(appointment.from(), appointment.to())) {
                meetings.add(new Meeting(
                        appointment.from().orElse(null),
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
            case TASK -> complete("tasks", situation.caseFile.tasks(), KnownFrom::tasks);
            case OFFER -> complete("offers", situation.caseFile.offers(), KnownFrom::offers);
            case KEY_WORKER -> Situation.supplied(situation.caseFile.appointments(), "appointments");
        };
    }

    private Truth complete(String name, Optional<?> list, Function<KnownFrom, Optional<LocalDate>> day) {
        return situation.complete(list, day, span.start())
                ? Truth.known(true, "/" + name, null)
                : Truth.unknown("/" + name, null);
    }

    /**
     * The latest meeting that is done. Its truth is not whether there is one but whether there can be no later one: true, or unknown with
     * what could hold it.
     */
    Met latest(List<MeetingEvent> events) {
        Meeting latest = null;
        List<Truth> certain = new ArrayList<>(List.of(complete(events)));
        for (Meeting meeting : of(events, true)) {
            if (meeting.on() == null) {
                certain.add(Truth.unknown(meeting.pointer(), "from"));
            } else {
                latest = meeting;
            }
        }
        Truth noneLater = Truth.all(certain.toArray(Truth[]::new));
        return latest == null ? new Met(noneLater, null, null) : new Met(noneLater, latest.on(), latest.by());
    }

    /** The first meeting on or after a day that counts for the subject; without a day, any of the span. */
    Met firstFrom(LocalDate day, List<MeetingEvent> events, Optional<String> appointmentOfSubject) {
        List<Truth> dayUnknown = new ArrayList<>();
        for (Meeting meeting : of(events, false)) {
            boolean counts = appointmentOfSubject.isEmpty()
                    || meeting.appointment().isEmpty()
                    || meeting.appointment().equals(appointmentOfSubject);
            if (counts && meeting.on() == null) {
                dayUnknown.add(Truth.unknown(meeting.pointer(), "from"));
            } else if (counts && (day == null || !meeting.on().isBefore(day))) {
                return new Met(Truth.known(true, meeting.pointer(), null), meeting.on(), meeting.by());
            }
        }
        Truth none = Truth.no(complete(events));
        return dayUnknown.isEmpty()
                ? new Met(none, null, null)
                : new Met(Truth.any(none, Truth.all(dayUnknown.toArray(Truth[]::new))), null, null);
    }
}

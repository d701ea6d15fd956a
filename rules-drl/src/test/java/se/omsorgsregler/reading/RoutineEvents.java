package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.onOrAfter;
import static se.omsorgsregler.reading.Dates.onOrBefore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.Assignment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.reading.Located.Subject;
import se.omsorgsregler.routine.MeetingEvent;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.StartEvent;

/** The events of a span that routines turn on. */
final class RoutineEvents {

    private static final int MONTHS_UNTIL_THE_END_LAPSES = 6;

    private final Situation situation;
    private final CaseFile file;
    private final LocalDate asOf;

    RoutineEvents(Situation situation) {
        this.situation = situation;
        file = situation.file;
        asOf = situation.asOf;
    }

    /** A day on which a requirement starts to run, and what it came from; what is missing to tell whether it did. */
    record Start(LocalDate day, Subject subject, SortedSet<String> missing) {

        static final Comparator<Start> EARLIEST = Comparator.comparing(Start::day)
                .thenComparing(start -> start.subject().id());
    }

    /** Something that meets a requirement. */
    record Meeting(LocalDate day, String id, String basis, Optional<String> appointment) {

        static final Comparator<Meeting> FIRST =
                Comparator.comparing(Meeting::day).thenComparing(Meeting::id);

        /** A task about one appointment is no answer to a duty about another. */
        boolean countsFor(Subject subject) {
            return appointment.isEmpty()
                    || !subject.id().startsWith("appointments:")
                    || subject.id().equals("appointments:" + appointment.get());
        }
    }

    /** What started by now, the earliest first; the end of home care is {@link #homeCareEnd(Event)}. */
    List<Start> starts(StartEvent event) {
        List<Start> starts = switch (event.kind()) {
            case HOME_CARE_START -> List.of(start(situation.spanStart, situation.spanDecisions.get(0)));
            case HOME_CARE_END -> List.of();
            case APPOINTMENT -> appointments();
            case CONTACT_CHANGED -> changedContacts();
            case EXEMPTION -> exemption();
            case OFFER -> offers();
            case RESPONSE -> response();
            case NEED_CHANGE -> needChanges();
            case ASSIGNMENT_START -> assignments(false);
            case ASSIGNMENT_END -> assignments(true);
            case TASK -> tasks(event.task().orElseThrow());
        };
        List<Start> sorted = new ArrayList<>(starts);
        sorted.sort(Start.EARLIEST);
        return sorted;
    }

    /** Whether "nothing has started" may not be said when no start event of a kind is in the list. */
    boolean startsUnknown(StartEvent event) {
        return switch (event.kind()) {
            case HOME_CARE_START, HOME_CARE_END, ASSIGNMENT_START, ASSIGNMENT_END -> false;
            case APPOINTMENT, CONTACT_CHANGED -> file.appointments().isEmpty();
            case EXEMPTION -> file.assessments().isEmpty();
            case OFFER, RESPONSE -> situation.offersIncomplete();
            case NEED_CHANGE -> file.needChanges().isEmpty();
            case TASK -> situation.tasksIncomplete();
        };
    }

    private List<Located<Appointment>> runningPrimaries() {
        List<Located<Appointment>> primaries = new ArrayList<>(situation.runningContacts());
        primaries.addAll(running(AppointmentKind.KEY_WORKER, AppointmentRole.PRIMARY));
        return primaries;
    }

    /** The day after a span that has ended, unless that is too long ago or it ended for another reason. */
    List<Start> homeCareEnd(Event requirement) {
        Comparator<Located<Decision>> byEnd = Comparator.comparing(
                        (Located<Decision> decision) -> decision.value().to().orElseThrow())
                .thenComparing(Located::id);
        Located<Decision> last = Collections.max(situation.spanDecisions, byEnd);
        LocalDate day = last.value().to().orElseThrow().plusDays(1);
        boolean lapsed = asOf.isAfter(day.plusMonths(MONTHS_UNTIL_THE_END_LAPSES));
        Optional<EndReason> wanted = requirement.endReason();
        boolean otherReason = wanted.isPresent() && !wanted.equals(last.value().endReason());
        return lapsed || otherReason ? List.of() : List.of(start(day, last));
    }

    private List<Start> appointments() {
        List<Start> starts = new ArrayList<>();
        for (Located<Appointment> primary : runningPrimaries()) {
            primary.value().from().ifPresent(from -> starts.add(start(from, primary)));
        }
        return starts;
    }

    private List<Start> changedContacts() {
        List<Start> starts = new ArrayList<>();
        for (Located<Appointment> contact : situation.runningContacts()) {
            Kleene changed = Kleene.FALSE;
            for (Located<Appointment> other : situation.contacts) {
                if (beganEarlier(other.value(), contact.value())) {
                    changed = changed.or(otherHolder(contact, other));
                }
            }
            if (!changed.isFalse()) {
                LocalDate day = contact.value().from().orElseThrow();
                SortedSet<String> missing = changed.isUnknown() ? changed.missing() : new TreeSet<>();
                starts.add(new Start(day, contact.subject(), missing));
            }
        }
        return starts;
    }

    private static boolean beganEarlier(Appointment one, Appointment other) {
        return one.from().isPresent()
                && other.from().isPresent()
                && one.from().get().isBefore(other.from().get());
    }

    private static Kleene otherHolder(Located<Appointment> one, Located<Appointment> other) {
        SortedSet<String> missing = new TreeSet<>();
        for (Located<Appointment> appointment : List.of(one, other)) {
            if (appointment.value().holder().isEmpty()) {
                missing.add(appointment.pointer("holder"));
            }
        }
        return missing.isEmpty()
                ? Kleene.of(!one.value().holder().equals(other.value().holder()))
                : Kleene.unknown(missing);
    }

    private List<Start> exemption() {
        return situation.exemption().stream()
                .map(assessment -> start(assessment.value().assessedOn(), assessment))
                .toList();
    }

    private List<Start> offers() {
        return situation.offers.stream()
                .map(offer -> start(offer.value().madeOn(), offer))
                .toList();
    }

    private List<Start> response() {
        Optional<Located<Offer>> answered = situation.latestAnsweredOffer();
        if (answered.isEmpty()) {
            return List.of();
        }
        SortedSet<String> missing = new TreeSet<>();
        if (situation.responseOf(answered.get().value()).isEmpty()) {
            missing.add(answered.get().pointer("response"));
        }
        LocalDate day = Situation.answerDay(answered.get().value());
        return List.of(new Start(day, answered.get().subject(), missing));
    }

    private List<Start> needChanges() {
        List<Start> starts = new ArrayList<>();
        List<NeedChange> all = file.needChanges().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            NeedChange change = all.get(i);
            if (situation.isOfSpan(change.on())) {
                starts.add(start(change.on(), new Located<>("needChanges", i, change.id(), change)));
            }
        }
        return starts;
    }

    private List<Start> assignments(boolean theirEnd) {
        List<Start> starts = new ArrayList<>();
        List<Assignment> all = file.assignments().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            Assignment assignment = all.get(i);
            boolean known = onOrBefore(assignment.from(), asOf);
            if (known && lastsIntoSpan(assignment.to())) {
                Located<Assignment> located = new Located<>("assignments", i, assignment.id(), assignment);
                if (!theirEnd) {
                    starts.add(start(assignment.from(), located));
                } else if (assignment.to().isPresent()
                        && onOrBefore(assignment.to().get(), asOf)) {
                    starts.add(start(assignment.to().get(), located));
                }
            }
        }
        return starts;
    }

    private List<Start> tasks(TaskKind kind) {
        return doneTasks(kind).stream()
                .map(task -> start(task.value().on(), task))
                .toList();
    }

    private static Start start(LocalDate day, Located<?> source) {
        return new Start(day, source.subject(), Collections.emptySortedSet());
    }

    /** Tasks of a kind that were done in the span. */
    List<Located<Task>> doneTasks(TaskKind kind) {
        List<Located<Task>> done = new ArrayList<>();
        for (Located<Task> task : tasksOfSpan(kind)) {
            if (resultOf(task.value()) == TaskResult.DONE) {
                done.add(task);
            }
        }
        return done;
    }

    private List<Located<Task>> tasksOfSpan(TaskKind kind) {
        List<Located<Task>> ofSpan = new ArrayList<>();
        for (Located<Task> task : knownTasks(kind)) {
            if (situation.isOfSpan(task.value().on())) {
                ofSpan.add(task);
            }
        }
        return ofSpan;
    }

    private List<Located<Task>> knownTasks(TaskKind kind) {
        List<Located<Task>> known = new ArrayList<>();
        List<Task> all = file.tasks().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            Task task = all.get(i);
            if (task.kind() == kind && onOrBefore(task.on(), asOf)) {
                known.add(new Located<>("tasks", i, task.id(), task));
            }
        }
        return known;
    }

    private static TaskResult resultOf(Task task) {
        return task.result().orElse(TaskResult.DONE);
    }

    /** Everything in the span that is of one of the kinds and has a day, the first first; tasks whatever came of them. */
    private List<Meeting> meetingsOfSpan(List<MeetingEvent> kinds) {
        return meetings(kinds, situation.offers, keyWorkersOfSpan(), this::tasksOfSpan);
    }

    private List<Meeting> meetings(
            List<MeetingEvent> kinds,
            List<Located<Offer>> offers,
            List<Located<Appointment>> keyWorkers,
            Function<TaskKind, List<Located<Task>>> tasks) {
        List<Meeting> meetings = new ArrayList<>();
        for (MeetingEvent event : kinds) {
            switch (event.kind()) {
                case OFFER ->
                    offers.forEach(offer -> meetings.add(meeting(offer.value().madeOn(), offer, "OFFER")));
                case KEY_WORKER ->
                    keyWorkers.forEach(keyWorker -> keyWorker
                            .value()
                            .from()
                            .ifPresent(from -> meetings.add(meeting(from, keyWorker, "KEY_WORKER"))));
                case TASK -> {
                    for (Located<Task> task : tasks.apply(event.task().orElseThrow())) {
                        meetings.add(new Meeting(
                                task.value().on(),
                                task.subject().id(),
                                resultOf(task.value()).name(),
                                task.value().appointment()));
                    }
                }
            }
        }
        meetings.sort(Meeting.FIRST);
        return meetings;
    }

    /** The first thing of one of the kinds that answers a start event: any of the span, or from the day of the start event on. */
    Optional<Meeting> firstMeeting(List<MeetingEvent> kinds, Start start, boolean anyOfSpan) {
        List<Meeting> meetings =
                anyOfSpan ? meetingsOfSpan(kinds) : meetings(kinds, knownOffers(), knownKeyWorkers(), this::knownTasks);
        for (Meeting meeting : meetings) {
            boolean inPlace = anyOfSpan || onOrAfter(meeting.day(), start.day());
            if (inPlace && meeting.countsFor(start.subject())) {
                return Optional.of(meeting);
            }
        }
        return Optional.empty();
    }

    /** Whether one of the kinds is a key worker of the span who is known to have begun, but not when. */
    boolean keyWorkerSometime(List<MeetingEvent> kinds) {
        for (Located<Appointment> keyWorker : keyWorkersOfSpan()) {
            if (keyWorker.value().from().isEmpty() && asksForKeyWorker(kinds)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForKeyWorker(List<MeetingEvent> kinds) {
        for (MeetingEvent event : kinds) {
            if (event.kind() == MeetingEvent.Kind.KEY_WORKER) {
                return true;
            }
        }
        return false;
    }

    private List<Located<Offer>> knownOffers() {
        List<Located<Offer>> known = new ArrayList<>();
        List<Offer> all = file.offers().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            if (onOrBefore(all.get(i).madeOn(), asOf)) {
                known.add(new Located<>("offers", i, all.get(i).id(), all.get(i)));
            }
        }
        return known;
    }

    /** Of what is in the span and of one of the kinds, the last that is not a task left undone. */
    Optional<Meeting> lastDone(List<MeetingEvent> kinds) {
        Meeting last = null;
        for (Meeting meeting : meetingsOfSpan(kinds)) {
            if (!isLeftUndone(meeting)) {
                last = meeting;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean isLeftUndone(Meeting meeting) {
        return meeting.id().startsWith("tasks:") && !meeting.basis().equals(TaskResult.DONE.name());
    }

    private static Meeting meeting(LocalDate day, Located<?> source, String basis) {
        return new Meeting(day, source.subject().id(), basis, Optional.empty());
    }

    /** What stands in the way of saying that nothing of the kinds happened in the span apart from what is known. */
    SortedSet<String> lacking(List<MeetingEvent> kinds) {
        return lacking(kinds, keyWorkersOfSpan());
    }

    /** What stands in the way of saying that nothing of the kinds happened from a day on. */
    SortedSet<String> lackingFrom(LocalDate day, List<MeetingEvent> kinds) {
        List<Located<Appointment>> thereOnDay = new ArrayList<>(knownKeyWorkers());
        thereOnDay.removeIf(keyWorker -> keyWorker.value().to().isPresent()
                && keyWorker.value().to().get().isBefore(day));
        return lacking(kinds, thereOnDay);
    }

    private SortedSet<String> lacking(List<MeetingEvent> kinds, List<Located<Appointment>> keyWorkers) {
        SortedSet<String> lacking = new TreeSet<>();
        for (MeetingEvent event : kinds) {
            switch (event.kind()) {
                case OFFER -> {
                    if (situation.offersIncomplete()) {
                        lacking.add("/offers");
                    }
                }
                case KEY_WORKER -> {
                    if (file.appointments().isEmpty()) {
                        lacking.add("/appointments");
                    }
                    for (Located<Appointment> keyWorker : keyWorkers) {
                        if (keyWorker.value().from().isEmpty()) {
                            lacking.add(keyWorker.pointer("from"));
                        }
                    }
                }
                case TASK -> {
                    if (situation.tasksIncomplete()) {
                        lacking.add("/tasks");
                    }
                }
            }
        }
        return lacking;
    }

    private List<Located<Appointment>> keyWorkersOfSpan() {
        List<Located<Appointment>> keyWorkers = new ArrayList<>();
        for (Located<Appointment> known : knownKeyWorkers()) {
            if (lastsIntoSpan(known.value().to())) {
                keyWorkers.add(known);
            }
        }
        return keyWorkers;
    }

    private List<Located<Appointment>> knownKeyWorkers() {
        return known(AppointmentKind.KEY_WORKER, AppointmentRole.PRIMARY);
    }

    /** Appointments of a kind and role that run on the day, teams among them. */
    List<Located<Appointment>> running(AppointmentKind kind, AppointmentRole role) {
        List<Located<Appointment>> running = new ArrayList<>();
        for (Located<Appointment> known : known(kind, role)) {
            if (situation.runs(known.value())) {
                running.add(known);
            }
        }
        return running;
    }

    private List<Located<Appointment>> known(AppointmentKind kind, AppointmentRole role) {
        List<Located<Appointment>> known = new ArrayList<>();
        List<Appointment> all = file.appointments().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            Appointment appointment = all.get(i);
            if (appointment.kind() == kind && appointment.role() == role && situation.hasBegun(appointment.from())) {
                known.add(new Located<>("appointments", i, appointment.id(), appointment));
            }
        }
        return known;
    }

    private boolean lastsIntoSpan(Optional<LocalDate> to) {
        return to.isEmpty() || onOrAfter(to.get(), situation.spanStart);
    }
}

package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.routine.MeetingEvent;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Requirement.Counting;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.Requirement.Precondition;
import se.omsorgsregler.routine.Requirement.Recurring;
import se.omsorgsregler.routine.Requirement.Share;
import se.omsorgsregler.routine.Requirement.Standing;
import se.omsorgsregler.routine.Requirement.State;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/** The bundled routines, written out by hand. */
final class KnownRoutines {

    static final StartEvent HOME_CARE_START = start(StartEvent.Kind.HOME_CARE_START);
    static final StartEvent HOME_CARE_END = start(StartEvent.Kind.HOME_CARE_END);
    static final StartEvent APPOINTMENT = start(StartEvent.Kind.APPOINTMENT);
    static final MeetingEvent OFFER = new MeetingEvent(MeetingEvent.Kind.OFFER, Optional.empty());
    static final MeetingEvent KEY_WORKER = new MeetingEvent(MeetingEvent.Kind.KEY_WORKER, Optional.empty());

    static final Routine ANGE = routine(
            "ange",
            Force.PROPOSAL,
            "2023-07-01",
            new Standing("certificate-held", State.CERTIFICATE_HELD, Outcome.BREACH));

    static final Routine BLEKINGE = routine(
            "blekinge",
            Force.LOCAL_ROUTINE,
            "2023-07-01",
            within(Period.ofDays(14), event("offer-or-key-worker", HOME_CARE_START, OFFER, KEY_WORKER)),
            new Standing("deputy", State.DEPUTY_APPOINTED, Outcome.BREACH),
            new Standing("contact-present", State.CONTACT_PRESENT, Outcome.REVIEW),
            new Standing("key-worker-when-exempt", State.KEY_WORKER_WHEN_EXEMPT, Outcome.BREACH),
            event("introduced", APPOINTMENT, met(TaskKind.INTRODUCED)),
            event("registered", APPOINTMENT, met(TaskKind.REGISTERED_IN_CONTACTS)),
            event("response-journaled", start(StartEvent.Kind.RESPONSE), met(TaskKind.RESPONSE_JOURNALED)),
            within(Period.ofDays(14), event("plan-established", HOME_CARE_START, met(TaskKind.PLAN_ESTABLISHED))),
            followUp("plan-follow-up", Period.ofMonths(6), Outcome.BREACH),
            within(
                    Period.ofDays(14),
                    event("work-environment", HOME_CARE_START, met(TaskKind.WORK_ENVIRONMENT_ASSESSED))),
            event("binder-handed-out", HOME_CARE_START, met(TaskKind.BINDER_HANDED_OUT)),
            event("life-story", HOME_CARE_START, met(TaskKind.LIFE_STORY_PRESENTED)),
            event("senior-alert", HOME_CARE_START, met(TaskKind.SENIOR_ALERT_ASSESSED)),
            advice(event("relatives-communication", APPOINTMENT, met(TaskKind.RELATIVES_COMMUNICATION_AGREED))),
            event("record-sharing-consent", APPOINTMENT, met(TaskKind.RECORD_SHARING_CONSENT_ASKED)),
            event("binder-collected", HOME_CARE_END, met(TaskKind.BINDER_COLLECTED)),
            event("keys-returned", HOME_CARE_END, met(TaskKind.KEYS_RETURNED)),
            event("aids-returned", HOME_CARE_END, met(TaskKind.AIDS_RETURNED)));

    static final Routine PROVIDER = routine(
            "provider",
            Force.LOCAL_ROUTINE,
            "2022-07-01",
            within(
                    Period.ZERO,
                    event("plan-at-first-meeting", start(TaskKind.FIRST_MEETING), met(TaskKind.PLAN_ESTABLISHED))),
            advice(within(
                    Period.ofDays(14),
                    event(
                            "plan-updated-by-contact",
                            start(TaskKind.FIRST_MEETING),
                            met(TaskKind.PLAN_UPDATED_BY_CONTACT)))),
            event("recipient-informed", APPOINTMENT, met(TaskKind.RECIPIENT_INFORMED)),
            advice(event("relatives-informed", APPOINTMENT, met(TaskKind.RELATIVES_INFORMED))),
            event("registered", APPOINTMENT, met(TaskKind.REGISTERED_IN_CONTACTS)),
            new Share("majority-of-care", OptionalInt.of(50), OptionalInt.empty(), Outcome.BREACH),
            followUp("plan-revision", Period.ofMonths(6), Outcome.BREACH),
            advice(event("handed-over", start(StartEvent.Kind.CONTACT_CHANGED), met(TaskKind.HANDED_OVER))),
            new Precondition(
                    "transfer-consent",
                    TaskKind.INFORMATION_TRANSFERRED,
                    TaskKind.TRANSFER_CONSENT_OBTAINED,
                    Outcome.BREACH));

    static final Routine SODERMALM = routine(
            "sodermalm",
            Force.LOCAL_ROUTINE,
            "2021-02-26",
            new Standing("contact-or-key-worker", State.CONTACT_OR_KEY_WORKER, Outcome.BREACH),
            event("plan-established", HOME_CARE_START, met(TaskKind.PLAN_ESTABLISHED)),
            followUp("plan-current", Period.ofMonths(12), Outcome.ADVICE),
            advice(event("satisfaction", HOME_CARE_START, met(TaskKind.SATISFACTION_CHECKED))),
            new Recurring(
                    "running-notes",
                    HOME_CARE_START,
                    List.of(met(TaskKind.CONTACT_NOTE)),
                    Period.ofMonths(3),
                    false,
                    Counting.PLAIN,
                    Outcome.ADVICE),
            advice(event("relatives-communication", HOME_CARE_START, met(TaskKind.RELATIVES_COMMUNICATION_AGREED))),
            event("work-environment", HOME_CARE_START, met(TaskKind.WORK_ENVIRONMENT_ASSESSED)));

    private KnownRoutines() {}

    static Routine routine(String id, Force force, String validFrom, Requirement... requirements) {
        return new Routine(
                id,
                "1.0",
                force,
                LocalDate.parse(validFrom),
                Optional.empty(),
                Map.of(Language.SWEDISH, id, Language.ENGLISH, id),
                id,
                List.of(requirements));
    }

    static StartEvent start(StartEvent.Kind kind) {
        return new StartEvent(kind, Optional.empty());
    }

    static StartEvent start(TaskKind task) {
        return new StartEvent(StartEvent.Kind.TASK, Optional.of(task));
    }

    static MeetingEvent met(TaskKind task) {
        return new MeetingEvent(MeetingEvent.Kind.TASK, Optional.of(task));
    }

    static Event event(String id, StartEvent start, MeetingEvent... metBy) {
        return new Event(id, start, List.of(metBy), Optional.empty(), Counting.PLAIN, Optional.empty(), Outcome.BREACH);
    }

    static Event within(Period time, Event event) {
        return counted(time, Counting.PLAIN, event);
    }

    static Event counted(Period time, Counting counting, Event event) {
        return new Event(
                event.id(),
                event.start(),
                event.metBy(),
                Optional.of(time),
                counting,
                event.endReason(),
                event.outcome());
    }

    private static Event advice(Event event) {
        return new Event(
                event.id(),
                event.start(),
                event.metBy(),
                event.within(),
                event.counting(),
                event.endReason(),
                Outcome.ADVICE);
    }

    private static Recurring followUp(String id, Period every, Outcome outcome) {
        return new Recurring(
                id,
                start(TaskKind.PLAN_ESTABLISHED),
                List.of(met(TaskKind.PLAN_FOLLOWED_UP)),
                every,
                true,
                Counting.PLAIN,
                outcome);
    }
}

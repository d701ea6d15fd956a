package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.onOrAfter;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.reading.PlainReading.Reading;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Requirement.Event;
import se.omsorgsregler.routine.Requirement.Precondition;
import se.omsorgsregler.routine.Requirement.Recurring;
import se.omsorgsregler.routine.Requirement.Share;
import se.omsorgsregler.routine.Requirement.Standing;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.StartEvent;

/** Local routines read in plain Java: what one routine has to say about a case on a date. */
public final class PlainRoutineReading {

    private final Routine routine;
    private final CaseFile caseFile;
    private final LocalDate asOf;
    private final Period lookAhead;
    private final Ledger ledger = new Ledger();

    private PlainRoutineReading(Routine routine, CaseFile caseFile, LocalDate asOf, Period lookAhead) {
        this.routine = routine;
        this.caseFile = caseFile;
        this.asOf = asOf;
        this.lookAhead = lookAhead;
    }

    /**
     * Reads a valid case as the situation stood at the end of a day: the duties, findings and undecided advice of the routine alone.
     *
     * @param lookAhead how long before its last day a requirement is reported as due when it does not say itself
     */
    public static Reading read(Routine routine, CaseFile caseFile, LocalDate asOf, Period lookAhead) {
        PlainRoutineReading reading = new PlainRoutineReading(routine, caseFile, asOf, lookAhead);
        reading.read();
        return reading.ledger.reading();
    }

    private void read() {
        if (!Dates.contains(routine.validFrom(), routine.validTo(), asOf)) {
            routine.requirements().forEach(requirement -> noSubject(requirement, false));
        } else if (caseFile.decisions().isEmpty()) {
            boolean dutiesExist = onOrAfter(asOf, Dates.OFFER_DUTY_FROM);
            routine.requirements().forEach(requirement -> noSubject(requirement, dutiesExist));
        } else {
            Optional<Situation> current = Situation.of(caseFile, asOf);
            Optional<Situation> ended = Situation.ofEndedSpan(caseFile, asOf);
            for (Requirement requirement : routine.requirements()) {
                Optional<Situation> span = startsAtTheEnd(requirement) ? ended : current;
                span.ifPresentOrElse(situation -> read(requirement, situation), () -> noSubject(requirement, false));
            }
        }
    }

    private static boolean startsAtTheEnd(Requirement requirement) {
        return requirement instanceof Event event && event.start().kind() == StartEvent.Kind.HOME_CARE_END;
    }

    private void noSubject(Requirement requirement, boolean listMissing) {
        new RoutineDuty(routine, requirement, ledger).noSubject(listMissing);
    }

    private void read(Requirement requirement, Situation situation) {
        TimedReading timed = new TimedReading(routine, situation, lookAhead, ledger);
        StateReading states = new StateReading(routine, situation, ledger);
        if (requirement instanceof Event event) {
            timed.readEvent(event);
        } else if (requirement instanceof Recurring recurring) {
            timed.readRecurring(recurring);
        } else if (requirement instanceof Precondition precondition) {
            timed.readPrecondition(precondition);
        } else if (requirement instanceof Standing standing) {
            states.readStanding(standing);
        } else if (requirement instanceof Share share) {
            states.readShare(share);
        }
    }
}

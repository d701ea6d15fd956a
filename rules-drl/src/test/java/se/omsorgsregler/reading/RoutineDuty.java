package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.util.SortedSet;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.reading.Located.Subject;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;

/** A requirement as a duty: its id, what its failure is called, and where its rows and findings go. */
final class RoutineDuty {

    private final String id;
    private final Force force;
    private final Outcome outcome;
    private final Ledger ledger;

    RoutineDuty(Routine routine, Requirement requirement, Ledger ledger) {
        id = routine.dutyId(requirement);
        force = routine.force();
        outcome = requirement.outcome();
        this.ledger = ledger;
    }

    /** The one row of a duty that nothing is known to have started, or that something unseen may have. */
    void noSubject(boolean mayHaveStarted) {
        row(mayHaveStarted ? DutyStatus.UNDETERMINED : DutyStatus.NOT_APPLICABLE, Subject.CASE);
    }

    void row(DutyStatus status, Subject subject) {
        row(status, subject, null, null, null, null);
    }

    void row(
            DutyStatus status, Subject subject, LocalDate triggeredOn, LocalDate dueOn, LocalDate metOn, String basis) {
        ledger.row(id, status, subject, triggeredOn, dueOn, metOn, basis);
    }

    /** A finding that the requirement fails; {@code usual} is what that is called unless the routine calls it otherwise. */
    void failed(Outcome usual, Subject subject, LocalDate since) {
        ledger.hit(id, named(usual), force, subject, since, null);
    }

    void due(Subject subject, LocalDate dueOn) {
        ledger.hit(id, Outcome.DUE, force, subject, null, dueOn);
    }

    void review(Subject subject) {
        ledger.hit(id, Outcome.REVIEW, force, subject, null, null);
    }

    /** A finding that facts are missing to tell whether the requirement fails; of advice it is noted elsewhere. */
    void undecided(Outcome usual, Subject subject, SortedSet<String> missing) {
        ledger.report(id, named(usual), force, subject, Kleene.unknown(missing));
    }

    /** A finding that facts are missing to tell whether the requirement is about to fail. */
    void undecidedDue(Subject subject, SortedSet<String> missing) {
        if (outcome == Outcome.ADVICE) {
            undecided(Outcome.ADVICE, subject, missing);
        } else {
            ledger.undetermined(id, force, subject, missing, Outcome.DUE);
        }
    }

    private Outcome named(Outcome usual) {
        return outcome == Outcome.BREACH ? usual : outcome;
    }
}

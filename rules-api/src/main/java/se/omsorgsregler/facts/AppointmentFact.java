package se.omsorgsregler.facts;

import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.HolderType;

/** An appointment that is known on the as-of date, running or ended, of any kind and role. Present while there is a current span. */
public interface AppointmentFact extends Subject {

    /**
     * The span.
     *
     * @return the current span
     */
    HomeCareSpan span();

    /**
     * Contact or key worker.
     *
     * @return the kind
     */
    AppointmentKind kind();

    /**
     * Ordinary or deputy.
     *
     * @return the role
     */
    AppointmentRole role();

    /**
     * That the appointment is in the case file. A finding about something else names the appointment among its evidence by this.
     *
     * @return always true, by the appointment
     */
    Truth recorded();

    /**
     * Whether the period of the appointment contains the as-of date.
     *
     * @return whether it runs
     */
    boolean running();

    /**
     * Person or team.
     *
     * @return the field {@code holderType}
     */
    Field<HolderType> holderType();

    /**
     * Whether the appointment is known to be held by a team.
     *
     * @return {@code false} when not known
     */
    boolean team();

    /**
     * The id of the holder.
     *
     * @return the field {@code holder}
     */
    Field<String> holderId();

    /**
     * The key of the provider.
     *
     * @return the field {@code provider}
     */
    Field<String> provider();

    /**
     * The first day.
     *
     * @return the field {@code from}
     */
    DayField from();

    /**
     * Who appointed.
     *
     * @return the field {@code appointedBy}
     */
    Field<ActingParty> appointedBy();

    /**
     * Whether the appointment is documented.
     *
     * @return the field {@code documented}
     */
    Field<Boolean> documented();

    /**
     * Whether the file holds an offer, of any span, that was accepted by the first day of the appointment. An offer made after that day
     * cannot count; the list of offers counts as it is.
     *
     * @return unknown when {@code offers}, or the response or its day of an offer, was not supplied
     */
    Truth acceptedBefore();

    /**
     * The worker who holds the appointment.
     *
     * @return the worker; one about whom nothing is known when the holder is not supplied or not among the workers
     */
    WorkerFact holder();

    /**
     * Whether a deputy runs: an appointment of the same kind with role deputy, team or not.
     *
     * @return true or false, never unknown: where this appointment was supplied, so was the list of appointments
     */
    Truth deputyRunning();

    /**
     * Whether a running deputy of the same kind is at work.
     *
     * @return false when no deputy runs; unknown when it depends on a holder about whom the file does not tell
     */
    Truth deputyAtWork();
}

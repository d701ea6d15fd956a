package se.omsorgsregler.facts;

import java.time.LocalDate;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Service;

/**
 * The current home-care span: the home-care decisions that overlap, adjoin or leave a gap of at most {@code home-care-gap-days} days, one
 * of which runs on the as-of date. Without one this fact is absent. As a subject it is the span's first decision by (from, id).
 *
 * <p>"Of the span" means: an offer, assessment or change request dated after the end of the span before and not earlier than
 * {@code home-care-early-days} days before max(span start, {@code offer-duty}); a contact whose period overlaps the span. A <em>contact</em>
 * is a care contact with role {@code PRIMARY} that is not known to be a team.
 */
public interface HomeCareSpan extends Subject {

    /**
     * The case.
     *
     * @return the case as a whole
     */
    CaseFacts caseFacts();

    /**
     * The first day of the span.
     *
     * @return the day its first decision begins
     */
    LocalDate start();

    /**
     * Whether a home-care decision that runs on the as-of date has one of these bases.
     *
     * @param bases the bases
     * @return unknown when none has, and the basis of one was not supplied
     */
    Truth runningDecisionHasBasis(DecisionBasis... bases);

    /**
     * Whether a home-care decision that runs on the as-of date has a service other than these.
     *
     * @param services the services
     * @return unknown when none has, and the services of one were not supplied
     */
    Truth runningDecisionHasServiceOtherThan(Service... services);

    /**
     * The first day, not before {@code earliest}, that is {@code anyBasisFrom} or later or on which a home-care decision with one of these
     * bases, or with a basis that was not supplied, runs.
     *
     * @param earliest the first day to look at; the span's start if that is later
     * @param anyBasisFrom the day from which the basis does not matter
     * @param bases the bases that matter before
     * @return the day; the as-of date at the latest while a decision with such a basis runs
     */
    LocalDate firstDayWithBasis(LocalDate earliest, LocalDate anyBasisFrom, DecisionBasis... bases);

    /**
     * The day of the first {@code NEEDED} assessment after the last {@code OBVIOUSLY_UNNECESSARY} one of the span; at equal dates
     * {@code NEEDED} comes later.
     *
     * @param otherwise what to return when there is none
     * @return the day
     */
    LocalDate neededAgainOn(LocalDate otherwise);

    /**
     * Whether a contact runs on the as-of date.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth contactRunning();

    /**
     * Whether a primary key worker (kontaktman) runs on the as-of date.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth keyWorkerRunning();

    /**
     * Whether a contact of the span runs or has ended.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth contactBegun();

    /**
     * Whether a contact of the span has ended.
     *
     * @return unknown when {@code appointments} was not supplied
     */
    Truth contactEnded();

    /**
     * Whether a contact of the span ended on or after a day.
     *
     * @param day the day
     * @return unknown when {@code appointments} was not supplied
     */
    Truth contactEndedSince(LocalDate day);

    /**
     * Whether a contact, running or ended, is known to have been appointed after a day.
     *
     * @param day the day
     * @return unknown when none is and {@code appointments} was not supplied
     */
    Truth contactAppointedAfter(LocalDate day);

    /**
     * The first known day of a contact of the span.
     *
     * @return the day, or {@code null} when none is known
     */
    LocalDate firstContactFrom();

    /**
     * The contact of the span that ended last by (to, id).
     *
     * @return the appointment, or {@code null} when none has ended
     */
    AppointmentFact lastEndedContact();

    /**
     * The day after the contact that ended last.
     *
     * @param otherwise what to return when none has ended
     * @return the day
     */
    LocalDate dayAfterLastContact(LocalDate otherwise);

    /**
     * Whether an offer of the span was made.
     *
     * @return unknown when none is known and {@code offers} is incomplete for the span
     */
    Truth offerMade();

    /**
     * The day of the first known offer of the span.
     *
     * @return the day, or {@code null} when none is known
     */
    LocalDate firstOfferOn();

    /**
     * The latest answered offer of the span: the greatest by (madeOn, id) whose response is not {@code AWAITED}; its response may be
     * unknown.
     *
     * @return the offer, or {@code null} when none is known
     */
    OfferFact latestAnsweredOffer();

    /**
     * Whether the latest answered offer has a response.
     *
     * @param response the response
     * @return unknown when its response was not supplied, or none is answered and {@code offers} is incomplete for the span
     */
    Truth answered(OfferResponse response);

    /**
     * Whether it is known which offer of the span was answered last, and how.
     *
     * @return true, or unknown with what would tell
     */
    Truth lastAnswerKnown();

    /**
     * Whether an exemption is in effect: the latest assessment of the span says obviously unnecessary, and no known offer was made on or
     * after its date. Decided on what is known.
     *
     * @return true or false, never unknown
     */
    Truth exemptionInEffect();

    /**
     * Whether an assessment of the span is known, or it is known that there is none.
     *
     * @return true, or unknown when none is known and {@code assessments} is incomplete for the span
     */
    Truth assessmentsKnown();

    /**
     * What is recorded about offering a contact, for a duty to offer that begins on another day than the statute's.
     *
     * @param dutyBegins the day
     * @return the record, counted from that day or the start of the span, whichever is later
     */
    OfferRecord offerRecord(LocalDate dutyBegins);

    /**
     * The permanent health-care contact (fast vårdkontakt).
     *
     * @return the field {@code /healthCareContact}
     */
    Field<Boolean> healthCareContact();

    /**
     * Whether a circumstance of one of these kinds is present on a day.
     *
     * @param day the day
     * @param kinds the kinds
     * @return unknown when {@code /recipient/circumstances} was not supplied
     */
    Truth circumstanceOn(LocalDate day, CircumstanceKind... kinds);

    /**
     * Whether a circumstance is known to have begun after a day and by the as-of date.
     *
     * @param day the day, not counted
     * @param kinds the kinds; none means any
     * @return unknown when none has and {@code /recipient/circumstances} was not supplied
     */
    Truth circumstanceBegunAfter(LocalDate day, CircumstanceKind... kinds);

    /**
     * Whether a change of need is recorded after a day and by the as-of date.
     *
     * @param day the day, not counted
     * @return unknown when {@code /needChanges} was not supplied
     */
    Truth needChangedAfter(LocalDate day);

    /**
     * Whether a home-care decision of the span that begins after a day, and after the span's start, brings a service that none of the
     * home-care decisions had that ran on the last day before it on which one ran.
     *
     * @param day the day, not counted
     * @return unknown when it depends on services that were not supplied
     */
    Truth newServiceAfter(LocalDate day);
}

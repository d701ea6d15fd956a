package se.omsorgsregler.facts;

import java.time.LocalDate;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;

/** A worker. For a holder who is not supplied or not among the workers, everything is unknown with the pointer that says so. */
public interface WorkerFact extends Subject {

    /**
     * Whether the worker holds a certificate (bevis) on the as-of date: one that is granted with {@code grantedOn} by then, or without
     * {@code grantedOn} unless it was verified only later.
     *
     * @return unknown when a granted one that was verified only later has no {@code grantedOn}, or the list was not supplied
     */
    Truth certificateHeld();

    /**
     * Whether every granted certificate that is known on the as-of date has a {@code grantedOn} after a day.
     *
     * @param day the day
     * @return {@code false} when the day was not supplied or a granted one has no {@code grantedOn}
     */
    boolean everyCertificateGrantedAfter(DayField day);

    /**
     * The first {@code grantedOn} by the as-of date.
     *
     * @return the day, or {@code null} when none is known
     */
    LocalDate firstCertificateGrantedOn();

    /**
     * Where the worker stood on a reference day of the transitional provisions. An employer's certificate for that day (intyg) that says
     * yes decides first, then an employment of this title and form, then an intyg that says no.
     *
     * @param day the reference day
     * @param title the title that counts
     * @param form the form of employment that counts
     * @return the standing
     */
    Standing standingOn(LocalDate day, EmploymentTitle title, EmploymentForm form);

    /**
     * Whether an employment that runs on the as-of date has a title.
     *
     * @param title the title
     * @return whether one is known to
     */
    boolean employedAs(EmploymentTitle title);

    /**
     * Whether it is known that no employment runs on the as-of date: the list was supplied, holds every employment from a day by then, and
     * none contains the as-of date.
     *
     * @return true, or false when it is not known
     */
    Truth knownNotEmployed();

    /**
     * Whether the worker holds a professional licence (legitimation).
     *
     * @return the field {@code licensedProfession}; unknown with the pointer that says why
     */
    Field<Boolean> licensedProfession();

    /**
     * Whether no recorded absence of the worker contains the as-of date; absences that were not supplied count as none.
     *
     * @return unknown for a worker about whom nothing is known
     */
    Truth atWork();
}

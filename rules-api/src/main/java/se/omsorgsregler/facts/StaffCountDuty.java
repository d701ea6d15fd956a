package se.omsorgsregler.facts;

/** The person is to meet a limited number of staff. */
public interface StaffCountDuty extends ShareDuty {

    /**
     * The largest number of staff.
     *
     * @return the number
     */
    int atMost();

    /**
     * How many different staff the person met.
     *
     * @return the number
     */
    NumberField distinctStaff();

    /**
     * Whether the visit period lasts exactly so many days, the first and the last both counted.
     *
     * @param days the number of days
     * @return true or false, never unknown
     */
    Truth lasts(int days);
}

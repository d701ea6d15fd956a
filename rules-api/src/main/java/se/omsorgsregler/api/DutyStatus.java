package se.omsorgsregler.api;

/** Where a duty stands on the as-of date. */
public enum DutyStatus {
    /** The duty does not apply. */
    NOT_APPLICABLE,

    /** Applies, has a date, not yet due. */
    PENDING,

    /** Applies, no date set, not met. */
    UNMET,

    /** Met, in time where there is a time. */
    MET,

    /** Met after the time. */
    MET_LATE,

    /** The date has passed or the requirement is not held. */
    BREACHED,

    /** A recorded exemption is in effect. */
    EXEMPT,

    /** A human must judge. */
    REVIEW,

    /** Facts are missing to decide. */
    UNDETERMINED
}

package se.omsorgsregler.casefile;

/** A ground given in an assessment ({@code assessments.grounds}). */
public enum AssessmentGround {
    /** The needs are met in another way. */
    NEEDS_MET_OTHERWISE,

    /** The type of service. */
    SERVICE_TYPE,

    /** The amount of service. */
    SERVICE_AMOUNT,

    /** The person declined. */
    PERSON_DECLINED,

    /** Shortage of staff. */
    STAFF_SHORTAGE,

    /** A rule for a whole category of persons. */
    CATEGORY_RULE,

    /** Another ground. */
    OTHER
}

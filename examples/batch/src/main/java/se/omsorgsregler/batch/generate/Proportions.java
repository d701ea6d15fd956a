package se.omsorgsregler.batch.generate;

/**
 * How common things are in the generated cases. The first group follows published figures for Swedish elder care or the defaults derived
 * from them; the second is our assumption of what exports from record systems look like. A share is a probability from 0 to 1.
 */
final class Proportions {

    /** Recipients with nothing but a safety alarm or meals: 12 of 100 in Stockholm in 2017, 10 to 15 taken as the range. */
    static final double ALARM_OR_MEALS_ONLY = 0.125;

    /** Units run by private providers: a quarter of the hours in the country. */
    static final double PRIVATE_UNITS = 0.25;

    /** Staff with the title undersköterska: 60 to 70 of 100. */
    static final double ASSISTANT_NURSES = 0.65;

    /** Of those, the ones that hold the bevis in 2026: somewhat more than half. The rest lean on the transitional provision. */
    static final double CERTIFIED = 0.56;

    /** Of decided applications for the bevis, the refused: 6 of 100. */
    static final double REFUSED_CERTIFICATES = 0.06;

    /** Staff whose employment history cannot be read clearly: 5 to 8 of 100. */
    static final double UNCLEAR_HISTORY = 0.065;

    /** Recipients with a contact where one is wanted: 8 of 10 had one before the law already. */
    static final double CONTACT_APPOINTED = 0.80;

    /** Recipients who answered an offer with no. */
    static final double DECLINED = 0.06;

    /** Recipients whose offer has not been answered. */
    static final double UNANSWERED = 0.03;

    /** Recipients other than alarm or meals only with a recorded exemption assessment and no contact. */
    static final double EXEMPTED = 0.03;

    /** Recipients with alarm or meals only and a recorded exemption assessment: the examples of the preparatory works. */
    static final double EXEMPTED_ALARM_OR_MEALS = 0.55;

    /** Cases in which home care has ended. */
    static final double ENDED = 0.06;

    /** Cases in which the decision was renewed or widened. */
    static final double RENEWED = 0.25;

    /** Cases with an earlier span of home care before the present one. */
    static final double EARLIER_SPAN = 0.08;

    /** Contacts that have been replaced by another worker. */
    static final double CONTACT_CHANGED = 0.20;

    /** Contacts that ended without a new one. */
    static final double CONTACT_LEFT = 0.03;

    /** Contacts with a deputy. */
    static final double DEPUTY = 0.35;

    /** Contacts that are chosen among undersköterskor; the rest are chosen among all staff of the unit. */
    static final double CONTACT_IS_ASSISTANT_NURSE = 0.95;

    /** Units whose export lacks all data on employment. */
    static final double UNITS_WITHOUT_EMPLOYMENTS = 0.06;

    /** Units whose export lacks tasks. */
    static final double UNITS_WITHOUT_TASKS = 0.20;

    /** Units whose export lacks circumstances of the person. */
    static final double UNITS_WITHOUT_CIRCUMSTANCES = 0.30;

    /** Units whose export lacks offers before the day on which the system was replaced. */
    static final double UNITS_WITH_LATE_OFFERS = 0.08;

    /** An optional field that was left empty in one record. */
    static final double FIELD_LEFT_EMPTY = 0.03;

    private Proportions() {}
}

package se.omsorgsregler.casefile;

/** What a person is appointed as ({@code appointments.kind}). */
public enum AppointmentKind {
    /** Permanent care contact (fast omsorgskontakt). */
    CARE_CONTACT,

    /** Local key worker (kontaktman). */
    KEY_WORKER
}

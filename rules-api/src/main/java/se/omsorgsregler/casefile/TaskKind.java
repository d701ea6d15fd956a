package se.omsorgsregler.casefile;

/** A recorded task ({@code tasks.kind}). */
public enum TaskKind {
    /** Implementation plan drawn up (genomförandeplan). */
    PLAN_ESTABLISHED,

    /** Plan updated by the contact. */
    PLAN_UPDATED_BY_CONTACT,

    /** Plan followed up or revised. */
    PLAN_FOLLOWED_UP,

    /** Work-environment risk assessment of the home. */
    WORK_ENVIRONMENT_ASSESSED,

    /** The contact has introduced themselves. */
    INTRODUCED,

    /** The contact is entered in the personal data. */
    REGISTERED_IN_CONTACTS,

    /** The answer to the offer is in the journal. */
    RESPONSE_JOURNALED,

    /** The person is told who the contact is. */
    RECIPIENT_INFORMED,

    /** Relatives are told who the contact is. */
    RELATIVES_INFORMED,

    /** Information binder handed out. */
    BINDER_HANDED_OUT,

    /** Information binder collected. */
    BINDER_COLLECTED,

    /** Life story form presented (levnadsberättelse). */
    LIFE_STORY_PRESENTED,

    /** Risk assessment per Senior alert. */
    SENIOR_ALERT_ASSESSED,

    /** Communication with relatives agreed. */
    RELATIVES_COMMUNICATION_AGREED,

    /** Consent to record sharing asked for. */
    RECORD_SHARING_CONSENT_ASKED,

    /** Keys returned. */
    KEYS_RETURNED,

    /** Aids returned. */
    AIDS_RETURNED,

    /** Handed over to a successor. */
    HANDED_OVER,

    /** Consent to transfer of information. */
    TRANSFER_CONSENT_OBTAINED,

    /** Information transferred. */
    INFORMATION_TRANSFERRED,

    /** Running note of the contact. */
    CONTACT_NOTE,

    /** First meeting with the person. */
    FIRST_MEETING,

    /** Follow-up meeting. */
    FOLLOW_UP_MEETING,

    /** Asked whether the person is satisfied. */
    SATISFACTION_CHECKED
}

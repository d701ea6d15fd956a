package se.omsorgsregler.pages.timeline;

/** A row of the timeline. */
public enum Lane {
    /** What the findings rest on, and when it is in force. */
    LAW,
    /** Granted interventions. */
    DECISIONS,
    /** What happens to the person: changed needs, circumstances, absences, requests for another contact. */
    PERSON,
    /** Offers and their answers. */
    OFFERS,
    /** Assessments of whether a contact is obviously unnecessary. */
    ASSESSMENTS,
    /** Who is the contact. */
    APPOINTMENTS,
    /** What the holders may call themselves, and why. */
    CREDENTIALS,
    /** What has been done. */
    TASKS,
    /** What the rules say. */
    FINDINGS,
    /** What happens if nothing new is recorded. */
    CHANGES
}

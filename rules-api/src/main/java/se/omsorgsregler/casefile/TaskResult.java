package se.omsorgsregler.casefile;

/** What became of a task ({@code tasks.result}). */
public enum TaskResult {
    /** Done. */
    DONE,

    /** The person declined. */
    DECLINED_BY_PERSON,

    /** Not relevant in this case. */
    NOT_RELEVANT,

    /** Consent was not given. */
    NOT_CONSENTED
}

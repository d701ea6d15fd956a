package se.omsorgsregler.casefile;

/** Why a decision ended ({@code decisions.endReason}). */
public enum EndReason {
    /** The person died. */
    DEATH,

    /** The person moved to a care home. */
    MOVED_TO_CARE_HOME,

    /** Another reason. */
    OTHER
}

package se.omsorgsregler.casefile;

/** A service of a decision ({@code decisions.services}). */
public enum Service {
    /** Trygghetslarm. */
    SAFETY_ALARM,

    /** Matdistribution. */
    MEAL_DELIVERY,

    /** Städning. */
    CLEANING,

    /** Inköp. */
    SHOPPING,

    /** Tvätt. */
    LAUNDRY,

    /** Matlagning. */
    COOKING,

    /** Personlig omvårdnad. */
    PERSONAL_CARE,

    /** Health care by delegation (delegering). */
    DELEGATED_HEALTH_CARE,

    /** Ledsagning. */
    ESCORT,

    /** Avlösning. */
    RESPITE,

    /** Socialt stöd. */
    SOCIAL_SUPPORT,

    /** Another service. */
    OTHER
}

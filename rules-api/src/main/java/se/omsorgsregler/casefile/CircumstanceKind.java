package se.omsorgsregler.casefile;

/** What is known about the person that rules look at ({@code recipient.circumstances.kind}). */
public enum CircumstanceKind {
    /** Cognitive impairment (kognitiv nedsättning). */
    COGNITIVE_IMPAIRMENT,

    /** Limited social network (begränsat socialt nätverk). */
    LIMITED_SOCIAL_NETWORK,

    /** Difficulty taking in information or expressing a will. */
    COMMUNICATION_DIFFICULTY,

    /** Composite care needs, many actors (sammansatta vårdbehov). */
    COMPOSITE_CARE_NEEDS
}

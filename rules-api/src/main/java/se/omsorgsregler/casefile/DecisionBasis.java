package se.omsorgsregler.casefile;

/** The legal basis of a decision ({@code decisions.basis}). */
public enum DecisionBasis {
    /** Needs-tested: SoL (2001:453) 4 kap. 1 §, SoL (2025:400) 11 kap. 1 §. */
    NEEDS_TESTED,

    /** Without individual needs test: 4 kap. 2 a §, 11 kap. 5 §. */
    WITHOUT_NEEDS_TEST,

    /** Extra assistance without right: 4 kap. 2 §, 11 kap. 4 §. */
    EXTRA,

    /** Another basis. */
    OTHER
}

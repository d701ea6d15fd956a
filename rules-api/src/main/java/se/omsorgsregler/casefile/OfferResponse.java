package se.omsorgsregler.casefile;

/** The answer to an offer ({@code offers.response}). */
public enum OfferResponse {
    /** The person said yes. */
    ACCEPTED,

    /** The person said no. */
    DECLINED,

    /** No answer yet. */
    AWAITED
}

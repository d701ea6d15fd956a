package se.omsorgsregler.casefile;

/** State of a title certificate ({@code certificates.status}). */
public enum CertificateStatus {
    /** Granted by Socialstyrelsen. */
    GRANTED,

    /** Applied for, not decided. */
    APPLIED,

    /** Refused. */
    REFUSED
}

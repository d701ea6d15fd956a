package se.omsorgsregler.casefile;

/** Who runs the provider of an assignment ({@code assignments.providerKind}). */
public enum ProviderKind {
    /** Run by the municipality (kommunal regi). */
    MUNICIPAL,

    /** Run by a private provider (enskild regi). */
    PRIVATE
}

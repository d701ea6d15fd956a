package se.omsorgsregler.batch.cases;

import se.omsorgsregler.api.CaseResult;

/** What became of a case of a run. */
public enum CaseStatus {
    EVALUATED,
    INVALID,
    FAILED;

    /** What a result says became of its case. */
    public static CaseStatus of(CaseResult result) {
        if (result instanceof CaseResult.Evaluated) {
            return EVALUATED;
        }
        return result instanceof CaseResult.Invalid ? INVALID : FAILED;
    }
}

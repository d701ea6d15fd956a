package se.omsorgsregler.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a waiver is worth in one report. Immutable and thread-safe.
 *
 * @param status what it is worth on the as-of date
 * @param subjectId with {@link Waiver#rule()} the finding that it is about
 * @param evidenceHash SHA-256 of what the finding is based on as it stands; empty when there is no finding
 * @param waiver the waiver
 */
public record AppliedWaiver(Status status, String subjectId, Optional<String> evidenceHash, Waiver waiver) {

    public AppliedWaiver {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(evidenceHash, "evidenceHash");
        Objects.requireNonNull(waiver, "waiver");
    }

    /** What a waiver is worth. */
    public enum Status {
        /** There is the finding, and it is waived. */
        IN_EFFECT,

        /** There is the finding, but the last day of the waiver has passed. */
        EXPIRED,

        /** There is the finding, but what it is based on is no longer what the waiver was decided on. */
        OUTDATED,

        /** There is no such finding. */
        UNMATCHED
    }

    /** Names rule, subject and status only. */
    @Override
    public String toString() {
        return "AppliedWaiver[" + waiver.rule() + " " + subjectId + " " + status + "]";
    }
}

package se.omsorgsregler.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one duty stands for one subject on the as-of date. Silence never means compliant: a report has a row for every duty. Immutable
 * and thread-safe.
 *
 * @param duty stable id of the duty
 * @param force legal force of the duty
 * @param status where it stands
 * @param subject JSON pointer to what the duty is about, for navigation; empty when it has no subject
 * @param subjectId list name and id of the subject, such as {@code appointments:p1}; {@code case} when it has none
 * @param triggeredOn the day from which the duty has applied
 * @param dueOn the last day in time, inclusive, or the last day of a status that meets the duty
 * @param metOn the day on which it was met
 * @param basis what meets it, such as {@code CERTIFICATE}
 */
public record DutyRow(
        String duty,
        Force force,
        DutyStatus status,
        String subject,
        String subjectId,
        Optional<LocalDate> triggeredOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> metOn,
        Optional<String> basis) {

    public DutyRow {
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(triggeredOn, "triggeredOn");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(metOn, "metOn");
        Objects.requireNonNull(basis, "basis");
    }

    /** Names duty, status and subject only. */
    @Override
    public String toString() {
        return "DutyRow[" + duty + " " + status + " " + subjectId + "]";
    }
}

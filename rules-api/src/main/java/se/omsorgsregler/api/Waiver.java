package se.omsorgsregler.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A decision of the one who runs the library to let findings of a rule rest for a while. It hides nothing: the finding stays in the report,
 * and the waiver stands beside it. Holds opaque ids, codes and days, no free text. Immutable and thread-safe.
 *
 * @param rule id of the rule
 * @param caseId the case, together with {@code subjectId}; empty for a whole unit
 * @param subjectId what the finding is about, as in {@link Finding#subjectId()}
 * @param unit the unit of the cases, instead of one case
 * @param reason code from a list of the decider's own, in capitals, such as {@code AWAITING_CERTIFICATE}
 * @param decidedOn the first day on which it counts
 * @param validTo the last day on which it counts, inclusive
 * @param decidedBy opaque key of who decided, without blanks and at most 128 characters: never a text, never a name
 * @param evidenceHash {@link AppliedWaiver#evidenceHash()} of the finding when it was decided; empty to let it rest whatever it is based on
 */
public record Waiver(
        String rule,
        Optional<String> caseId,
        Optional<String> subjectId,
        Optional<String> unit,
        String reason,
        LocalDate decidedOn,
        LocalDate validTo,
        String decidedBy,
        Optional<String> evidenceHash) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern KEY = Pattern.compile("\\S{1,128}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks that the waiver says clearly what it is about.
     *
     * @throws IllegalArgumentException if it does not; the message says why, never a value
     */
    public Waiver {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(decidedBy, "decidedBy");
        require(
                Stream.of(Optional.of(rule), caseId, subjectId, unit)
                        .flatMap(Optional::stream)
                        .noneMatch(String::isBlank),
                "an id is empty");
        require(
                caseId.isPresent() == subjectId.isPresent() && caseId.isPresent() != unit.isPresent(),
                "either caseId and subjectId or unit");
        require(CODE.matcher(reason).matches(), "reason is a code of capitals, digits and underscores");
        require(KEY.matcher(decidedBy).matches(), "decidedBy is a key without blanks");
        require(!validTo.isBefore(decidedOn), "validTo is before decidedOn");
        require(evidenceHash.isEmpty() || unit.isEmpty(), "evidenceHash is about one case, not a unit");
        require(
                evidenceHash.map(hash -> HASH.matcher(hash).matches()).orElse(true),
                "evidenceHash is SHA-256 in lower-case hexadecimal");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("no waiver: " + otherwise);
        }
    }

    /** Names rule and last day only. */
    @Override
    public String toString() {
        return "Waiver[" + rule + " to " + validTo + "]";
    }
}

package se.omsorgsregler.api;

import java.util.List;
import java.util.Objects;

/**
 * Which rules an engine runs. Immutable and thread-safe.
 *
 * @param packs the packs with their versions, sorted by id, then the local routines, sorted by id
 * @param fingerprint SHA-256, in lower-case hexadecimal, over rules, dated values, routine parameters, look-ahead and source profile
 */
public record RuleSet(List<Pack> packs, String fingerprint) {

    public RuleSet {
        packs = List.copyOf(packs);
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /**
     * One pack of rules.
     *
     * @param id stable id, such as {@code se-national}
     * @param version version of the pack (semantic versioning: a changed verdict is at least a minor version)
     */
    public record Pack(String id, String version) {

        public Pack {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(version, "version");
        }
    }
}

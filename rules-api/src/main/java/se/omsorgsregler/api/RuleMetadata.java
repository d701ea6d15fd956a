package se.omsorgsregler.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a loaded rule says about itself: what it reports when it holds, and with which force and sources. A rule that derives a concept for
 * others reports nothing and has neither status nor outcome. Immutable and thread-safe.
 *
 * @param name name of the rule; {@code id/number} is a numbered line of a table, of which the first that holds decides
 * @param pack id of its pack
 * @param file resource name of the DRL file that it stands in, as the manifest of the pack has it
 * @param finding rule id of the finding that it reports; empty when it reports none, or when a local routine names it
 * @param outcome outcome of that finding; a routine may report a failure as another
 * @param force legal force of that finding; empty when a local routine states it
 * @param sources source codes of what the finding cites, in the order of the rule
 * @param status status of the row that it gives a duty; empty when it gives none
 * @param basis basis of that row, where the rule states it
 */
public record RuleMetadata(
        String name,
        String pack,
        String file,
        Optional<String> finding,
        Optional<Outcome> outcome,
        Optional<Force> force,
        List<String> sources,
        Optional<DutyStatus> status,
        Optional<String> basis) {

    public RuleMetadata {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(force, "force");
        sources = List.copyOf(sources);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(basis, "basis");
    }

    /**
     * The table that the rule is a line of.
     *
     * @return what stands before the slash in its name; the name itself when it is no line of a table
     */
    public String table() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }
}

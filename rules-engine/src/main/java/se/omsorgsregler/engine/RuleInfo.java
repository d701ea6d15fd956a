package se.omsorgsregler.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleMetadata;

/**
 * What the metadata of a DRL rule says. A rule named {@code id/number} is a line of a table: of the lines that hold, the one with the lowest
 * number decides.
 */
record RuleInfo(
        String table,
        int line,
        Optional<String> finding,
        Optional<Outcome> outcome,
        Optional<Force> force,
        List<String> sources,
        Optional<DutyStatus> status,
        Optional<String> basis) {

    static RuleInfo of(String name, Map<String, Object> metadata) {
        int slash = name.lastIndexOf('/');
        String table = slash < 0 ? name : name.substring(0, slash);
        Optional<Outcome> outcome = text(metadata, "outcome").map(value -> parse(Outcome.class, value, name));
        Optional<DutyStatus> status = text(metadata, "status").map(value -> parse(DutyStatus.class, value, name));
        Optional<String> finding = text(metadata, "finding");
        if (finding.isEmpty() && outcome.isPresent() && status.isEmpty()) {
            finding = Optional.of(table);
        }
        Optional<Force> force = text(metadata, "force").map(value -> parse(Force.class, value, name));
        if (finding.isPresent() && (outcome.isEmpty() || force.isEmpty())) {
            throw new ConfigurationException("rule " + name + " has a finding without @outcome or @force");
        }
        return new RuleInfo(
                table,
                slash < 0 ? 0 : line(name, slash),
                finding,
                outcome,
                force,
                text(metadata, "source")
                        .map(value -> Arrays.asList(value.split(" ")))
                        .orElse(List.of()),
                status,
                text(metadata, "basis"));
    }

    /** The same for readers outside the engine. */
    RuleMetadata metadata(String name, String pack, String file) {
        return new RuleMetadata(name, pack, file, finding, outcome, force, sources, status, basis);
    }

    private static int line(String name, int slash) {
        try {
            return Integer.parseInt(name.substring(slash + 1));
        } catch (NumberFormatException e) {
            throw new ConfigurationException("rule " + name + " has no line number after the slash");
        }
    }

    private static Optional<String> text(Map<String, Object> metadata, String key) {
        Object value = metadata.get(key);
        return value == null
                ? Optional.empty()
                : Optional.of(value.toString().replace("\"", "").trim());
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String value, String rule) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "rule " + rule + " has no valid @" + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
    }
}

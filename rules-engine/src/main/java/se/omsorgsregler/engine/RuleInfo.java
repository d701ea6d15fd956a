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
import se.omsorgsregler.spi.RulePack;

/**
 * What the metadata of a DRL rule says. A rule named {@code id/number} is a line of a table: of the lines that hold, the one with the lowest
 * number decides.
 */
record RuleInfo(
        RulePack pack,
        String table,
        int line,
        Optional<String> finding,
        Optional<Outcome> outcome,
        Optional<Force> force,
        List<String> sources,
        Optional<DutyStatus> status,
        Optional<String> basis) {

    static RuleInfo of(RulePack pack, String name, Map<String, Object> metadata) {
        int slash = name.lastIndexOf('/');
        String table = slash < 0 ? name : name.substring(0, slash);
        Optional<Outcome> outcome = text(metadata, "outcome").map(value -> parse(Outcome.class, value, name));
        Optional<DutyStatus> status = text(metadata, "status").map(value -> parse(DutyStatus.class, value, name));
        Optional<String> finding = text(metadata, "finding");
        if (finding.isEmpty() && outcome.isPresent() && status.isEmpty()) {
            finding = Optional.of(table);
        }
        return new RuleInfo(
                pack,
                table,
                slash < 0 ? 0 : Integer.parseInt(name.substring(slash + 1)),
                finding,
                outcome,
                text(metadata, "force").map(value -> parse(Force.class, value, name)),
                text(metadata, "source")
                        .map(value -> Arrays.asList(value.split(" ")))
                        .orElse(List.of()),
                status,
                text(metadata, "basis"));
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

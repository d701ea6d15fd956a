package se.omsorgsregler.batch.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.spi.RulePack;

/** Tells which pack or routine a rule or duty belongs to. Immutable and thread-safe. */
final class RuleOwners {

    private static final String MESSAGE = ".message";

    private final Map<String, String> packOfRule = new HashMap<>();

    RuleOwners() {
        for (RulePack pack : ServiceLoader.load(RulePack.class)) {
            pack.duties().forEach(duty -> packOfRule.put(duty.id(), pack.id()));
            pack.texts(Language.SWEDISH).keySet().stream()
                    .filter(key -> key.endsWith(MESSAGE))
                    .forEach(key -> packOfRule.put(key.substring(0, key.length() - MESSAGE.length()), pack.id()));
        }
    }

    /** Whether the rule is of a pack that is on the run-time path; else it can only be a requirement of a routine. */
    boolean isOfPack(String rule) {
        return packOfRule.containsKey(rule);
    }

    /** The version of what the rule belongs to, empty when that is not in the set. */
    Optional<String> version(String rule, RuleSet ruleSet) {
        String owner = packOfRule.getOrDefault(rule, rule.substring(0, Math.max(rule.indexOf('.'), 0)));
        return ruleSet.packs().stream()
                .filter(pack -> pack.id().equals(owner))
                .map(RuleSet.Pack::version)
                .findFirst();
    }
}

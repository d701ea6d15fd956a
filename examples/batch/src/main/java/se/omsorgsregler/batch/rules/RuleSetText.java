package se.omsorgsregler.batch.rules;

import java.util.stream.Collectors;
import se.omsorgsregler.api.RuleSet;

/** Says for a person which rules were run. */
public final class RuleSetText {

    private static final int FINGERPRINT_SHOWN = 12;

    private RuleSetText() {}

    /** The packs and routines with their versions. */
    public static String packs(RuleSet ruleSet) {
        return ruleSet.packs().stream()
                .map(pack -> pack.id() + " " + pack.version())
                .collect(Collectors.joining(", "));
    }

    /** As much of the fingerprint as tells sets of rules apart. */
    public static String shortFingerprint(RuleSet ruleSet) {
        return ruleSet.fingerprint()
                .substring(0, Math.min(FINGERPRINT_SHOWN, ruleSet.fingerprint().length()));
    }
}

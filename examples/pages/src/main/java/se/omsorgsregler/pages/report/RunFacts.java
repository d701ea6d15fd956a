package se.omsorgsregler.pages.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.RuleSet;

/**
 * What a report says about the run as a whole. Immutable and thread-safe.
 *
 * @param asOf the day asked about
 * @param ruleSet the rules that were run
 * @param recurringDuties ids of the duties that come back: what has met one of them has a next day
 * @param profile id of the source profile, when there is one
 */
public record RunFacts(LocalDate asOf, RuleSet ruleSet, Set<String> recurringDuties, Optional<String> profile) {

    public RunFacts {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(ruleSet, "ruleSet");
        recurringDuties = Set.copyOf(recurringDuties);
        Objects.requireNonNull(profile, "profile");
    }
}

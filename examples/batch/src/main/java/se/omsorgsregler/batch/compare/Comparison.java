package se.omsorgsregler.batch.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.compare.Difference.Cause;
import se.omsorgsregler.batch.compare.Difference.Change;

/** Compares what two runs say about one case. Immutable and thread-safe. */
final class Comparison {

    private final RuleOwners owners;

    Comparison(RuleOwners owners) {
        this.owners = owners;
    }

    /**
     * Compares the first and the last of several runs over the same case, each of which differs from the one before it in one respect.
     *
     * @param causes in which respect, from the second run on
     */
    List<Difference> ofSteps(List<Verdicts> runs, List<Cause> causes) {
        return of(
                Optional.of(runs.get(0)),
                Optional.of(runs.get(runs.size() - 1)),
                topic -> causesOf(topic, runs, causes));
    }

    private static Set<Cause> causesOf(Statement.Topic topic, List<Verdicts> runs, List<Cause> causes) {
        Set<Cause> found = EnumSet.noneOf(Cause.class);
        for (int i = 0; i < causes.size(); i++) {
            if (!runs.get(i).about(topic).equals(runs.get(i + 1).about(topic))) {
                found.add(causes.get(i));
            }
        }
        return found;
    }

    /** Compares two earlier runs, which tell their rules and day but not their facts. */
    List<Difference> ofOutputs(Optional<Verdicts> before, Optional<Verdicts> after) {
        return of(before, after, topic -> causes(topic, before, after));
    }

    private List<Difference> of(
            Optional<Verdicts> before, Optional<Verdicts> after, Function<Statement.Topic, Set<Cause>> cause) {
        String caseId = before.or(() -> after).orElseThrow().caseId();
        List<Difference> differences = new ArrayList<>();
        for (Statement.Topic topic : topics(before, after)) {
            Statement.Content said = content(before, topic);
            Statement.Content says = content(after, topic);
            if (!said.equals(says)) {
                Change change = change(topic, before, after);
                differences.add(new Difference(caseId, topic, change, said, says, cause.apply(topic)));
            }
        }
        return differences;
    }

    /** Rule by rule only where both runs evaluated the case: else the one line about the case says it all. */
    private static SortedSet<Statement.Topic> topics(Optional<Verdicts> before, Optional<Verdicts> after) {
        SortedSet<Statement.Topic> topics = new TreeSet<>();
        topics.add(Statement.Topic.CASE);
        if (before.flatMap(Verdicts::report).isPresent()
                && after.flatMap(Verdicts::report).isPresent()) {
            topics.addAll(before.orElseThrow().statements().keySet());
            topics.addAll(after.orElseThrow().statements().keySet());
        }
        return topics;
    }

    private static Statement.Content content(Optional<Verdicts> verdicts, Statement.Topic topic) {
        return verdicts.map(run -> run.about(topic)).orElse(Statement.Content.NOTHING);
    }

    private Change change(Statement.Topic topic, Optional<Verdicts> before, Optional<Verdicts> after) {
        if (before.isEmpty()) {
            return Change.CASE_ADDED;
        }
        if (after.isEmpty()) {
            return Change.CASE_REMOVED;
        }
        if (topic.kind() == Statement.Kind.CASE) {
            return Change.OUTCOME_CHANGED;
        }
        boolean hadRule = version(topic, before.get()).isPresent();
        boolean hasRule = version(topic, after.get()).isPresent();
        if (hadRule != hasRule) {
            return hasRule ? Change.RULE_ADDED : Change.RULE_REMOVED;
        }
        Statement.Content said = content(before, topic);
        Statement.Content says = content(after, topic);
        if (!said.outcome().equals(says.outcome())) {
            return Change.OUTCOME_CHANGED;
        }
        boolean sameDays = said.since().equals(says.since()) && said.dueOn().equals(says.dueOn());
        return sameDays ? Change.BASIS_CHANGED : Change.DAYS_CHANGED;
    }

    private Optional<String> version(Statement.Topic topic, Verdicts verdicts) {
        return verdicts.report().flatMap(report -> owners.version(topic.rule(), report.ruleSet()));
    }

    private Set<Cause> causes(Statement.Topic topic, Optional<Verdicts> before, Optional<Verdicts> after) {
        Optional<ComplianceReport> first = before.flatMap(Verdicts::report);
        Optional<ComplianceReport> second = after.flatMap(Verdicts::report);
        if (first.isEmpty() || second.isEmpty()) {
            return EnumSet.of(Cause.FACTS);
        }
        Set<Cause> causes = causes(topic, first.get(), second.get());
        if (otherFacts(before.get(), after.get()).orElse(causes.isEmpty())) {
            causes.add(
                    topic.kind() == Statement.Kind.WAIVER && sameFinding(topic, before, after)
                            ? Cause.WAIVERS
                            : Cause.FACTS);
        }
        if (causes.isEmpty()) {
            causes.add(topic.kind() == Statement.Kind.WAIVER ? Cause.WAIVERS : Cause.SETTINGS);
        }
        return causes;
    }

    /** Whether the lines of the case differ; empty when a run has not kept what tells that. */
    private static Optional<Boolean> otherFacts(Verdicts before, Verdicts after) {
        return before.content().flatMap(content -> after.content().map(other -> !other.equals(content)));
    }

    private static boolean sameFinding(Statement.Topic waiver, Optional<Verdicts> before, Optional<Verdicts> after) {
        Statement.Topic finding = new Statement.Topic(Statement.Kind.FINDING, waiver.rule(), waiver.subjectId());
        return content(before, finding).equals(content(after, finding));
    }

    /** What rules and days can account for; several when it cannot be told which of them it was. */
    private Set<Cause> causes(Statement.Topic topic, ComplianceReport before, ComplianceReport after) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        RuleSet rules = before.ruleSet();
        RuleSet otherRules = after.ruleSet();
        Optional<String> version = owners.version(topic.rule(), rules);
        Optional<String> otherVersion = owners.version(topic.rule(), otherRules);
        if (!version.equals(otherVersion)) {
            causes.add(owners.isOfPack(topic.rule()) ? Cause.PACK : Cause.ROUTINE);
        }
        if (version.isPresent() != otherVersion.isPresent()) {
            // Without the rule nothing is said, whatever the day.
            return causes;
        }
        if (dateCanMatter(before, after)) {
            causes.add(Cause.DATE);
        }
        if (rules.packs().equals(otherRules.packs()) && !rules.fingerprint().equals(otherRules.fingerprint())) {
            causes.add(Cause.SETTINGS);
        }
        return causes;
    }

    /** A report says through which day it stays the same when nothing new is recorded. */
    private static boolean dateCanMatter(ComplianceReport before, ComplianceReport after) {
        boolean forward = before.asOf().isBefore(after.asOf());
        ComplianceReport earlier = forward ? before : after;
        ComplianceReport later = forward ? after : before;
        return earlier.stableThrough().filter(later.asOf()::isAfter).isPresent();
    }
}

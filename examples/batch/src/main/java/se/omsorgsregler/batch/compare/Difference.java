package se.omsorgsregler.batch.compare;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that two runs say differently about a case.
 *
 * @param causes why; several when it changed for one reason and then again for another
 */
record Difference(
        String caseId,
        Statement.Topic topic,
        Change change,
        Statement.Content before,
        Statement.Content after,
        Set<Cause> causes) {

    Difference {
        causes = EnumSet.copyOf(causes);
    }

    /** In what way. */
    enum Change {
        /** The case is in the second run only. */
        CASE_ADDED,
        /** The case is in the first run only. */
        CASE_REMOVED,
        /** The first run had no such rule or duty. */
        RULE_ADDED,
        /** The second run has no such rule or duty. */
        RULE_REMOVED,
        /** The rule or duty says something else, or something instead of nothing. */
        OUTCOME_CHANGED,
        /** The finding or duty says the same of other days. */
        DAYS_CHANGED,
        /** The duty is met on the same day by something else. */
        BASIS_CHANGED
    }

    /** Why. */
    enum Cause {
        /** Another day asked about. */
        DATE,
        /** Another pack of rules, or another version of it. */
        PACK,
        /** Another local routine, or another version of it. */
        ROUTINE,
        /** Other options of the engine, such as the look-ahead, or a routine that was changed without a new version. */
        SETTINGS,
        /** Another file of waivers. */
        WAIVERS,
        /** Other facts in the case. */
        FACTS
    }

    /** The causes in one word. */
    String cause() {
        return causes.stream().map(Cause::name).collect(Collectors.joining("+"));
    }
}

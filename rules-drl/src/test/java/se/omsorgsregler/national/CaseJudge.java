package se.omsorgsregler.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.UndecidedAdvice;

/** Compares a report with what a case of a table expects of it. */
public final class CaseJudge {

    private CaseJudge() {}

    /** What the report says otherwise than the case expects; empty when they agree. */
    public static Optional<String> complaint(TableCase tableCase, ComplianceReport report) {
        String id = tableCase.table().id();
        List<Map<String, Object>> actual;
        Optional<List<String>> undecided = Optional.empty();
        if (tableCase.table().kind() == TableCase.Kind.DUTY) {
            actual = report.duties().stream()
                    .filter(row -> row.duty().equals(id))
                    .map(CaseJudge::keys)
                    .toList();
        } else {
            actual = report.findings().stream()
                    .filter(finding -> finding.rule().equals(id))
                    .map(CaseJudge::keys)
                    .toList();
            undecided = report.undecidedAdvice().stream()
                    .filter(advice -> advice.rule().equals(id))
                    .map(UndecidedAdvice::missing)
                    .findFirst();
        }
        if (same(tableCase.expected(), actual) && undecided.equals(tableCase.undecided())) {
            return Optional.empty();
        }
        return Optional.of("%s%n  as of     %s%n  expected  %s, undecided %s%n  actual    %s, undecided %s"
                .formatted(
                        tableCase,
                        tableCase.asOf(),
                        tableCase.expected(),
                        tableCase.undecided().orElse(null),
                        actual,
                        undecided.orElse(null)));
    }

    private static boolean same(List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
        List<Map<String, Object>> left = new ArrayList<>(actual);
        for (Map<String, Object> wanted : expected) {
            Optional<Map<String, Object>> match =
                    left.stream().filter(found -> matches(wanted, found)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }

    /** A table says force and evidence where they are worth saying; every other key that it leaves out must be absent. */
    private static boolean matches(Map<String, Object> wanted, Map<String, Object> found) {
        Map<String, Object> compared = new TreeMap<>(found);
        for (String spoken : List.of("force", "evidence")) {
            if (!wanted.containsKey(spoken)) {
                compared.remove(spoken);
            }
        }
        Map<String, Object> all = new TreeMap<>(wanted);
        all.putIfAbsent("subject", "");
        return all.equals(compared);
    }

    private static Map<String, Object> keys(Finding finding) {
        Map<String, Object> keys = new TreeMap<>();
        keys.put("outcome", finding.outcome().name());
        keys.put("force", finding.force().name());
        keys.put("subject", finding.subject());
        keys.put("evidence", finding.evidence());
        day(keys, "since", finding.since());
        day(keys, "dueOn", finding.dueOn());
        if (!finding.missing().isEmpty()) {
            keys.put("missing", finding.missing());
        }
        finding.wouldBe().ifPresent(outcome -> keys.put("wouldBe", outcome.name()));
        return keys;
    }

    private static Map<String, Object> keys(DutyRow row) {
        Map<String, Object> keys = new TreeMap<>();
        keys.put("status", row.status().name());
        keys.put("subject", row.subject());
        row.basis().ifPresent(basis -> keys.put("basis", basis));
        day(keys, "triggeredOn", row.triggeredOn());
        day(keys, "metOn", row.metOn());
        day(keys, "dueOn", row.dueOn());
        return keys;
    }

    private static void day(Map<String, Object> keys, String key, Optional<LocalDate> day) {
        day.ifPresent(value -> keys.put(key, value.toString()));
    }
}

package se.omsorgsregler.batch.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.batch.rules.RuleSetText;

/** Renders a summary for a person. */
final class SummaryText {

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private SummaryText(Language language) {
        texts = new Texts(language);
    }

    static String render(Summary summary, Language language) {
        return new SummaryText(language).render(summary);
    }

    private String render(Summary summary) {
        line("summary.head", summary.asOf());
        line("rules", RuleSetText.packs(summary.ruleSet()), RuleSetText.shortFingerprint(summary.ruleSet()));
        line(
                "summary.cases",
                summary.totalCases(),
                summary.cases(CaseStatus.EVALUATED),
                summary.cases(CaseStatus.INVALID),
                summary.cases(CaseStatus.FAILED));
        counts("summary.problems", summary.problems());
        counts("summary.failures", summary.failures());
        counts("summary.outcomes", summary.findings().outcomes());
        counts("summary.rules", byRule(summary));
        counts("summary.unmet", summary.findings().unmetSince());
        counts("summary.undecided", summary.undecidedAdvice());
        summary.profile().ifPresent(profile -> {
            counts("summary.not-evaluated", profile.notEvaluated());
            counts("summary.collapsed", profile.collapsed());
        });
        summary.waivers().ifPresent(this::waivers);
        for (Notice notice : summary.notices()) {
            out.append('\n');
            line("notice." + notice.key(), notice.arguments().toArray());
        }
        return out.toString();
    }

    private static Map<String, Long> byRule(Summary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        summary.findings()
                .rules()
                .forEach((rule, outcomes) ->
                        outcomes.forEach((outcome, number) -> counts.put(rule + " " + outcome, number)));
        return counts;
    }

    private void counts(String headingKey, Map<?, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.append('\n');
        line(headingKey);
        counts.forEach((key, number) -> out.append(String.format(Locale.ROOT, "%8d  %s\n", number, label(key))));
    }

    private void waivers(WaiverUse use) {
        counts("summary.waivers", use.findings());
        if (!use.lines().isEmpty()) {
            out.append('\n');
            line("summary.waiver-lines");
            use.lines()
                    .forEach((status, lines) ->
                            out.append(String.format(Locale.ROOT, "  %-10s %s\n", status, joined(lines))));
        }
    }

    private static String joined(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String label(Object key) {
        return key instanceof Age age ? texts.get("age." + age.name()) : key.toString();
    }

    private void line(String key, Object... arguments) {
        out.append(texts.get(key, arguments)).append('\n');
    }
}

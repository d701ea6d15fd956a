package se.omsorgsregler.batch.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.batch.rules.RuleSetText;

/** Renders the counts of a comparison for a person. */
final class ComparisonText {

    private static final String NOTHING = "-";

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ComparisonText(Language language) {
        texts = new Texts(language);
    }

    static String render(ComparisonCounter counter, List<Notice> notices, Language language) {
        return new ComparisonText(language).render(counter, notices);
    }

    private String render(ComparisonCounter counter, List<Notice> notices) {
        run("compare.before", counter.before());
        run("compare.after", counter.after());
        line("compare.cases", counter.cases(), counter.differentCases(), counter.differences(), counter.skipped());
        for (Statement.Kind kind : Statement.Kind.values()) {
            if (counter.groups().keySet().stream().anyMatch(group -> group.kind() == kind)) {
                out.append('\n');
                line("compare." + kind);
                counter.groups().forEach((group, number) -> {
                    if (group.kind() == kind) {
                        out.append(String.format(Locale.ROOT, "%8d  %s\n", number, describe(group)));
                    }
                });
            }
        }
        for (Notice notice : notices) {
            out.append('\n');
            line("notice." + notice.key(), notice.arguments().toArray());
        }
        return out.toString();
    }

    private String describe(ComparisonCounter.Group group) {
        return "%s%s -> %s  %s, %s"
                .formatted(
                        group.rule().isEmpty() ? "" : group.rule() + "  ",
                        orNothing(group.before()),
                        orNothing(group.after()),
                        texts.get("compare.change." + group.change()),
                        group.cause());
    }

    private static String orNothing(String outcome) {
        return outcome.isEmpty() ? NOTHING : outcome;
    }

    private void run(String key, Optional<ComplianceReport> run) {
        run.ifPresentOrElse(
                report -> line(
                        key,
                        report.asOf(),
                        RuleSetText.packs(report.ruleSet()),
                        RuleSetText.shortFingerprint(report.ruleSet())),
                () -> line(key + ".nothing"));
    }

    private void line(String key, Object... arguments) {
        out.append(texts.get(key, arguments)).append('\n');
    }
}

package se.omsorgsregler.batch.forecast;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.forecast.CalendarEvent.Kind;
import se.omsorgsregler.batch.forecast.ForecastSummary.CaseStatus;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.batch.rules.RuleSetText;

/** Renders what will happen for a person: a line for each month in which something does. */
final class ForecastText {

    private static final String LINE = "%-8s %10s %7s %7s %7s %7s %13s %7s %8s\n";

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ForecastText(Language language) {
        texts = new Texts(language);
    }

    static String render(ForecastSummary summary, Language language) {
        return new ForecastText(language).render(summary);
    }

    /** What happens in a month. Not thread-safe. */
    private static final class Month {
        private long lastDays;
        private final Map<Outcome, Long> appearing = new EnumMap<>(Outcome.class);
        private long gone;

        void add(MonthlyLoad load) {
            if (load.kind() == Kind.LAST_DAY) {
                lastDays += load.count();
            } else if (load.kind() == Kind.FINDING && load.after().isEmpty()) {
                gone += load.count();
            } else if (load.kind() == Kind.FINDING) {
                appearing.merge(Outcome.valueOf(load.after()), load.count(), Long::sum);
            }
        }

        long appearing(Outcome outcome) {
            return appearing.getOrDefault(outcome, 0L);
        }
    }

    private String render(ForecastSummary summary) {
        line("forecast.head", summary.from(), summary.to());
        line("rules", RuleSetText.packs(summary.ruleSet()), RuleSetText.shortFingerprint(summary.ruleSet()));
        line(
                "forecast.cases",
                summary.totalCases(),
                summary.cases().get(CaseStatus.FORECASTED),
                summary.cases().get(CaseStatus.INVALID),
                summary.cases().get(CaseStatus.FAILED));
        counts("summary.problems", summary.problems());
        counts("summary.failures", summary.failures());
        months(summary);
        for (Notice notice : summary.notices()) {
            out.append('\n');
            line("notice." + notice.key(), notice.arguments().toArray());
        }
        return out.toString();
    }

    private void months(ForecastSummary summary) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        summary.load()
                .forEach(load -> months.computeIfAbsent(load.month(), none -> new Month())
                        .add(load));
        out.append('\n');
        if (months.isEmpty()) {
            line("forecast.months.none");
            return;
        }
        line("forecast.months");
        row(
                texts.get("forecast.month"),
                texts.get("forecast.last-days"),
                Outcome.BREACH,
                Outcome.UNMET,
                Outcome.DUE,
                Outcome.REVIEW,
                Outcome.UNDETERMINED,
                Outcome.ADVICE,
                texts.get("forecast.gone"));
        months.forEach((month, load) -> row(
                month,
                load.lastDays,
                load.appearing(Outcome.BREACH),
                load.appearing(Outcome.UNMET),
                load.appearing(Outcome.DUE),
                load.appearing(Outcome.REVIEW),
                load.appearing(Outcome.UNDETERMINED),
                load.appearing(Outcome.ADVICE),
                load.gone));
    }

    private void row(Object... cells) {
        out.append(String.format(Locale.ROOT, LINE, cells));
    }

    private void counts(String headingKey, Map<?, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.append('\n');
        line(headingKey);
        counts.forEach((key, number) -> out.append(String.format(Locale.ROOT, "%8d  %s\n", number, key)));
    }

    private void line(String key, Object... arguments) {
        out.append(texts.get(key, arguments)).append('\n');
    }
}

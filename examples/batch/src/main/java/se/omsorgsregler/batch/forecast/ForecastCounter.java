package se.omsorgsregler.batch.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.batch.forecast.ForecastSummary.CaseStatus;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;

/** Counts what became of cases one by one. Not thread-safe. */
final class ForecastCounter {

    private final Map<CaseStatus, Long> cases = new EnumMap<>(CaseStatus.class);
    private final Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
    private final Map<FailureCode, Long> failures = new EnumMap<>(FailureCode.class);
    private final SortedMap<String, Long> units = new TreeMap<>();
    private boolean specialHousing;

    ForecastCounter() {
        for (CaseStatus status : CaseStatus.values()) {
            cases.put(status, 0L);
        }
    }

    void add(String unit, ForecastResult result) {
        if (result instanceof ForecastResult.Forecasted forecasted) {
            count(cases, CaseStatus.FORECASTED);
            count(units, unit);
            specialHousing |= asksAboutSpecialHousing(forecasted.forecast());
        } else if (result instanceof CaseResult.Invalid invalid) {
            count(cases, CaseStatus.INVALID);
            invalid.problems().stream().map(Problem::code).forEach(code -> count(problems, code));
        } else if (result instanceof CaseResult.Failed failed) {
            count(cases, CaseStatus.FAILED);
            count(failures, failed.code());
        }
    }

    /** @param calendars names of the files of units that have one */
    ForecastSummary summary(ForecastRun run, Map<String, String> calendars, List<MonthlyLoad> load) {
        SortedMap<String, ForecastSummary.Unit> all = new TreeMap<>();
        units.forEach((unit, number) ->
                all.put(unit, new ForecastSummary.Unit(number, Optional.ofNullable(calendars.get(unit)))));
        return new ForecastSummary(
                run.from(),
                run.to(),
                run.rules().engine().ruleSet(),
                cases,
                problems,
                failures,
                all,
                notices(run),
                load);
    }

    private List<Notice> notices(ForecastRun run) {
        List<Notice> notices = new ArrayList<>(run.rules().notices(run.from()));
        if (specialHousing) {
            notices.add(Notice.SPECIAL_HOUSING_ADOPTION_TO_BE_VERIFIED);
        }
        return notices;
    }

    private static boolean asksAboutSpecialHousing(Forecast forecast) {
        return forecast.reports().stream()
                .flatMap(report -> report.duties().stream())
                .anyMatch(row -> row.duty().equals(Notice.SPECIAL_HOUSING_DUTY) && row.status() == DutyStatus.REVIEW);
    }

    private static <K> void count(Map<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }
}

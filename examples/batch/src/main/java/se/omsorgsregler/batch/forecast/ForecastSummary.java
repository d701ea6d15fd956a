package se.omsorgsregler.batch.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.rules.Notice;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * What will happen in a whole batch: the content of calendar.json. All maps are sorted.
 *
 * @param cases number of cases by what became of them
 * @param problems number of problems of refused cases by code
 * @param failures number of failed cases by code
 * @param units the units; the key is empty for cases without one
 * @param notices what a person must know about the whole run
 * @param load how often the same happens in a unit in a month
 */
record ForecastSummary(
        LocalDate from,
        LocalDate to,
        RuleSet ruleSet,
        Map<CaseStatus, Long> cases,
        Map<ProblemCode, Long> problems,
        Map<FailureCode, Long> failures,
        Map<String, Unit> units,
        List<Notice> notices,
        List<MonthlyLoad> load) {

    enum CaseStatus {
        FORECASTED,
        INVALID,
        FAILED
    }

    /**
     * One unit.
     *
     * @param cases number of its cases
     * @param calendar name of its iCalendar file, when there is one
     */
    record Unit(
            long cases,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> calendar) {}

    long totalCases() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Cases that are invalid or failed. */
    long unanswered() {
        return totalCases() - cases.get(CaseStatus.FORECASTED);
    }
}

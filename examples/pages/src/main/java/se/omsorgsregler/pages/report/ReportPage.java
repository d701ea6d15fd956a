package se.omsorgsregler.pages.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.pages.PageFrame;
import se.omsorgsregler.pages.Texts;

/**
 * The page that a reader opens. All lists are in the order in which they are shown.
 *
 * @param frame frame of the page
 * @param facts the run
 * @param notices what a person must know about the run, in words
 * @param cases number of cases by what became of them
 * @param outcomes number of findings by outcome
 * @param sharded whether the findings stand on pages of their own
 * @param units the units with most to do
 * @param allUnits where all units stand, when they are not all in {@code units}
 * @param sections what the units must do now; empty when the findings stand on pages of their own
 * @param weeks what falls due per week
 * @param later what falls due after that, by year
 * @param covered number of cases that the duty to offer covers
 * @param figures how far the permanent care contact reaches
 * @param duties where each duty stands
 * @param rules each rule with findings
 * @param undecided rules that could not always be decided
 * @param undecidedAdvice rules whose advice could not always be decided
 * @param notEvaluated rules that the source profile left out
 * @param collapsed rules of law that the source profile cannot leave out, undecided for want of what it says is lacking
 * @param waivers what waivers are worth
 * @param problemCodes number of problems by code
 * @param problems cases that were not evaluated
 * @param allProblems where all of them stand, when they are not all in {@code problems}
 */
public record ReportPage(
        PageFrame frame,
        RunFacts facts,
        List<String> notices,
        CaseNumbers cases,
        Map<Outcome, Long> outcomes,
        boolean sharded,
        UnitsTable units,
        Optional<String> allUnits,
        List<UnitSection> sections,
        List<DueWeek> weeks,
        SortedMap<Integer, Long> later,
        long covered,
        List<FigureLine> figures,
        List<DutyLine> duties,
        List<RuleSection> rules,
        List<UndecidedLine> undecided,
        List<UndecidedLine> undecidedAdvice,
        List<RuleCount> notEvaluated,
        List<RuleCount> collapsed,
        List<WaiverLine> waivers,
        SortedMap<String, Long> problemCodes,
        List<ProblemCase> problems,
        Optional<String> allProblems) {

    /**
     * Number of cases.
     *
     * @param evaluated evaluated
     * @param invalid refused
     * @param failed not evaluated because of a defect
     */
    public record CaseNumbers(long evaluated, long invalid, long failed) {

        /**
         * All cases.
         *
         * @return the sum
         */
        public long total() {
            return evaluated + invalid + failed;
        }
    }

    /**
     * The words.
     *
     * @return the words of the page
     */
    public Texts texts() {
        return frame.texts();
    }

    /**
     * All findings.
     *
     * @return the number
     */
    public long findings() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The findings of one outcome.
     *
     * @param outcome the outcome
     * @return the number
     */
    public long findings(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /**
     * What falls due per week as a drawing.
     *
     * @return the drawing
     */
    public DueChart chart() {
        return new DueChart(weeks);
    }

    /**
     * Whether the chart has anything to show.
     *
     * @return whether anything falls due in the weeks
     */
    public boolean fallsDue() {
        return weeks.stream().anyMatch(week -> week.total() > 0);
    }
}

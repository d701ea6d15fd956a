package se.omsorgsregler.json;

import static se.omsorgsregler.format.Type.DAY;
import static se.omsorgsregler.format.Type.TEXT;
import static se.omsorgsregler.format.Type.listOf;
import static se.omsorgsregler.format.Type.nested;
import static se.omsorgsregler.json.Draft.into;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.BeforeAfter;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;

/** The forecast, version 1. */
final class ForecastFormat {

    private static final Shape<Step, Draft> CHANGE = Shape.of("change", Draft::new, Step::new)
            .required("on", DAY, Step::on, into("on"))
            .optional(
                    "findings",
                    listOf(pair("findingChange", nested(ReportFormat.FINDING))),
                    ReportFormat.unlessEmpty(Step::findings),
                    into("findings"))
            .optional(
                    "duties",
                    listOf(pair("dutyChange", nested(ReportFormat.DUTY))),
                    ReportFormat.unlessEmpty(Step::duties),
                    into("duties"))
            .optional(
                    "undecidedAdvice",
                    listOf(pair("undecidedAdviceChange", nested(ReportFormat.UNDECIDED_ADVICE))),
                    ReportFormat.unlessEmpty(Step::undecidedAdvice),
                    into("undecidedAdvice"))
            .optional(
                    "notEvaluated",
                    listOf(pair("notEvaluatedChange", TEXT)),
                    ReportFormat.unlessEmpty(Step::notEvaluated),
                    into("notEvaluated"))
            .nullable("stableThrough", DAY, Step::stableThrough, into("stableThrough"))
            .end();

    /** One forecast. */
    static final Shape<Forecast, Draft> FORECAST = Shape.of("forecast", Draft::new, ForecastFormat::forecast)
            .required("to", DAY, Forecast::to, into("to"))
            .required(
                    "report",
                    nested(ReportFormat.REPORT),
                    forecast -> forecast.reports().get(0),
                    into("report"))
            .required("changes", listOf(CHANGE), ForecastFormat::steps, into("changes"))
            .end();

    private ForecastFormat() {}

    private static <T> Shape<BeforeAfter<T>, Draft> pair(String name, Type<T> type) {
        return Shape.<BeforeAfter<T>, Draft>of(
                        name, Draft::new, draft -> new BeforeAfter<>(draft.find("before"), draft.find("after")))
                .optional("before", type, BeforeAfter::before, into("before"))
                .optional("after", type, BeforeAfter::after, into("after"))
                .end();
    }

    private static List<Step> steps(Forecast forecast) {
        return forecast.changes().stream().map(Step::new).toList();
    }

    private static Forecast forecast(Draft draft) {
        List<ComplianceReport> reports = new ArrayList<>();
        reports.add(draft.get("report"));
        for (Step step : draft.<List<Step>>get("changes")) {
            reports.add(step.from(reports.get(reports.size() - 1)));
        }
        return new Forecast(draft.get("to"), reports);
    }

    /** A change without the report that it leads to. */
    private record Step(
            LocalDate on,
            List<BeforeAfter<Finding>> findings,
            List<BeforeAfter<DutyRow>> duties,
            List<BeforeAfter<UndecidedAdvice>> undecidedAdvice,
            List<BeforeAfter<String>> notEvaluated,
            Optional<LocalDate> stableThrough) {

        Step(Forecast.Change change) {
            this(
                    change.on(),
                    change.findings(),
                    change.duties(),
                    change.undecidedAdvice(),
                    change.notEvaluated(),
                    change.report().stableThrough());
        }

        Step(Draft draft) {
            this(
                    draft.get("on"),
                    listIn(draft, "findings"),
                    listIn(draft, "duties"),
                    listIn(draft, "undecidedAdvice"),
                    listIn(draft, "notEvaluated"),
                    draft.find("stableThrough"));
        }

        private static <T> List<BeforeAfter<T>> listIn(Draft draft, String name) {
            return draft.<List<BeforeAfter<T>>>find(name).orElse(List.of());
        }

        /** The report that the change leads to, sorted as reports are. */
        ComplianceReport from(ComplianceReport report) {
            return new ComplianceReport(
                    report.caseId(),
                    on,
                    report.ruleSet(),
                    changed(report.duties(), duties, inTheOrderOf(report.duties())),
                    changed(
                            report.findings(),
                            findings,
                            Comparator.comparing(Finding::rule)
                                    .thenComparing(Finding::subject)
                                    .thenComparing(Finding::outcome)),
                    changed(report.undecidedAdvice(), undecidedAdvice, Comparator.comparing(UndecidedAdvice::rule)),
                    changed(report.notEvaluated(), notEvaluated, Comparator.naturalOrder()),
                    report.waivers(),
                    stableThrough);
        }

        /** Every report of the case has the same duties in the same order, each with at least one row. */
        private static Comparator<DutyRow> inTheOrderOf(List<DutyRow> rows) {
            List<String> duties = rows.stream().map(DutyRow::duty).distinct().toList();
            return Comparator.comparing((DutyRow row) -> duties.indexOf(row.duty()))
                    .thenComparing(DutyRow::subject);
        }

        private static <T> List<T> changed(List<T> list, List<BeforeAfter<T>> changes, Comparator<T> order) {
            List<T> changed = new ArrayList<>(list);
            for (BeforeAfter<T> change : changes) {
                if (change.before().isPresent()
                        && !changed.remove(change.before().get())) {
                    throw new IllegalArgumentException("no forecast: a change does not fit the report before it");
                }
                change.after().ifPresent(changed::add);
            }
            changed.sort(order);
            return changed;
        }
    }
}

package se.omsorgsregler.json;

import static se.omsorgsregler.format.Type.DAY;
import static se.omsorgsregler.format.Type.FLAG;
import static se.omsorgsregler.format.Type.TEXT;
import static se.omsorgsregler.format.Type.TEXTS_BY_NAME;
import static se.omsorgsregler.format.Type.choice;
import static se.omsorgsregler.format.Type.listOf;
import static se.omsorgsregler.format.Type.nested;
import static se.omsorgsregler.json.Draft.into;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.format.Shape;

/** The report, version 1. */
final class ReportFormat {

    private static final Shape<RuleSet.Pack, Draft> PACK = Shape.of(
                    "pack", Draft::new, draft -> new RuleSet.Pack(draft.get("id"), draft.get("version")))
            .required("id", TEXT, RuleSet.Pack::id, into("id"))
            .required("version", TEXT, RuleSet.Pack::version, into("version"))
            .end();

    private static final Shape<RuleSet, Draft> RULE_SET = Shape.of(
                    "ruleSet", Draft::new, draft -> new RuleSet(draft.get("packs"), draft.get("fingerprint")))
            .required("packs", listOf(PACK), RuleSet::packs, into("packs"))
            .required("fingerprint", TEXT, RuleSet::fingerprint, into("fingerprint"))
            .end();

    /** One row of a duty. */
    static final Shape<DutyRow, Draft> DUTY = Shape.of("duty", Draft::new, ReportFormat::dutyRow)
            .required("duty", TEXT, DutyRow::duty, into("duty"))
            .required("force", choice(Force.class), DutyRow::force, into("force"))
            .required("status", choice(DutyStatus.class), DutyRow::status, into("status"))
            .required("subject", TEXT, DutyRow::subject, into("subject"))
            .required("subjectId", TEXT, DutyRow::subjectId, into("subjectId"))
            .optional("triggeredOn", DAY, DutyRow::triggeredOn, into("triggeredOn"))
            .optional("dueOn", DAY, DutyRow::dueOn, into("dueOn"))
            .optional("metOn", DAY, DutyRow::metOn, into("metOn"))
            .optional("basis", TEXT, DutyRow::basis, into("basis"))
            .end();

    private static final Shape<Citation, Draft> CITATION = Shape.of(
                    "citation", Draft::new, draft -> new Citation(draft.get("provision"), draft.get("force")))
            .required("provision", TEXT, Citation::provision, into("provision"))
            .required("force", choice(Force.class), Citation::force, into("force"))
            .end();

    private static final Shape<Message, Draft> MESSAGE = Shape.of("message", Draft::new, ReportFormat::message)
            .required("key", TEXT, Message::key, into("key"))
            .required("arguments", TEXTS_BY_NAME, Message::arguments, into("arguments"))
            .required("sv", TEXT, message -> message.text(Language.SWEDISH), into("sv"))
            .required("en", TEXT, message -> message.text(Language.ENGLISH), into("en"))
            .end();

    /** One finding. */
    static final Shape<Finding, Draft> FINDING = Shape.of("finding", Draft::new, ReportFormat::finding)
            .required("rule", TEXT, Finding::rule, into("rule"))
            .required("outcome", choice(Outcome.class), Finding::outcome, into("outcome"))
            .required("force", choice(Force.class), Finding::force, into("force"))
            .required("citations", listOf(CITATION), Finding::citations, into("citations"))
            .required("subject", TEXT, Finding::subject, into("subject"))
            .required("subjectId", TEXT, Finding::subjectId, into("subjectId"))
            .optional("since", DAY, Finding::since, into("since"))
            .optional("dueOn", DAY, Finding::dueOn, into("dueOn"))
            .required("evidence", listOf(TEXT), Finding::evidence, into("evidence"))
            .optional("missing", listOf(TEXT), ifUndetermined(Finding::missing), into("missing"))
            .optional("wouldBe", choice(Outcome.class), Finding::wouldBe, into("wouldBe"))
            .required("message", nested(MESSAGE), Finding::message, into("message"))
            .required("remedy", nested(MESSAGE), Finding::remedy, into("remedy"))
            .optional("coveredByProfile", FLAG, ReportFormat::ifCovered, into("coveredByProfile"))
            .end();

    /** Advice that could not be decided. */
    static final Shape<UndecidedAdvice, Draft> UNDECIDED_ADVICE = Shape.of(
                    "undecidedAdvice",
                    Draft::new,
                    draft -> new UndecidedAdvice(draft.get("rule"), draft.get("missing")))
            .required("rule", TEXT, UndecidedAdvice::rule, into("rule"))
            .required("missing", listOf(TEXT), UndecidedAdvice::missing, into("missing"))
            .end();

    /** One report. */
    static final Shape<ComplianceReport, Draft> REPORT = Shape.of("report", Draft::new, ReportFormat::report)
            .required("caseId", TEXT, ComplianceReport::caseId, into("caseId"))
            .required("asOf", DAY, ComplianceReport::asOf, into("asOf"))
            .required("ruleSet", nested(RULE_SET), ComplianceReport::ruleSet, into("ruleSet"))
            .required("duties", listOf(DUTY), ComplianceReport::duties, into("duties"))
            .required("findings", listOf(FINDING), ComplianceReport::findings, into("findings"))
            .required(
                    "undecidedAdvice",
                    listOf(UNDECIDED_ADVICE),
                    ComplianceReport::undecidedAdvice,
                    into("undecidedAdvice"))
            .optional("notEvaluated", listOf(TEXT), unlessEmpty(ComplianceReport::notEvaluated), into("notEvaluated"))
            .optional("waivers", listOf(WaiverFormat.APPLIED), unlessEmpty(ComplianceReport::waivers), into("waivers"))
            .nullable("stableThrough", DAY, ComplianceReport::stableThrough, into("stableThrough"))
            .end();

    /** One case of a batch that was evaluated. */
    static final Shape<CaseResult.Evaluated, Draft> EVALUATED = Shape.of(
                    "result", Draft::new, draft -> new CaseResult.Evaluated(draft.get("report")))
            .required("caseId", TEXT, result -> result.report().caseId(), into("caseId"))
            .required("status", TEXT, result -> "EVALUATED", into("status"))
            .required("report", nested(REPORT), CaseResult.Evaluated::report, into("report"))
            .end();

    private ReportFormat() {}

    private static Function<Finding, Optional<List<String>>> ifUndetermined(Function<Finding, List<String>> getter) {
        return finding ->
                finding.outcome() == Outcome.UNDETERMINED ? Optional.of(getter.apply(finding)) : Optional.empty();
    }

    /** A list that is left out when it has no entry. */
    static <T, V> Function<T, Optional<List<V>>> unlessEmpty(Function<T, List<V>> getter) {
        return object -> Optional.of(getter.apply(object)).filter(list -> !list.isEmpty());
    }

    private static Optional<Boolean> ifCovered(Finding finding) {
        return Optional.of(finding.coveredByProfile()).filter(covered -> covered);
    }

    private static DutyRow dutyRow(Draft draft) {
        return new DutyRow(
                draft.get("duty"),
                draft.get("force"),
                draft.get("status"),
                draft.get("subject"),
                draft.get("subjectId"),
                draft.find("triggeredOn"),
                draft.find("dueOn"),
                draft.find("metOn"),
                draft.find("basis"));
    }

    /** The wordings stand in the report with their arguments filled in. */
    private static Message message(Draft draft) {
        return Message.filledIn(
                draft.get("key"),
                draft.get("arguments"),
                Map.of(Language.SWEDISH, draft.get("sv"), Language.ENGLISH, draft.get("en")));
    }

    private static Finding finding(Draft draft) {
        return new Finding(
                draft.get("rule"),
                draft.get("outcome"),
                draft.get("force"),
                draft.get("citations"),
                draft.get("subject"),
                draft.get("subjectId"),
                draft.find("since"),
                draft.find("dueOn"),
                draft.get("evidence"),
                draft.<List<String>>find("missing").orElse(List.of()),
                draft.find("wouldBe"),
                draft.get("message"),
                draft.get("remedy"),
                draft.<Boolean>find("coveredByProfile").orElse(false));
    }

    private static ComplianceReport report(Draft draft) {
        return new ComplianceReport(
                draft.get("caseId"),
                draft.get("asOf"),
                draft.get("ruleSet"),
                draft.get("duties"),
                draft.get("findings"),
                draft.get("undecidedAdvice"),
                draft.<List<String>>find("notEvaluated").orElse(List.of()),
                draft.<List<AppliedWaiver>>find("waivers").orElse(List.of()),
                draft.find("stableThrough"));
    }
}

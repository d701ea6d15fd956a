package se.omsorgsregler.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.json.ReportCodec;

/** Turns results into rows. The comments of the schemas say what the columns hold. */
final class ResultRows {

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType DAY = DataTypes.DateType;
    private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);

    static final StructType FINDING = new StructType()
            .add("rule", TEXT, false, "id of the rule")
            .add("outcome", TEXT, false, "BREACH, UNMET, DUE, REVIEW, UNDETERMINED or ADVICE")
            .add("force", TEXT, false, "legal force of the rule")
            .add("subject", TEXT, false, "JSON pointer to what it is about, empty for the case")
            .add(
                    "subjectId",
                    TEXT,
                    false,
                    "list and id of what it is about; case id + rule + subjectId is the same finding tomorrow")
            .add("since", DAY, true, "the day from which it has applied")
            .add("dueOn", DAY, true, "the last day in time, inclusive")
            .add("wouldBe", TEXT, true, "if UNDETERMINED: the outcome if what is missing turned out true")
            .add("missing", TEXTS, false, "if UNDETERMINED: JSON pointers of what would decide it")
            .add("evidence", TEXTS, false, "JSON pointers of the facts used")
            .add("citations", TEXTS, false, "the provisions in force on the day the rule turns on")
            .add(
                    "coveredByProfile",
                    DataTypes.BooleanType,
                    false,
                    "undetermined for want of what the system never supplies")
            .add("messageSv", TEXT, false, "what was found, in Swedish")
            .add("messageEn", TEXT, false, "what was found, in English");

    static final StructType DUTY = new StructType()
            .add("duty", TEXT, false, "id of the duty")
            .add("force", TEXT, false, "legal force of the duty")
            .add("status", TEXT, false, "where it stands on the day asked about")
            .add("subject", TEXT, false, "JSON pointer to what it is about, empty for the case")
            .add("subjectId", TEXT, false, "list and id of what it is about")
            .add("triggeredOn", DAY, true, "the day from which it has applied")
            .add("dueOn", DAY, true, "the last day in time, inclusive")
            .add("metOn", DAY, true, "the day on which it was met")
            .add("basis", TEXT, true, "what meets it");

    static final StructType PROBLEM = new StructType()
            .add("pointer", TEXT, false, "JSON pointer of the field at fault, empty for the whole line")
            .add("code", TEXT, false, "what is wrong");

    static final String FINDINGS = "findings";
    static final String DUTIES = "duties";
    static final String PROBLEMS = "problems";

    static final StructType RESULT = new StructType()
            .add(CaseLine.LINE, DataTypes.LongType, false, "number of the line or row")
            .add("caseId", TEXT, true, "opaque id of the case, null when the line names none")
            .add("municipality", TEXT, true, "opaque key, null when not supplied or not EVALUATED")
            .add("provider", TEXT, true, "opaque key, null when not supplied or not EVALUATED")
            .add("unit", TEXT, true, "opaque key, null when not supplied or not EVALUATED")
            .add("status", TEXT, false, "EVALUATED, INVALID or FAILED")
            .add("failureCode", TEXT, true, "if FAILED: why")
            .add("failedRule", TEXT, true, "if FAILED: the rule at fault, when one can be named")
            .add(
                    "stableThrough",
                    DAY,
                    true,
                    "the last day through which the report stays the same if nothing is recorded; null: for ever")
            .add("report", TEXT, false, "the line of the single-machine job's reports.jsonl")
            .add(FINDINGS, array(FINDING), false)
            .add(DUTIES, array(DUTY), false)
            .add(PROBLEMS, array(PROBLEM), false);

    private static final Row[] NONE = {};

    private ResultRows() {}

    static Row of(long line, Optional<CaseFile> caseFile, CaseResult result) {
        String report = ReportCodec.standard().writeResult(result, line);
        String caseId = result.caseId().orElse(null);
        if (result instanceof CaseResult.Evaluated evaluated) {
            return evaluated(line, caseFile.orElseThrow(), evaluated.report(), report);
        }
        if (result instanceof CaseResult.Failed failed) {
            return RowFactory.create(
                    line,
                    caseId,
                    null,
                    null,
                    null,
                    "FAILED",
                    failed.code().name(),
                    orNull(failed.rule()),
                    null,
                    report,
                    NONE,
                    NONE,
                    NONE);
        }
        List<Problem> problems = ((CaseResult.Invalid) result).problems();
        return RowFactory.create(
                line,
                caseId,
                null,
                null,
                null,
                "INVALID",
                null,
                null,
                null,
                report,
                NONE,
                NONE,
                rows(problems, ResultRows::problem));
    }

    private static Row evaluated(long line, CaseFile caseFile, ComplianceReport report, String json) {
        return RowFactory.create(
                line,
                report.caseId(),
                orNull(caseFile.municipality()),
                orNull(caseFile.provider()),
                orNull(caseFile.unit()),
                "EVALUATED",
                null,
                null,
                orNull(report.stableThrough()),
                json,
                rows(report.findings(), ResultRows::finding),
                rows(report.duties(), ResultRows::duty),
                NONE);
    }

    private static Row finding(Finding finding) {
        return RowFactory.create(
                finding.rule(),
                finding.outcome().name(),
                finding.force().name(),
                finding.subject(),
                finding.subjectId(),
                orNull(finding.since()),
                orNull(finding.dueOn()),
                finding.wouldBe().map(Enum::name).orElse(null),
                finding.missing().toArray(String[]::new),
                finding.evidence().toArray(String[]::new),
                finding.citations().stream().map(Citation::provision).toArray(String[]::new),
                finding.coveredByProfile(),
                finding.message().text(Language.SWEDISH),
                finding.message().text(Language.ENGLISH));
    }

    private static Row duty(DutyRow duty) {
        return RowFactory.create(
                duty.duty(),
                duty.force().name(),
                duty.status().name(),
                duty.subject(),
                duty.subjectId(),
                orNull(duty.triggeredOn()),
                orNull(duty.dueOn()),
                orNull(duty.metOn()),
                orNull(duty.basis()));
    }

    private static Row problem(Problem problem) {
        return RowFactory.create(problem.pointer(), problem.code().name());
    }

    private static <T> Row[] rows(List<T> values, Function<T, Row> row) {
        return values.stream().map(row).toArray(Row[]::new);
    }

    private static <T> T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static ArrayType array(StructType element) {
        return DataTypes.createArrayType(element, false);
    }
}

package se.omsorgsregler.springbatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;

/** The rows of all tables of results as text, sorted, without the number of the run. */
final class Rows {

    private Rows() {}

    /** What a run has written; no job may have the database open. */
    static List<String> written(Path database, long run) throws SQLException {
        List<String> rows = new ArrayList<>();
        rows.addAll(query(
                database,
                "select 'case', line_no, case_id, unit, status, stable_through, failure_code, failed_rule from case_result"
                        + " where run_id = " + run));
        rows.addAll(query(
                database,
                "select 'finding', line_no, rule, subject_id, outcome, force, since, due_on, message from finding"
                        + " where run_id = " + run));
        rows.addAll(query(database, "select 'problem', line_no, pointer, code from problem where run_id = " + run));
        rows.addAll(query(database, "select 'broken', line_no, pointer, code from broken_line where run_id = " + run));
        Collections.sort(rows);
        return rows;
    }

    static List<String> query(Path database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    static void execute(Path database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath() + ";IFEXISTS=TRUE", "sa", "");
    }

    /** What the engine says of every line of a file when it is asked directly. */
    static List<String> expected(ComplianceEngine engine, Path cases, LocalDate asOf) throws IOException {
        CaseFileCodec codec = CaseFileCodec.standard();
        try (Stream<JsonLine> lines = JsonLines.read(Files.newInputStream(cases), Limits.standard());
                Stream<List<String>> rows = engine.evaluateAll(
                        lines,
                        codec::read,
                        asOf,
                        (line, result) -> rows(line.number(), unit(codec.read(line)), result))) {
            return rows.flatMap(List::stream).sorted().toList();
        }
    }

    private static Optional<String> unit(CaseInput input) {
        return input instanceof CaseInput.Readable readable
                ? Optional.of(readable.caseFile()).flatMap(CaseFile::unit)
                : Optional.empty();
    }

    private static List<String> rows(long line, Optional<String> unit, CaseResult result) {
        List<String> rows = new ArrayList<>();
        if (result instanceof CaseResult.Evaluated evaluated) {
            ComplianceReport report = evaluated.report();
            rows.add(row(
                    "case", line, report.caseId(), text(unit), "EVALUATED", text(report.stableThrough()), null, null));
            for (Finding finding : report.findings()) {
                rows.add(row(
                        "finding",
                        line,
                        finding.rule(),
                        finding.subjectId(),
                        finding.outcome(),
                        finding.force(),
                        text(finding.since()),
                        text(finding.dueOn()),
                        finding.message().text(Language.SWEDISH)));
            }
        } else if (result instanceof CaseResult.Failed failed) {
            rows.add(row(
                    "case",
                    line,
                    failed.caseId().orElseThrow(),
                    text(unit),
                    "FAILED",
                    null,
                    failed.code(),
                    text(failed.rule())));
        } else if (result instanceof CaseResult.Invalid invalid) {
            invalid.caseId()
                    .ifPresent(caseId -> rows.add(row("case", line, caseId, null, "INVALID", null, null, null)));
            for (Problem problem : invalid.problems()) {
                rows.add(row(
                        invalid.caseId().isPresent() ? "problem" : "broken", line, problem.pointer(), problem.code()));
            }
        }
        return rows;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static String row(Object... cells) {
        return String.join("|", Stream.of(cells).map(String::valueOf).toList());
    }
}

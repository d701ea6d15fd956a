package se.omsorgsregler.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;
import se.omsorgsregler.json.ReportCodec;

/**
 * Streams cases through the engine into files. Reading, evaluating and rendering happen on the engine's workers; only a bounded number of
 * cases is in memory at once.
 */
record CheckRun(
        ChosenRules rules,
        LocalDate asOf,
        CaseFileCodec cases,
        Optional<WaiverFile> waivers,
        ReportCodec reports,
        FindingsTable findings) {

    /** Name of the file of reports. */
    static final String REPORTS = "reports.jsonl";

    private static final String FINDINGS = "findings.csv";
    private static final String SUMMARY = "summary.json";

    /** One result, ready to be written. */
    private record Rendered(CaseLine line, CaseResult result, String report, String rows) {}

    /**
     * Writes the three files of results.
     *
     * @param in cases in JSON Lines, plain or gzip
     * @param folder where to; the files are not published
     */
    Summary run(InputStream in, OutputFolder folder) throws IOException {
        Writer reportsFile = folder.create(REPORTS);
        Writer findingsFile = folder.create(FINDINGS);
        findingsFile.write(findings.header());
        ProfileCounter profileCounter = new ProfileCounter();
        WaiverCounter waiverCounter = new WaiverCounter();
        SummaryCounter counter = new SummaryCounter(asOf, rules.engine().ruleSet(), rules.notices(asOf));
        try (Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
                Stream<Rendered> results = rules.engine()
                        .evaluateAll(lines.map(CaseLine::new), line -> line.read(cases), asOf, this::render)) {
            for (Iterator<Rendered> each = results.iterator(); each.hasNext(); ) {
                Rendered rendered = each.next();
                reportsFile.write(rendered.report());
                reportsFile.write('\n');
                findingsFile.write(rendered.rows());
                counter.add(rendered.line(), rendered.result());
                if (rendered.result() instanceof CaseResult.Evaluated evaluated) {
                    profileCounter.add(evaluated.report());
                    waiverCounter.add(evaluated.report());
                }
            }
        }
        Summary summary = counter.summary()
                .with(rules.profile().map(profileCounter::use), waivers.map(file -> waiverCounter.use(file, asOf)));
        findingsFile.write(summary.profile()
                .map(profile -> findings.collapsedRows(profile.collapsed()))
                .orElse(""));
        // Last, so that whoever sees it finds the other two whole.
        folder.create(SUMMARY).write(SummaryJson.write(summary));
        return summary;
    }

    private Rendered render(CaseLine line, CaseResult evaluated) {
        CaseResult result = waivers.map(file -> file.apply(line, evaluated)).orElse(evaluated);
        String rows = result instanceof CaseResult.Evaluated whole
                ? findings.rows(line.caseFile().orElseThrow(), whole.report())
                : "";
        return new Rendered(line, result, reports.writeResult(result, line.number()), rows);
    }
}

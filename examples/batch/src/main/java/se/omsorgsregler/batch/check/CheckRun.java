package se.omsorgsregler.batch.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.files.PrettyJson;
import se.omsorgsregler.batch.nights.CarryOver;
import se.omsorgsregler.batch.nights.NightLine;
import se.omsorgsregler.batch.nights.RunFile;
import se.omsorgsregler.batch.nights.RunHeader;
import se.omsorgsregler.batch.nights.RunLine;
import se.omsorgsregler.batch.nights.RunRecorder;
import se.omsorgsregler.batch.nights.Since;
import se.omsorgsregler.batch.nights.SinceCounter;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.WaiverFile;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;
import se.omsorgsregler.json.ReportCodec;

/**
 * Streams cases through the engine into files. Reading, evaluating and rendering happen on the engine's workers; only a bounded number of
 * cases is in memory at once.
 *
 * @param header what decides how the cases come out
 * @param html language of the report for people; empty when it was not asked for
 * @param earlier what is taken over instead of being evaluated
 */
record CheckRun(
        RunHeader header,
        ChosenRules rules,
        CaseFileCodec cases,
        Optional<WaiverFile> waivers,
        FindingsTable findings,
        Optional<Language> html,
        CarryOver earlier) {

    private static final String FINDINGS = "findings.csv";
    private static final String SINCE = "since.json";
    private static final String SUMMARY = "summary.json";

    /** Every file and folder that a run may write. */
    static final List<String> FILES =
            List.of(RunRecorder.REPORTS, RunFile.NAME, FINDINGS, SINCE, HtmlReport.PAGE, HtmlReport.PAGES, SUMMARY);

    /**
     * What a run has found.
     *
     * @param since what has changed, when there is an earlier run to tell it from
     */
    record Outcome(Summary summary, Optional<Since> since) {}

    /**
     * Writes the files of results.
     *
     * @param in cases in JSON Lines, plain or gzip
     * @param folder where to; the files are not published
     */
    Outcome run(InputStream in, OutputFolder folder) throws IOException {
        ProfileCounter profileCounter = new ProfileCounter();
        WaiverCounter waiverCounter = new WaiverCounter();
        SummaryCounter counter =
                new SummaryCounter(header.asOf(), rules.engine().ruleSet(), rules.notices(header.asOf()));
        SinceCounter sinceCounter = new SinceCounter(header, earlier);
        try (RunRecorder recorder = new RunRecorder(folder, header, earlier.interrupted());
                HtmlReport pages = HtmlReport.start(html, rules, header.asOf(), folder)) {
            Writer findingsFile = folder.create(FINDINGS);
            findingsFile.write(findings.header());
            List<ResultSink> sinks = new ArrayList<>(List.of(
                    checked -> recorder.add(checked.line().number(), checked.report(), checked.run()),
                    checked -> findingsFile.write(checked.rows()),
                    counter,
                    profileCounter,
                    waiverCounter,
                    pages));
            if (!earlier.since().isEmpty()) {
                sinks.add(checked -> sinceCounter.add(checked.line(), checked.result()));
            }
            feed(in, sinks);
            recorder.finish();
            Summary summary = counter.summary()
                    .with(
                            rules.profile().map(profileCounter::use),
                            waivers.map(file -> waiverCounter.use(file, header.asOf())));
            findingsFile.write(summary.profile()
                    .map(profile -> findings.collapsedRows(profile.collapsed()))
                    .orElse(""));
            Optional<Since> since = Optional.of(sinceCounter)
                    .filter(counted -> !earlier.since().isEmpty())
                    .map(SinceCounter::since);
            if (since.isPresent()) {
                folder.create(SINCE).write(PrettyJson.write(since.get()));
            }
            pages.write(summary);
            // Last, so that whoever sees it finds the others whole.
            folder.create(SUMMARY).write(PrettyJson.write(summary));
            return new Outcome(summary, since);
        }
    }

    private void feed(InputStream in, List<ResultSink> sinks) throws IOException {
        try (Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
                Stream<CheckedCase> results = rules.engine()
                        .evaluateAll(
                                lines.filter(this::isOfThisShard).map(NightLine::new),
                                line -> line.read(cases),
                                earlier::known,
                                header.asOf(),
                                this::checked)) {
            for (Iterator<CheckedCase> each = results.iterator(); each.hasNext(); ) {
                CheckedCase checked = each.next();
                for (ResultSink sink : sinks) {
                    sink.accept(checked);
                }
            }
        }
    }

    private boolean isOfThisShard(JsonLine line) {
        return header.shard().map(shard -> shard.contains(line)).orElse(true);
    }

    private CheckedCase checked(NightLine line, CaseResult evaluated) {
        CaseResult result = waivers.map(file -> file.apply(line, evaluated)).orElse(evaluated);
        ReportCodec codec = header.brief() ? ReportCodec.standard().brief() : ReportCodec.standard();
        byte[] report = codec.writeResult(result, line.number()).getBytes(StandardCharsets.UTF_8);
        String rows = result instanceof CaseResult.Evaluated whole
                ? findings.rows(line.caseFile().orElseThrow(), whole.report())
                : "";
        return new CheckedCase(
                line, result, report, RunFile.write(RunLine.of(line, evaluated, silent(evaluated), report)), rows);
    }

    /** The duties that a brief report leaves out, for those who take it over. */
    private List<RunLine.SilentDuty> silent(CaseResult evaluated) {
        List<RunLine.SilentDuty> silent = new ArrayList<>();
        if (header.brief() && evaluated instanceof CaseResult.Evaluated whole) {
            List<DutyRow> duties = whole.report().duties();
            for (int i = 0; i < duties.size(); i++) {
                if (duties.get(i).status() == DutyStatus.NOT_APPLICABLE) {
                    silent.add(new RunLine.SilentDuty(i, duties.get(i)));
                }
            }
        }
        return silent;
    }
}

package se.omsorgsregler.batch.receipt;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.nights.Shard;
import se.omsorgsregler.batch.rules.WaiverFile;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;
import se.omsorgsregler.json.ReportCodec;

/** Runs cases again and holds the results against an earlier run, line by line; only a bounded number of cases is in memory at once. */
record Rerun(
        ComplianceEngine engine,
        LocalDate asOf,
        CaseFileCodec cases,
        Optional<WaiverFile> waivers,
        Optional<Shard> shard,
        ReportCodec reports) {

    /** Takes what became of one line. */
    @FunctionalInterface
    interface Observer {

        /**
         * Takes a line.
         *
         * @param number number of the line of reports, or of the line of cases when there is no such report
         * @param caseId the case, empty when it cannot be told
         */
        void line(long number, String caseId, Match match);
    }

    /** How a line of the earlier run and one of this run fit together. */
    enum Match {
        /** The same bytes. */
        IDENTICAL,
        /** Other bytes. */
        DIFFERENT,
        /** There is no such case in the file of cases. */
        NO_CASE,
        /** There is no such line in the earlier run. */
        NO_REPORT
    }

    private record Result(long number, String caseId, byte[] line) {}

    /** Hands over what became of each line, in order. */
    void compare(Stream<JsonLine> earlier, InputStream in, Observer observer) {
        try (Stream<JsonLine> lines = JsonLines.read(in, Limits.standard());
                Stream<Result> results = engine.evaluateAll(
                        lines.filter(this::wasRun).map(CaseLine::new), line -> line.read(cases), asOf, this::render)) {
            Iterator<JsonLine> then = earlier.iterator();
            Iterator<Result> now = results.iterator();
            while (then.hasNext() && now.hasNext()) {
                JsonLine line = then.next();
                Result result = now.next();
                boolean identical = Arrays.equals(line.content(), result.line());
                observer.line(line.number(), result.caseId(), identical ? Match.IDENTICAL : Match.DIFFERENT);
            }
            then.forEachRemaining(line -> observer.line(line.number(), "", Match.NO_CASE));
            now.forEachRemaining(result -> observer.line(result.number(), result.caseId(), Match.NO_REPORT));
        }
    }

    /** Whether the line belongs to the part of the cases that the earlier run was about. */
    private boolean wasRun(JsonLine line) {
        return shard.map(part -> part.contains(line)).orElse(true);
    }

    private Result render(CaseLine line, CaseResult evaluated) {
        CaseResult result = waivers.map(file -> file.apply(line, evaluated)).orElse(evaluated);
        return new Result(
                line.number(),
                result.caseId().orElse(""),
                reports.writeResult(result, line.number()).getBytes(StandardCharsets.UTF_8));
    }
}

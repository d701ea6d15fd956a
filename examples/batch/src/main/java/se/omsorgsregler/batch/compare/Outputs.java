package se.omsorgsregler.batch.compare;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.Sha256;
import se.omsorgsregler.batch.nights.RunFile;
import se.omsorgsregler.batch.nights.RunLine;
import se.omsorgsregler.batch.nights.RunRecorder;
import se.omsorgsregler.json.JsonLine;

/**
 * Two earlier outputs of check, read in step. The cases may stand in somewhat different order, and some may be in one output only: what
 * waits for its counterpart is kept, up to a limit.
 */
final class Outputs {

    private static final int MAX_WAITING = 5_000;

    private final Path before;
    private final Path after;

    Outputs(Path before, Path after) {
        this.before = before;
        this.after = after;
    }

    /** One output on its way. */
    private static final class Side implements Closeable {

        private final ReportLines file;
        private final Stream<JsonLine> reports;
        private final Stream<RunLine> run;
        private final Iterator<JsonLine> lines;
        private final Iterator<RunLine> contents;
        private final Map<String, Verdicts> waiting = new LinkedHashMap<>();

        Side(Path folder) throws IOException {
            file = new ReportLines(folder.resolve(RunRecorder.REPORTS));
            reports = file.read();
            try {
                run = RunFile.lines(folder);
            } catch (IOException | RuntimeException e) {
                reports.close();
                throw e;
            }
            lines = reports.iterator();
            contents = run.iterator();
        }

        boolean hasNext() {
            return lines.hasNext();
        }

        /** The next case; with its content when what the run has kept is about the same report. */
        Optional<Verdicts> next() {
            JsonLine line = lines.next();
            Optional<RunLine> kept = contents.hasNext() ? Optional.of(contents.next()) : Optional.empty();
            return file.verdicts(line)
                    .map(verdicts ->
                            verdicts.ofContent(kept.filter(run -> run.report().equals(Sha256.of(line.content())))
                                    .map(RunLine::content)));
        }

        @Override
        public void close() {
            try (reports) {
                run.close();
            }
        }
    }

    /** Hands over the differences of case after case. */
    void compare(Comparison comparison, ComparisonSink sink) throws IOException {
        BiConsumer<Optional<Verdicts>, Optional<Verdicts>> pair =
                (first, second) -> sink.accept(first, second, comparison.ofOutputs(first, second));
        try (Side first = new Side(before);
                Side second = new Side(after)) {
            while (first.hasNext() || second.hasNext()) {
                advance(first, second, pair, sink);
                advance(second, first, (own, other) -> pair.accept(other, own), sink);
            }
            first.waiting.values().forEach(alone -> pair.accept(Optional.of(alone), Optional.empty()));
            second.waiting.values().forEach(alone -> pair.accept(Optional.empty(), Optional.of(alone)));
        }
    }

    private static void advance(
            Side side, Side other, BiConsumer<Optional<Verdicts>, Optional<Verdicts>> pair, ComparisonSink sink) {
        if (!side.hasNext()) {
            return;
        }
        Optional<Verdicts> next = side.next();
        if (next.isEmpty()) {
            sink.skip();
            return;
        }
        String caseId = next.get().caseId();
        Optional<Verdicts> counterpart = Optional.ofNullable(other.waiting.remove(caseId));
        if (counterpart.isPresent() || !other.hasNext()) {
            pair.accept(next, counterpart);
        } else if (side.waiting.putIfAbsent(caseId, next.get()) != null) {
            // A second line of the same case is one that the run has refused for that.
            sink.skip();
        } else if (side.waiting.size() > MAX_WAITING) {
            throw new UsageException("more than " + MAX_WAITING
                    + " cases of one output have no counterpart yet: run check on cases in the same order");
        }
    }
}

package se.omsorgsregler.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import se.omsorgsregler.json.JsonLine;

/**
 * Two earlier outputs of check, read in step. The cases may stand in somewhat different order, and some may be in one output only: what
 * waits for its counterpart is kept, up to a limit.
 */
final class Outputs {

    private static final int MAX_WAITING = 5_000;

    private final ReportLines before;
    private final ReportLines after;

    Outputs(Path before, Path after) {
        this.before = new ReportLines(before.resolve(CheckRun.REPORTS));
        this.after = new ReportLines(after.resolve(CheckRun.REPORTS));
    }

    /** One output on its way. */
    private record Side(ReportLines file, Iterator<JsonLine> lines, Map<String, Verdicts> waiting) {

        Side(ReportLines file, Stream<JsonLine> lines) {
            this(file, lines.iterator(), new LinkedHashMap<>());
        }

        boolean hasNext() {
            return lines.hasNext();
        }
    }

    /** Hands over the differences of case after case. */
    void compare(Comparison comparison, ComparisonSink sink) throws IOException {
        BiConsumer<Optional<Verdicts>, Optional<Verdicts>> pair =
                (first, second) -> sink.accept(first, second, comparison.ofOutputs(first, second));
        try (Stream<JsonLine> firstLines = before.read();
                Stream<JsonLine> secondLines = after.read()) {
            Side first = new Side(before, firstLines);
            Side second = new Side(after, secondLines);
            while (first.hasNext() || second.hasNext()) {
                advance(first, second, pair, sink);
                advance(second, first, (own, other) -> pair.accept(other, own), sink);
            }
            first.waiting().values().forEach(alone -> pair.accept(Optional.of(alone), Optional.empty()));
            second.waiting().values().forEach(alone -> pair.accept(Optional.empty(), Optional.of(alone)));
        }
    }

    private static void advance(
            Side side, Side other, BiConsumer<Optional<Verdicts>, Optional<Verdicts>> pair, ComparisonSink sink) {
        if (!side.hasNext()) {
            return;
        }
        Optional<Verdicts> next = side.file().verdicts(side.lines().next());
        if (next.isEmpty()) {
            sink.skip();
            return;
        }
        String caseId = next.get().caseId();
        Optional<Verdicts> counterpart = Optional.ofNullable(other.waiting().remove(caseId));
        if (counterpart.isPresent() || !other.hasNext()) {
            pair.accept(next, counterpart);
        } else if (side.waiting().putIfAbsent(caseId, next.get()) != null) {
            // A second line of the same case is one that the run has refused for that.
            sink.skip();
        } else if (side.waiting().size() > MAX_WAITING) {
            throw new UsageException("more than " + MAX_WAITING
                    + " cases of one output have no counterpart yet: run check on cases in the same order");
        }
    }
}

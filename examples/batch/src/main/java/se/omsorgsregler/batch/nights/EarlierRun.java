package se.omsorgsregler.batch.nights;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.omsorgsregler.batch.cases.CaseStatus;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.files.Sha256;
import se.omsorgsregler.json.JsonLine;

/**
 * The results of an earlier run, found by case id. Reports stay on disk; what is kept in memory is where they are. Lookups are thread-safe.
 */
public final class EarlierRun implements Closeable {

    private final RunHeader header;
    private final Path runFile;
    private final FileChannel run;
    private final FileChannel reports;
    private final CaseIndex evaluated = new CaseIndex();
    private int lines;
    private long runLength;
    private long reportsLength;

    private EarlierRun(RunHeader header, Path runFile, Path reportsFile) throws IOException {
        this.header = header;
        this.runFile = runFile;
        run = FileChannel.open(runFile);
        reports = FileChannel.open(reportsFile);
    }

    /**
     * Opens what a run has published.
     *
     * @param wanted which cases to look at
     * @throws UsageException if the folder does not hold the whole output of a run
     */
    static EarlierRun published(Path folder, Predicate<String> wanted) throws IOException {
        Path runFile = folder.resolve(RunFile.NAME);
        Path reportsFile = folder.resolve(RunRecorder.REPORTS);
        for (Path file : new Path[] {runFile, reportsFile}) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(folder + ": no output of check, " + file.getFileName() + " is missing");
            }
        }
        RunHeader header = header(runFile)
                .orElseThrow(() -> new UsageException(runFile + ": not written by this version of check"));
        EarlierRun earlier = new EarlierRun(header, runFile, reportsFile);
        try {
            earlier.read(wanted, false);
            if (earlier.runLength != earlier.run.size() || earlier.reportsLength != earlier.reports.size()) {
                throw new UsageException(folder + ": not the whole output of one run of check");
            }
            return earlier;
        } catch (IOException | RuntimeException e) {
            earlier.close();
            throw e;
        }
    }

    /**
     * Opens what a killed run has left: as much from the beginning as is whole. Empty when there is nothing of the kind.
     *
     * @throws UsageException if the run was of another kind than this one
     */
    static Optional<EarlierRun> interrupted(OutputFolder folder, RunHeader now) throws IOException {
        Path runFile = folder.part(RunFile.NAME);
        Path reportsFile = folder.part(RunRecorder.REPORTS);
        if (!Files.isRegularFile(runFile) || !Files.isRegularFile(reportsFile)) {
            return Optional.empty();
        }
        Optional<RunHeader> header = header(runFile);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (!header.get().equals(now)) {
            throw new UsageException("--resume: the interrupted run was another; not the same: "
                    + String.join(", ", header.get().differences(now)));
        }
        EarlierRun interrupted = new EarlierRun(now, runFile, reportsFile);
        try {
            interrupted.read(caseId -> true, true);
            return Optional.of(interrupted);
        } catch (IOException | RuntimeException e) {
            interrupted.close();
            throw e;
        }
    }

    private static Optional<RunHeader> header(Path runFile) throws IOException {
        try (Stream<JsonLine> lines = RunFile.read(runFile)) {
            return lines.findFirst()
                    .flatMap(line -> RunFile.header(line.content()))
                    .filter(header -> header.format() == RunHeader.FORMAT);
        } catch (UncheckedIOException notLines) {
            return Optional.empty();
        }
    }

    /** Reads up to the first line that is torn, is none, or whose report is not there. */
    private void read(Predicate<String> wanted, boolean verifying) throws IOException {
        try (Stream<JsonLine> all = RunFile.read(runFile)) {
            Iterator<JsonLine> each = all.iterator();
            boolean whole = each.hasNext() && fits(each.next());
            while (whole && each.hasNext()) {
                JsonLine next = each.next();
                whole = fits(next) && read(next, wanted, verifying);
            }
        }
    }

    /** Takes the line into account when its end is there. */
    private boolean fits(JsonLine line) throws IOException {
        long end = runLength + line.content().length + 1;
        if (line.tooLong() || end > run.size()) {
            return false;
        }
        runLength = end;
        return true;
    }

    private boolean read(JsonLine json, Predicate<String> wanted, boolean verifying) throws IOException {
        int length = json.content().length;
        long start = runLength - length - 1;
        Optional<RunLine> line = RunFile.line(json.content());
        if (line.isEmpty()
                || reportsLength + line.get().length() + 1 > reports.size()
                || (verifying && content(line.get(), reportsLength).isEmpty())) {
            runLength = start;
            return false;
        }
        if (line.get().status() == CaseStatus.EVALUATED) {
            line.get().caseId().filter(wanted).ifPresent(id -> evaluated.add(id, start, length, reportsLength));
        }
        reportsLength += line.get().length() + 1;
        lines++;
        return true;
    }

    /** What decided how its cases came out. */
    RunHeader header() {
        return header;
    }

    /** How many lines there are, of cases evaluated or not. */
    public int lines() {
        return lines;
    }

    /** Length of what was read of run.jsonl. */
    long runLength() {
        return runLength;
    }

    /** Length of what was read of reports.jsonl. */
    long reportsLength() {
        return reportsLength;
    }

    /** What was read of run.jsonl, line by line without the header; to be closed. */
    Stream<byte[]> runLines() throws IOException {
        return RunFile.read(runFile).skip(1).limit(lines).map(JsonLine::content);
    }

    /** A case that was evaluated. */
    Optional<EarlierCase> find(String caseId) {
        return evaluated.find(
                caseId,
                entry -> Optional.of(caseOf(entry))
                        .filter(found -> found.line().caseId().orElseThrow().equals(caseId)));
    }

    /** All cases that were evaluated and are wanted, in order. */
    Stream<EarlierCase> cases() {
        return IntStream.range(0, evaluated.size()).mapToObj(this::caseOf);
    }

    private EarlierCase caseOf(int entry) {
        return new EarlierCase(this, entry, runLine(entry));
    }

    private RunLine runLine(int entry) {
        byte[] line = read(run, evaluated.runOffset(entry), evaluated.runLength(entry));
        return RunFile.line(line)
                .filter(read -> read.caseId().isPresent())
                .orElseThrow(() -> new UsageException(runFile + ": has changed while it was read"));
    }

    /** The line of reports.jsonl about a case of this run. */
    String report(EarlierCase earlier) {
        byte[] report = content(earlier.line(), evaluated.reportOffset(earlier.entry()))
                .orElseThrow(() -> new UsageException(runFile.resolveSibling(RunRecorder.REPORTS)
                        + ": the report of line " + earlier.line().line()
                        + " of the cases is not the one that the run wrote"));
        return new String(report, StandardCharsets.UTF_8);
    }

    private Optional<byte[]> content(RunLine line, long offset) {
        byte[] report = read(reports, offset, line.length());
        return Sha256.of(report).equals(line.report()) ? Optional.of(report) : Optional.empty();
    }

    /** Reads at a place, whatever others read; what is missing at the end stays zero. */
    private static byte[] read(FileChannel file, long offset, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            int count = 0;
            while (count >= 0 && buffer.hasRemaining()) {
                count = file.read(buffer, offset + buffer.position());
            }
            return buffer.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (run) {
            reports.close();
        }
    }
}

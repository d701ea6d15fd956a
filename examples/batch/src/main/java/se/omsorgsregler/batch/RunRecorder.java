package se.omsorgsregler.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes reports.jsonl and run.jsonl in step, so that a run that is killed can be gone on with. What a killed run has written stays as it
 * is: the results that come again are only held against it.
 */
final class RunRecorder implements ResultSink, Closeable {

    /** How many cases a kill can cost. */
    private static final int FLUSH_EVERY = 256;

    private final OutputStream reports;
    private final OutputStream run;
    private final Stream<byte[]> writtenLines;
    private final Iterator<byte[]> written;
    private long unflushed;

    RunRecorder(OutputFolder folder, RunHeader header, Optional<EarlierRun> interrupted) throws IOException {
        reports = folder.goOn(
                CheckRun.REPORTS, interrupted.map(EarlierRun::reportsLength).orElse(0L));
        run = folder.goOn(RunFile.NAME, interrupted.map(EarlierRun::runLength).orElse(0L));
        if (interrupted.isPresent()) {
            folder.keepParts();
            writtenLines = interrupted.get().runLines();
            written = writtenLines.iterator();
        } else {
            writtenLines = Stream.empty();
            written = Collections.emptyIterator();
            writeLine(run, RunFile.write(header));
        }
    }

    @Override
    public void accept(CheckedCase checked) throws IOException {
        if (written.hasNext()) {
            if (!Arrays.equals(written.next(), checked.run())) {
                throw otherCases("line " + checked.line().number() + " comes out differently");
            }
            return;
        }
        writeLine(reports, checked.report());
        writeLine(run, checked.run());
        unflushed++;
        if (unflushed == FLUSH_EVERY) {
            reports.flush();
            run.flush();
            unflushed = 0;
        }
    }

    /** Ends the run. */
    void finish() {
        if (written.hasNext()) {
            throw otherCases("there are fewer");
        }
    }

    private static UsageException otherCases(String how) {
        return new UsageException("--resume: the interrupted run had other cases: " + how);
    }

    private static void writeLine(OutputStream file, byte[] line) throws IOException {
        file.write(line);
        file.write('\n');
    }

    /** Closes what was read; the files belong to their folder. */
    @Override
    public void close() {
        writtenLines.close();
    }
}

package se.omsorgsregler.batch.nights;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.files.OutputFolder;

/**
 * Writes reports.jsonl and run.jsonl in step, so that a run that is killed can be gone on with. What a killed run has written stays as it
 * is: the results that come again are only held against it.
 */
public final class RunRecorder implements Closeable {

    /** Name of the file of reports. */
    public static final String REPORTS = "reports.jsonl";

    /** How many cases a kill can cost. */
    private static final int FLUSH_EVERY = 256;

    private final OutputStream reports;
    private final OutputStream run;
    private final Stream<byte[]> writtenLines;
    private final Iterator<byte[]> written;
    private long unflushed;

    /** Starts the files, or goes on with those of a run that was killed. */
    public RunRecorder(OutputFolder folder, RunHeader header, Optional<EarlierRun> interrupted) throws IOException {
        reports =
                folder.goOn(REPORTS, interrupted.map(EarlierRun::reportsLength).orElse(0L));
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

    /**
     * Writes what became of a case.
     *
     * @param number number of its line in the file of cases
     * @param report its line of reports.jsonl, without the end
     * @param runLine its line of run.jsonl, without the end
     */
    public void add(long number, byte[] report, byte[] runLine) throws IOException {
        if (written.hasNext()) {
            if (!Arrays.equals(written.next(), runLine)) {
                throw otherCases("line " + number + " comes out differently");
            }
            return;
        }
        writeLine(reports, report);
        writeLine(run, runLine);
        unflushed++;
        if (unflushed == FLUSH_EVERY) {
            reports.flush();
            run.flush();
            unflushed = 0;
        }
    }

    /** Ends the run. */
    public void finish() {
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

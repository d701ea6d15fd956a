package se.omsorgsregler.pages.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.casefile.CaseFile;

/**
 * Takes the results of a run one by one and writes the report that people read.
 *
 * <p>A small run gives one page that holds everything. A larger one gives a page with the sums, and beside it a folder of pages with the
 * findings of each unit; {@link #MAX_FINDINGS}, {@link #MAX_UNITS} and {@link #MAX_PROBLEM_CASES} say where the border is. Findings wait
 * in a temporary file, so that memory does not grow with them. The same results in the same order give the same bytes. Not thread-safe.
 */
public final class ReportCollector implements Closeable {

    /** How many findings a page with everything holds at most. */
    public static final int MAX_FINDINGS = 2_000;

    /** How many units a page with everything holds at most. */
    public static final int MAX_UNITS = 200;

    /** How many cases that were not evaluated a page with everything holds at most. */
    public static final int MAX_PROBLEM_CASES = 500;

    private final RunFacts facts;
    private final Language language;
    private final Spill spill;
    private final Tallies tallies;

    /**
     * Starts a report.
     *
     * @param facts the run
     * @param language language of the report
     * @param scratch an existing folder for the temporary file, which is for its owner only
     * @throws IOException if the file cannot be made
     */
    public ReportCollector(RunFacts facts, Language language, Path scratch) throws IOException {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.language = Objects.requireNonNull(language, "language");
        spill = new Spill(scratch);
        tallies = new Tallies(facts, language, spill);
    }

    /**
     * Takes one result.
     *
     * @param line number of the case's line in the input
     * @param caseFile the case; not empty for one that was evaluated
     * @param result what became of it
     * @throws IOException if the temporary file cannot be written
     */
    public void add(long line, Optional<CaseFile> caseFile, CaseResult result) throws IOException {
        if (result instanceof CaseResult.Evaluated evaluated) {
            tallies.add(caseFile.orElseThrow(), evaluated.report());
        } else if (result instanceof CaseResult.Invalid invalid) {
            tallies.add(line, invalid);
        } else if (result instanceof CaseResult.Failed failed) {
            tallies.add(line, failed);
        }
    }

    /**
     * Writes the report. To be called once, after the last result.
     *
     * @param file the page to open; a folder with the same name without its ending is made beside it when there is too much for one page
     * @param notices what a person must know about the run, in words
     * @throws IOException if a file cannot be written
     */
    public void write(Path file, List<String> notices) throws IOException {
        spill.finish();
        new ReportWriter(facts, language, spill, tallies, file).write(notices);
    }

    /** Removes the temporary file. */
    @Override
    public void close() throws IOException {
        spill.close();
    }
}

package se.omsorgsregler.benchmarks;

import java.time.LocalDate;
import java.util.List;
import se.omsorgsregler.batch.generate.Generator;
import se.omsorgsregler.casefile.CaseFile;

/** The cases that everything is measured with: made up in the proportions of real ones, the same on any machine. */
final class Cases {

    /** The day asked about. */
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    /** Start of the random numbers. */
    static final long SEED = 1;

    private Cases() {}

    static List<CaseFile> first(int count) {
        return new Generator(SEED, AS_OF).cases(count).toList();
    }
}

package se.omsorgsregler.reading;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.routine.Routine;

/**
 * {@link RandomCases} and {@link RandomRoutines} for properties. A sample that falsifies one is told by the seed in its id and is made again
 * from that.
 */
public final class CaseFiles {

    private CaseFiles() {}

    /** Valid case files of every kind. */
    public static Arbitrary<CaseFile> caseFiles() {
        return Arbitraries.randomValue(random -> RandomCases.caseFile(random.nextLong()));
    }

    /** Valid local routines with requirements of every kind. */
    public static Arbitrary<Routine> routines() {
        return Arbitraries.randomValue(random -> RandomRoutines.routine(random.nextLong()));
    }

    /** Days to look at a case from, often one on which the law changes. */
    public static Arbitrary<LocalDate> asOfDates() {
        return Arbitraries.randomValue(random -> RandomCases.asOfDate(random.nextLong()));
    }

    /** Cases with a day that is often near a date of the case: the ones to prefer when both are needed. */
    public static Arbitrary<RandomCases.Scenario> scenarios() {
        return Arbitraries.randomValue(random -> RandomCases.scenario(random.nextLong()));
    }
}

package se.omsorgsregler.batch.generate;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.CaseFile;

/**
 * Makes up case files. Each unit has its own sequence of random numbers, so a case is the same however many are asked for, and only one
 * unit is held in memory at a time. Immutable and thread-safe.
 */
public final class Generator {

    private final long seed;
    private final LocalDate asOf;

    /**
     * Makes a generator.
     *
     * @param seed start of the random numbers
     * @param asOf the last day on which anything is recorded; some periods end later
     */
    public Generator(long seed, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
    }

    /**
     * Makes up cases, all valid, with ids that are unique.
     *
     * @param count how many
     * @return the cases, made one unit at a time as they are taken; sequential
     */
    public Stream<CaseFile> cases(long count) {
        long units = (count + Unit.CASES - 1) / Unit.CASES;
        return LongStream.range(0, units)
                .mapToObj(this::casesOf)
                .flatMap(cases -> cases)
                .limit(count);
    }

    private Stream<CaseFile> casesOf(long number) {
        Draw draw = new Draw(seed, number);
        Unit unit = Unit.draw(number, asOf, draw);
        return LongStream.rangeClosed(1, Unit.CASES)
                .map(position -> number * Unit.CASES + position)
                .mapToObj(caseNumber -> new CaseDraw(unit, draw, asOf).draw(Unit.id("K-%06d", caseNumber)));
    }
}

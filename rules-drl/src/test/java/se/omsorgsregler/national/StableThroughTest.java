package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.PlainReading;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** {@code stableThrough} is exact: the last day on which a report says the same, found by asking on the days themselves. */
class StableThroughTest {

    /** How many days after the as-of date are asked when nothing is to change for ever. */
    private static final int LATER_DAYS = 1500;

    /** The engine is asked on this many days in a row, and the plain reading on every day. */
    private static final int DAYS_IN_A_ROW = 20;

    private static final int DAYS_AT_RANDOM = 20;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property(tries = 300)
    void theReportIsTheSameThroughThatDayAndNotTheDayAfter(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        CaseFile caseFile = scenario.caseFile();
        LocalDate asOf = scenario.asOf();
        ComplianceReport report = National.ENGINE.evaluate(caseFile, asOf);
        LocalDate last = report.stableThrough().orElse(asOf.plusDays(LATER_DAYS));
        assertThat(last).isAfterOrEqualTo(asOf);

        List<String> said = Rulings.of(caseFile, report);
        for (LocalDate day : someDays(asOf, last, random, report.stableThrough().isEmpty())) {
            assertThat(Rulings.difference(said, rulings(caseFile, day)))
                    .as("stable from %s through %s, asked on %s", asOf, report.stableThrough(), day)
                    .isEmpty();
        }
        report.stableThrough()
                .ifPresent(through -> assertThat(Rulings.difference(said, rulings(caseFile, through.plusDays(1))))
                        .as("stable from %s through %s only", asOf, through)
                        .isNotEmpty());
    }

    /** Every single day, which the engine would take too long for. */
    @Property(tries = 300)
    void thePlainReadingSaysTheSameOnEveryDay(@ForAll("scenarios") Scenario scenario) {
        CaseFile caseFile = scenario.caseFile();
        LocalDate asOf = scenario.asOf();
        LocalDate last =
                National.ENGINE.evaluate(caseFile, asOf).stableThrough().orElse(asOf.plusDays(LATER_DAYS));

        PlainReading.Reading reading = PlainReading.read(caseFile, asOf);
        asOf.datesUntil(last.plusDays(1))
                .forEach(day -> assertThat(PlainReading.read(caseFile, day))
                        .as("stable from %s through %s, asked on %s", asOf, last, day)
                        .isEqualTo(reading));
    }

    private static List<String> rulings(CaseFile caseFile, LocalDate day) {
        return Rulings.of(caseFile, National.ENGINE.evaluate(caseFile, day));
    }

    /** The first days, the last days, some in between, and the days on which the law changes. */
    private static SortedSet<LocalDate> someDays(LocalDate from, LocalDate to, Random random, boolean forEver) {
        SortedSet<LocalDate> days = new TreeSet<>();
        int length = Math.toIntExact(from.datesUntil(to).count());
        for (int i = 0; i < Math.min(DAYS_IN_A_ROW, length); i++) {
            days.add(from.plusDays(i));
            days.add(to.minusDays(i));
        }
        for (int i = 0; i < DAYS_AT_RANDOM; i++) {
            days.add(from.plusDays(random.nextInt(length + 1)));
        }
        for (LocalDate statuteDay : National.STATUTE_DAYS) {
            if (statuteDay.isAfter(from) && (forEver || !statuteDay.isAfter(to))) {
                days.add(statuteDay);
            }
        }
        return days;
    }
}

package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;

/** Through which day a report stays as it is. */
class StableThroughTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    /** Looks on two days of the table, and says the same on both sides of the first unless a licence is held. */
    private static final TestPack PACK = TestPack.of(
                    "rule \"tiny.employed\" @outcome( REVIEW ) @force( LAW ) @source( \"S1\" )",
                    "when $w : WorkerFact( employedAs( EmploymentTitle.OTHER ) )",
                    "then report.finding( \"tiny.employed\", $w, Truth.YES ); end",
                    "rule \"tiny.first\" @outcome( REVIEW ) @force( LAW )",
                    "when $w : WorkerFact( asOf.reached( law.day( \"first\" ) ).certain, licensedProfession.is( true ).certain )",
                    "then report.finding( \"tiny.first\", $w, Truth.YES ); end",
                    "rule \"tiny.second\" @outcome( REVIEW ) @force( LAW )",
                    "when $w : WorkerFact( asOf.passed( law.day( \"second\" ) ).certain )",
                    "then report.finding( \"tiny.second\", $w, Truth.YES ); end")
            .withValue("first", new DatedValue.Day(LocalDate.of(2025, 4, 1)))
            .withValue("second", new DatedValue.Day(LocalDate.of(2025, 5, 1)));

    private static final DroolsEngine ENGINE = PACK.engine();

    @Test
    void reportIsStableUntilTheDayBeforeSomethingIsSaid() {
        assertThat(stableThrough(Cases.licensed("c", true), DAY)).contains(LocalDate.of(2025, 3, 31));
    }

    @Test
    void dayOnWhichNothingIsSaidIsWalkedOver() {
        assertThat(stableThrough(Cases.licensed("c", false), DAY)).contains(LocalDate.of(2025, 5, 1));
    }

    @Test
    void reportIsStableForEverWhenNothingIsToCome() {
        assertThat(stableThrough(Cases.licensed("c", true), LocalDate.of(2025, 5, 2)))
                .isEmpty();
        assertThat(stableThrough(Cases.withWorkers("c"), DAY)).isEmpty();
    }

    @Test
    void aRuleThatAsksAboutTomorrowEveryDayFailsTheCaseAndNoOther() {
        DroolsEngine engine = TestPack.of(
                        "rule \"tiny.tomorrow\" @outcome( REVIEW ) @force( LAW )",
                        "when $w : WorkerFact( licensedProfession.is( true ).certain, asOf.reached( asOf.day().plusDays( 1 ) ).certain )",
                        "then report.finding( \"tiny.tomorrow\", $w, Truth.YES ); end")
                .engine();

        assertThat(engine.evaluateAll(Stream.of(Cases.licensed("endless", true), Cases.withWorkers("good", "w1")), DAY)
                        .map(result -> result instanceof CaseResult.Failed failed ? failed.code() : result.caseId()))
                .containsExactly(FailureCode.STABILITY_LIMIT, Optional.of("good"));
    }

    @Test
    void factThatIsNotYetKnownCounts() {
        assertThat(stableThrough(employed(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 3, 20)), DAY))
                .contains(LocalDate.of(2025, 3, 14));
        assertThat(stableThrough(employed(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 3, 20)), DAY.plusDays(14)))
                .contains(LocalDate.of(2025, 3, 20));
    }

    @Test
    void citationThatBeginsOrEndsCounts() {
        DatedCitation older = new DatedCitation(
                "S1", new Citation("Lag 1", Force.LAW), Optional.empty(), Optional.of(LocalDate.of(2025, 3, 9)));
        DatedCitation newer = new DatedCitation(
                "S1", new Citation("Lag 2", Force.LAW), Optional.of(LocalDate.of(2025, 3, 10)), Optional.empty());
        DroolsEngine engine = PACK.withCitations(older, newer).engine();

        ComplianceReport report = engine.evaluate(employed(LocalDate.of(2020, 1, 1), null), DAY);

        assertThat(report.stableThrough()).contains(LocalDate.of(2025, 3, 9));
        assertThat(report.findings().get(0).citations()).containsExactly(older.citation());
        assertThat(engine.evaluate(employed(LocalDate.of(2020, 1, 1), null), LocalDate.of(2025, 3, 10))
                        .findings()
                        .get(0)
                        .citations())
                .containsExactly(newer.citation());
    }

    /** Day by day: the report is the same up to the day it names, and another one on the next. */
    @Property(tries = 50)
    void stableThroughIsExact(
            @ForAll @IntRange(max = 80) int asOfDay,
            @ForAll @IntRange(max = 80) int fromDay,
            @ForAll @IntRange(max = 30) int length,
            @ForAll boolean licensed) {
        LocalDate asOf = DAY.plusDays(asOfDay);
        LocalDate from = DAY.plusDays(fromDay);
        CaseFile caseFile = employed(from, from.plusDays(length), licensed);
        ComplianceReport report = ENGINE.evaluate(caseFile, asOf);

        LocalDate lastDayTheSame = null;
        for (LocalDate day = asOf; lastDayTheSame == null && day.isBefore(asOf.plusDays(200)); day = day.plusDays(1)) {
            if (!ENGINE.evaluate(caseFile, day.plusDays(1)).findings().equals(report.findings())) {
                lastDayTheSame = day;
            }
        }

        assertThat(report.stableThrough()).isEqualTo(Optional.ofNullable(lastDayTheSame));
    }

    private static Optional<LocalDate> stableThrough(CaseFile caseFile, LocalDate asOf) {
        return ENGINE.evaluate(caseFile, asOf).stableThrough();
    }

    private static CaseFile employed(LocalDate from, LocalDate to) {
        return employed(from, to, null);
    }

    private static CaseFile employed(LocalDate from, LocalDate to, Boolean licensed) {
        return CaseFile.builder()
                .caseId("c")
                .workers(Worker.builder()
                        .id("w")
                        .licensedProfession(licensed)
                        .employments(Employment.builder()
                                .id("e")
                                .title(EmploymentTitle.OTHER)
                                .from(from)
                                .to(to)
                                .build())
                        .build())
                .build();
    }
}

package se.omsorgsregler.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleMetadata;

/** What the engine tells about its rules is what they say themselves. */
class RuleMetadataTest {

    private static final String END = "\nwhen WorkerFact() then end";

    @Test
    void everyRuleTellsWhatItReports() {
        TestPack pack = TestPack.of(
                "rule \"concept.of-ours\"" + END,
                "rule \"tiny.finding\" @outcome( REVIEW ) @force( LAW ) @source( \"R2 R1\" )" + END,
                "rule \"tiny/1\" @status( MET ) @basis( OFFER )" + END,
                "rule \"tiny/2\" @status( UNMET ) @finding( \"tiny.not-made\" ) @outcome( UNMET ) @force( LAW )" + END);

        assertThat(pack.engine().rules())
                .containsExactly(
                        metadata("concept.of-ours", null, null, List.of(), null, null),
                        metadata("tiny.finding", "tiny.finding", Outcome.REVIEW, List.of("R2", "R1"), null, null),
                        metadata("tiny/1", null, null, List.of(), DutyStatus.MET, "OFFER"),
                        metadata("tiny/2", "tiny.not-made", Outcome.UNMET, List.of(), DutyStatus.UNMET, null));
    }

    @Test
    void tableIsTheNameWithoutTheNumberOfTheLine() {
        assertThat(metadata("tiny/12", null, null, List.of(), null, null).table())
                .isEqualTo("tiny");
        assertThat(metadata("tiny.finding", null, null, List.of(), null, null).table())
                .isEqualTo("tiny.finding");
    }

    private static RuleMetadata metadata(
            String name, String finding, Outcome outcome, List<String> sources, DutyStatus status, String basis) {
        return new RuleMetadata(
                name,
                "test",
                TestPack.FILE,
                Optional.ofNullable(finding),
                Optional.ofNullable(outcome),
                Optional.ofNullable(outcome).map(any -> Force.LAW),
                sources,
                Optional.ofNullable(status),
                Optional.ofNullable(basis));
    }
}

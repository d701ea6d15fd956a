package se.omsorgsregler.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.omsorgsregler.national.CaseJudge;
import se.omsorgsregler.national.CaseTables;
import se.omsorgsregler.national.TableCase;

/** Every case of every table beside the rules of the proposals. */
class ProposalCasesTest {

    @TestFactory
    Stream<DynamicTest> proposalsSayWhatTheirCasesExpect() {
        return CaseTables.of("proposal").stream()
                .map(tableCase -> DynamicTest.dynamicTest(tableCase.toString(), () -> judge(tableCase)));
    }

    private static void judge(TableCase tableCase) {
        assertThat(CaseJudge.complaint(tableCase, Proposals.WITH.evaluate(tableCase.caseFile(), tableCase.asOf())))
                .isEmpty();
    }
}

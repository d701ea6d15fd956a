package se.omsorgsregler.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.casefile.CaseFile;

/** What is compared says the same about every case; how fast is not looked at. */
class AgreementTest {

    private static final List<CaseFile> CASES = Cases.first(500);

    @Test
    void allSayTheSame() {
        try (Contenders contenders = new Contenders()) {
            assertThat(CASES)
                    .allSatisfy(caseFile -> assertThat(contenders.disagreement(caseFile, Cases.AS_OF))
                            .isEmpty());
        }
    }

    @Test
    void theCasesAreNotAllAlike() {
        try (Contenders contenders = new Contenders()) {
            assertThat(CASES)
                    .anySatisfy(caseFile -> assertThat(contenders.evreteOneDay(caseFile, Cases.AS_OF))
                            .isNotEmpty());
            assertThat(CASES)
                    .anySatisfy(caseFile -> assertThat(contenders
                                    .plainReport(caseFile, Cases.AS_OF)
                                    .stableThrough())
                            .isPresent());
            assertThat(CASES)
                    .anySatisfy(caseFile -> assertThat(contenders
                                    .plainReport(caseFile, Cases.AS_OF)
                                    .stableThrough())
                            .isEmpty());
        }
    }
}

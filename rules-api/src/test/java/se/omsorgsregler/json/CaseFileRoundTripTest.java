package se.omsorgsregler.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;

class CaseFileRoundTripTest {

    private static final CaseFileCodec CODEC = CaseFileCodec.standard();

    @Property
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        CaseFile caseFile = RandomCaseFiles.valid(seed);
        assertThat(caseFile.validate()).isEmpty();

        String json = CODEC.write(caseFile);

        assertThat(json).doesNotContain("\n", "\r");
        assertThat(CODEC.read(json)).isEqualTo(new CaseInput.Readable(caseFile));
    }

    @Property
    void buildingInJavaAndReadingAsJsonGiveTheSameProblems(@ForAll long seed) {
        for (PersonIds personIds : PersonIds.values()) {
            CaseFile caseFile = RandomCaseFiles.wild(seed);
            assertThat(problemsOf(CODEC.withPersonIds(personIds).read(CODEC.write(caseFile))))
                    .isEqualTo(caseFile.validate(personIds))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Keeps the property above honest. */
    @Example
    void wildCaseFilesHaveEveryProblemThatJavaCanBuild() {
        Set<ProblemCode> seen = new HashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            RandomCaseFiles.wild(seed).validate().forEach(problem -> seen.add(problem.code()));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        ProblemCode.WRONG_TYPE,
                        ProblemCode.UNKNOWN_VALUE,
                        ProblemCode.MISSING_FIELD,
                        ProblemCode.UNSUPPORTED_VERSION,
                        ProblemCode.ENDS_BEFORE_START,
                        ProblemCode.ANSWERED_BEFORE_OFFER,
                        ProblemCode.DUPLICATE_ID,
                        ProblemCode.UNKNOWN_APPOINTMENT,
                        ProblemCode.PERSON_ID);
    }

    static List<Problem> problemsOf(CaseInput input) {
        return input instanceof CaseInput.Refused refused ? refused.problems() : List.of();
    }
}

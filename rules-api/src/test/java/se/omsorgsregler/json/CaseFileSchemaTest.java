package se.omsorgsregler.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import tools.jackson.databind.JsonNode;

/** The codec and the JSON Schema refuse the same documents, except for what a schema cannot say. */
class CaseFileSchemaTest {

    private static final CaseFileCodec CODEC = CaseFileCodec.standard();

    private static final Set<ProblemCode> BEYOND_A_SCHEMA = EnumSet.of(
            ProblemCode.ENDS_BEFORE_START,
            ProblemCode.ANSWERED_BEFORE_OFFER,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.UNKNOWN_APPOINTMENT,
            ProblemCode.PERSON_ID);

    /** Each is right somewhere and wrong elsewhere. */
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "\"text\"",
            "\"OTHER\"",
            "\"PROVIDER\"",
            "\"other\"",
            "\"\"",
            "1",
            "1.0",
            "1e0",
            "1.5",
            "-7",
            "2147483647",
            "2147483648",
            "1e400",
            "\"2023-07-01\"",
            "\"2024-02-29\"",
            "\"2023-02-29\"",
            "\"2024-2-29\"",
            "\"2024-13-01\"",
            "\"02024-01-01\"",
            "\"2024-01-01T00:00:00Z\"",
            "\"٢٠٢٤-٠١-٠١\"",
            "[]",
            "[null]",
            "[1]",
            "[\"OTHER\"]",
            "[\"OTHER\",\"OTHER\"]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"x-note\":[{}]}",
            "{\"note\":null}");

    @Property(tries = 300)
    void whatTheWriterWritesFollowsTheSchema(@ForAll long seed) {
        assertThat(Schemas.acceptsCaseFile(CODEC.write(RandomCaseFiles.valid(seed))))
                .isTrue();
    }

    @Property(tries = 300)
    void wildDocumentsAreRefusedByBothOrNeither(@ForAll long seed) {
        assertAgreement(CODEC.write(RandomCaseFiles.wild(seed)));
    }

    @Example
    void everyFieldOfAFullDocumentWithEveryReplacement() {
        String full = CODEC.write(RandomCaseFiles.full(1));
        int size = Place.allIn(Schemas.MAPPER.readTree(full)).size();
        assertThat(size).isGreaterThan(100);
        for (int i = 0; i < size; i++) {
            for (String replacement : REPLACEMENTS) {
                JsonNode document = Schemas.MAPPER.readTree(full);
                Place.allIn(document).get(i).replace(Schemas.MAPPER.readTree(replacement));
                assertAgreement(document.toString());
            }
            JsonNode document = Schemas.MAPPER.readTree(full);
            Place.allIn(document).get(i).remove();
            assertAgreement(document.toString());
        }
    }

    @Property(tries = 300)
    void severalFaultsAtOnce(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode document = Schemas.MAPPER.readTree(CODEC.write(RandomCaseFiles.valid(seed)));
        for (int i = 0; i < 3; i++) {
            List<Place> places = Place.allIn(document);
            places.get(random.nextInt(places.size()))
                    .replace(Schemas.MAPPER.readTree(REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()))));
        }
        assertAgreement(document.toString());
    }

    private static void assertAgreement(String json) {
        List<Problem> problems = CaseFileRoundTripTest.problemsOf(CODEC.read(json));
        boolean schemaShouldAccept = problems.stream().allMatch(problem -> BEYOND_A_SCHEMA.contains(problem.code()));
        assertThat(Schemas.acceptsCaseFile(json))
                .as("%s gives %s", json, problems)
                .isEqualTo(schemaShouldAccept);
    }
}

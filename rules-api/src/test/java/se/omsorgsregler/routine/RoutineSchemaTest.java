package se.omsorgsregler.routine;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.json.Place;
import se.omsorgsregler.routine.RoutineProblem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader and the JSON Schema refuse the same files, except for what a schema cannot say. */
class RoutineSchemaTest {

    private static final RoutineFiles FILES = new RoutineFiles();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Sample.resource("routine-1.schema.json"), InputFormat.JSON);

    private static final Set<Code> BEYOND_A_SCHEMA =
            EnumSet.of(Code.DUPLICATE_ID, Code.ENDS_BEFORE_START, Code.REQUIRES_ITSELF);

    /** What makes a file no document that could be shown to a schema. */
    private static final Set<Code> NO_PLAIN_DOCUMENT = EnumSet.of(
            Code.MALFORMED_YAML,
            Code.SEVERAL_DOCUMENTS,
            Code.UNSUPPORTED_YAML,
            Code.NESTED_TOO_DEEP,
            Code.DUPLICATE_KEY);

    /** Each is right somewhere and wrong elsewhere. */
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "false",
            "text",
            "\"\"",
            "\"1.0\"",
            "0",
            "1",
            "50",
            "50.0",
            "5e1",
            "49.5",
            "99",
            "100",
            "999",
            "1000",
            "-1",
            "2147483648",
            "offered",
            "a-1",
            "A",
            "-a",
            "a-",
            "a--b",
            "a_b",
            "\"a\\n\"",
            "a".repeat(64),
            "a".repeat(65),
            "LOCAL_POLICY",
            "PROPOSAL",
            "LAW",
            "2023-07-01",
            "2024-02-29",
            "2023-02-29",
            "2024-2-29",
            "02024-01-01",
            "2024-01-01T00:00:00Z",
            "\"٢٠٢٤-٠١-٠١\"",
            "\"2024-01-01\\n\"",
            "event",
            "recurring",
            "standing",
            "share",
            "precondition",
            "HOME_CARE_START",
            "HOME_CARE_END",
            "NEED_CHANGE",
            "TASK",
            "OFFER",
            "KEY_WORKER",
            "CONTACT_NOTE",
            "DEPUTY_APPOINTED",
            "DEATH",
            "BREACH",
            "UNMET",
            "calendar",
            "working",
            "none",
            "next-working-day",
            "0 days",
            "1 day",
            "14 days",
            "2 weeks",
            "6 months",
            "1 year",
            "999 years",
            "1000 days",
            "-1 days",
            "01 days",
            "1  day",
            "\"1 day\\n\"",
            "[]",
            "[null]",
            "[OFFER]",
            "[CONTACT_NOTE, CONTACT_NOTE]",
            "[RESPONSE]",
            "[[]]",
            "[{}]",
            "{}",
            "{sv: a, en: b}",
            "{sv: a, en: b, de: c}",
            "{id: a, kind: standing, state: CERTIFICATE_HELD}");

    private static final List<String> NEW_KEYS = List.of("remark", "sv", "1");

    @Property(tries = 300)
    void whatTheWriterWritesFollowsTheSchema(@ForAll long seed) {
        assertThat(schemaAccepts(FILES.write(RandomRoutines.valid(seed)))).isTrue();
    }

    @Example
    void everyPlaceOfTheSampleWithEveryReplacement() {
        int size = Place.allIn(tree(Sample.YAML)).size();
        assertThat(size).isGreaterThan(60);
        for (int i = 0; i < size; i++) {
            for (String replacement : REPLACEMENTS) {
                JsonNode document = tree(Sample.YAML);
                Place.allIn(document).get(i).replace(tree(replacement));
                assertAgreement(document.toString());
            }
            JsonNode document = tree(Sample.YAML);
            Place.allIn(document).get(i).remove();
            assertAgreement(document.toString());
        }
    }

    @Example
    void everyMappingOfTheSampleWithEveryOtherKey() {
        Set<String> keys = new TreeSet<>(RoutineFormat.requirementKeys());
        keys.addAll(NEW_KEYS);
        String[] lines = Sample.YAML.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            for (String key : keys) {
                lines[i] = line.replace("{", "{" + key + ": 1 day, ");
                assertAgreement(String.join("\n", lines));
            }
            lines[i] = line;
        }
    }

    @Example
    void everyTableOfTheReaderAgrees() {
        RoutineFilesTest.oneProblem()
                .map(arguments -> Sample.with(
                        (String) arguments.get()[0], (String) arguments.get()[1]))
                .forEach(RoutineSchemaTest::assertAgreement);
    }

    private static void assertAgreement(String yaml) {
        Set<Code> codes = codes(yaml);
        if (codes.stream().noneMatch(NO_PLAIN_DOCUMENT::contains)) {
            assertThat(schemaAccepts(yaml))
                    .as("%s gives %s", yaml, codes)
                    .isEqualTo(BEYOND_A_SCHEMA.containsAll(codes));
        }
    }

    private static Set<Code> codes(String yaml) {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        try {
            FILES.read(yaml);
        } catch (InvalidRoutineException refusal) {
            refusal.problems().forEach(problem -> codes.add(problem.code()));
        }
        return codes;
    }

    private static boolean schemaAccepts(String yaml) {
        return SCHEMA.validate(
                        tree(yaml), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    /** The file as the YAML library reads it, not as we do. */
    private static JsonNode tree(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setAllowNonScalarKeys(true).build();
        return MAPPER.valueToTree(new Load(settings).loadFromString(yaml));
    }
}

package se.omsorgsregler.batch.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.schema.CaseField;
import se.omsorgsregler.batch.schema.CaseFileSchema;
import se.omsorgsregler.routine.BundledRoutines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldsCommandTest {

    private static final Path PAGE = Path.of("FIELDS.md");

    /** To bring the page up to date: {@code java -jar target/batch.jar fields --lang en --routine ...} with every routine of the list. */
    @Test
    void pageIsWhatTheRulesDo() throws IOException {
        List<String> command = new ArrayList<>(List.of("fields", "--lang", "en"));
        new BundledRoutines().all().keySet().forEach(name -> command.addAll(List.of("--routine", name)));

        Cli.Result result = Cli.run(command.toArray(String[]::new));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void pageSaysWhatARuleLacksAndWhatElseChanges() throws IOException {
        assertThat(Files.readString(PAGE).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `/offers/*/documented` | boolean. ")
                        .contains("| `offer.decline-undocumented` |"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `/appointments/*/holderType` |")
                        .contains("| - | ", "`appointment.not-a-person`"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `offer.decline-undocumented` | `/offers/*/documented`, `/offers/*/response` |"));
    }

    @Test
    void fieldsAreThoseOfTheSchema() {
        Map<String, CaseField> fields = byPattern();

        assertThat(fields.get("/caseId").required()).isTrue();
        assertThat(fields.get("/recipient").isObject()).isTrue();
        assertThat(fields.get("/recipient/circumstances/*/from"))
                .isEqualTo(new CaseField(
                        "/recipient/circumstances/*/from",
                        false,
                        "date",
                        List.of(),
                        "First day.",
                        "begun, day unknown."));
        assertThat(fields.get("/offers/*/madeBy").values()).containsExactly("PROVIDER", "NEEDS_ASSESSOR", "OTHER");
        assertThat(fields.get("/decisions/*/services").type()).isEqualTo("list");
        assertThat(fields.get("/decisions/*/services").values()).contains("SAFETY_ALARM");
        assertThat(fields.get("/workers/*/certificates/*/grantedOn").group()).isEqualTo("/workers");
    }

    @Test
    void whatRulesNameAsMissingIsAField() throws IOException {
        JsonNode missing = JsonMapper.shared()
                .readTree(Files.readString(Path.of("sample/golden/summary.json")))
                .get("missing");

        assertThat(missing.propertyNames()).isNotEmpty().isSubsetOf(byPattern().keySet());
    }

    private static Map<String, CaseField> byPattern() {
        return CaseFileSchema.fields().stream().collect(Collectors.toMap(CaseField::pattern, Function.identity()));
    }
}

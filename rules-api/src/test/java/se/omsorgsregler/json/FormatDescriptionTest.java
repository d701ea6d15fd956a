package se.omsorgsregler.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;
import tools.jackson.databind.JsonNode;

/** The description of a format, the records and the JSON Schema say the same. */
class FormatDescriptionTest {

    @Test
    void everyComponentOfTheCaseFileIsDescribed() {
        assertDescribes(CaseFileFormat.CASE_FILE, CaseFile.class);
    }

    @Test
    void everyComponentOfTheReportIsDescribed() {
        assertThat(names(ReportFormat.REPORT)).isEqualTo(componentNames(ComplianceReport.class));
    }

    @Test
    void theSchemaOfTheCaseFileHasTheSameFields() {
        assertSchema(CaseFileFormat.CASE_FILE, "case-file-1.schema.json");
    }

    @Test
    void theSchemaOfTheReportHasTheSameFields() {
        assertSchema(ReportFormat.REPORT, "report-1.schema.json");
    }

    @Test
    void theSchemaOfTheWaiverHasTheSameFields() {
        assertThat(names(WaiverFormat.WAIVER)).isEqualTo(componentNames(Waiver.class));
        assertSchema(WaiverFormat.WAIVER, "waiver-1.schema.json");
    }

    @Test
    void aWaiverReadsTheSameInItsFileAndInAReport() {
        JsonNode inReport = Schemas.tree("report-1.schema.json").get("$defs").get("waiver");
        JsonNode inFile = Schemas.tree("waiver-1.schema.json");

        for (String keyword : List.of("type", "required", "properties", "oneOf")) {
            assertThat(inReport.get(keyword)).as(keyword).isEqualTo(inFile.get(keyword));
        }
    }

    @Test
    void theSchemaOfTheForecastHasTheSameFields() {
        assertSchema(ForecastFormat.FORECAST, "forecast-1.schema.json");
    }

    @Test
    void whatTheForecastTakesFromTheReportIsTheSameThere() {
        JsonNode report = Schemas.tree("report-1.schema.json");
        JsonNode ofForecast = Schemas.tree("forecast-1.schema.json").get("$defs");
        report.get("$defs")
                .properties()
                .forEach(definition ->
                        assertThat(ofForecast.get(definition.getKey())).isEqualTo(definition.getValue()));
        assertThat(ofForecast.get("report").get("properties")).isEqualTo(report.get("properties"));
    }

    private static void assertDescribes(Shape<?, ?> shape, Class<?> record) {
        assertThat(names(shape)).as(shape.name()).isEqualTo(componentNames(record));
        for (RecordComponent component : record.getRecordComponents()) {
            Field<?, ?, ?> field = shape.field(component.getName()).orElseThrow();
            assertThat(field.presence())
                    .as(shape.name() + "." + field.name())
                    .isEqualTo(component.getType() == Optional.class ? Presence.OPTIONAL : Presence.REQUIRED);
            nestedShape(field.type())
                    .ifPresent(nested -> assertDescribes(nested, innermost(component.getGenericType())));
        }
    }

    private static Class<?> innermost(java.lang.reflect.Type type) {
        return type instanceof ParameterizedType generic
                ? innermost(generic.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static void assertSchema(Shape<?, ?> top, String resource) {
        JsonNode schema = Schemas.tree(resource);
        Map<String, Shape<?, ?>> nested = new LinkedHashMap<>();
        collectNested(top, nested);
        assertObject(top, schema);
        JsonNode definitions = schema.get("$defs");
        Set<String> expected = new TreeSet<>(nested.keySet());
        expected.add("day");
        assertThat(new TreeSet<>(definitions.propertyNames())).isEqualTo(expected);
        nested.forEach((name, shape) -> assertObject(shape, definitions.get(name)));
    }

    private static void assertObject(Shape<?, ?> shape, JsonNode schema) {
        assertThat(List.copyOf(schema.get("properties").propertyNames()))
                .as(shape.name())
                .isEqualTo(names(shape));
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.get("patternProperties").propertyNames()).containsExactly("^x-");
        List<String> required = shape.fields().stream()
                .filter(field -> field.presence() != Presence.OPTIONAL)
                .<String>map(Field::name)
                .toList();
        assertThat(texts(schema.path("required"))).as(shape.name()).isEqualTo(required);
        for (Field<?, ?, ?> field : shape.fields()) {
            JsonNode property = schema.get("properties").get(field.name());
            assertThat(property.path("description").asString())
                    .as(shape.name() + "." + field.name())
                    .isNotBlank();
            assertThat(texts(constants(field.type(), property)))
                    .as(shape.name() + "." + field.name())
                    .containsExactlyInAnyOrderElementsOf(constantNames(field.type()));
        }
    }

    private static JsonNode constants(Type<?> type, JsonNode property) {
        if (type instanceof Type.Choices<?>) {
            return property.get("items").get("enum");
        }
        return type instanceof Type.Choice<?> ? property.get("enum") : property.path("none");
    }

    private static Collection<String> constantNames(Type<?> type) {
        if (type instanceof Type.Choices<?> choices) {
            return choices.element().byName().keySet();
        }
        return type instanceof Type.Choice<?> choice ? choice.byName().keySet() : List.of();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static void collectNested(Shape<?, ?> shape, Map<String, Shape<?, ?>> nested) {
        for (Field<?, ?, ?> field : shape.fields()) {
            nestedShape(field.type()).ifPresent(inner -> {
                nested.put(inner.name(), inner);
                collectNested(inner, nested);
            });
        }
    }

    private static Optional<Shape<?, ?>> nestedShape(Type<?> type) {
        if (type instanceof Type.ListOf<?> list) {
            return nestedShape(list.element());
        }
        return type instanceof Type.Nested<?> nested ? Optional.of(nested.shape()) : Optional.empty();
    }

    private static List<String> names(Shape<?, ?> shape) {
        return shape.fields().stream().<String>map(Field::name).toList();
    }

    private static List<String> componentNames(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}

package se.omsorgsregler.batch.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.omsorgsregler.json.CaseFileCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of the case file, read as a list of fields. */
public final class CaseFileSchema {

    private static final String RESOURCE = "case-file-1.schema.json";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String DAY = DEFINITIONS + "day";
    private static final String ABSENT = "Absent: ";

    private final JsonNode schema;
    private final List<CaseField> fields = new ArrayList<>();

    private CaseFileSchema(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * All fields.
     *
     * @return the fields in the order of the schema, each list before the fields of its elements
     */
    public static List<CaseField> fields() {
        try (InputStream in = CaseFileCodec.class.getResourceAsStream(RESOURCE)) {
            CaseFileSchema schema = new CaseFileSchema(JsonMapper.shared().readTree(in));
            schema.addFieldsOf(schema.schema, "");
            return List.copyOf(schema.fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFieldsOf(JsonNode object, String pointer) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asString()));
        object.get("properties")
                .forEachEntry((name, property) -> add(pointer + "/" + name, property, required.contains(name)));
    }

    private void add(String pattern, JsonNode property, boolean required) {
        String described = property.get("description").asString();
        int split = described.indexOf(ABSENT);
        JsonNode reference = property.path("anyOf").path(0).path("$ref");
        String target = reference.asString(property.path("$ref").asString(""));
        JsonNode items = property.path("items");
        fields.add(new CaseField(
                pattern,
                required,
                type(property, target),
                values(items.isMissingNode() ? property : items),
                (split < 0 ? described : described.substring(0, split)).strip(),
                split < 0 ? "" : described.substring(split + ABSENT.length()).strip()));
        if (items.has("$ref")) {
            addFieldsOf(definition(items.get("$ref").asString()), pattern + "/*");
        } else if (!target.isEmpty() && !target.equals(DAY)) {
            addFieldsOf(definition(target), pattern);
        }
    }

    private JsonNode definition(String reference) {
        return schema.get("$defs").get(reference.substring(DEFINITIONS.length()));
    }

    private static String type(JsonNode property, String target) {
        if (!target.isEmpty()) {
            return target.equals(DAY) ? "date" : CaseField.OBJECT;
        }
        JsonNode type = property.path("type");
        String name = type.isArray() ? type.get(0).asString() : type.asString("");
        return name.equals("array") ? "list" : name;
    }

    private static List<String> values(JsonNode property) {
        JsonNode values = property.path("enum");
        if (property.has("const")) {
            return List.of(property.get("const").asString());
        }
        return values.valueStream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.toList());
    }
}

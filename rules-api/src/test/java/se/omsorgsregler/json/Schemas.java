package se.omsorgsregler.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the jar, as a validator that is not ours sees them. */
final class Schemas {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema CASE_FILE = load("case-file-1.schema.json");
    private static final Schema REPORT = load("report-1.schema.json");
    private static final Schema WAIVER = load("waiver-1.schema.json");
    private static final Schema FORECAST = load("forecast-1.schema.json");

    private Schemas() {}

    static boolean acceptsCaseFile(String json) {
        return accepts(CASE_FILE, json);
    }

    static boolean acceptsReport(String json) {
        return accepts(REPORT, json);
    }

    static boolean acceptsWaiver(String json) {
        return accepts(WAIVER, json);
    }

    static boolean acceptsForecast(String json) {
        return accepts(FORECAST, json);
    }

    static JsonNode tree(String resource) {
        return MAPPER.readTree(text(resource));
    }

    private static boolean accepts(Schema schema, String json) {
        return schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static Schema load(String resource) {
        return REGISTRY.getSchema(text(resource), InputFormat.JSON);
    }

    private static String text(String resource) {
        try (InputStream in = CaseFileCodec.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
